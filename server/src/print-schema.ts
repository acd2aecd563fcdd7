import { lexicographicSortSchema, printSchema } from 'graphql';
import { readConfig } from './config.ts';
import type { Database } from './database/database.ts';
import { makeSchema } from './graphql/schema.ts';
import { makeLog } from './log.ts';
import { makeResolvers } from './resolvers.ts';
import { makeServices } from './services.ts';

/** The API without a database behind it: for printing and for reading its fields. */
export function schemaAlone() {
  const nothing = {} as Database;
  const services = makeServices({
    db: nothing,
    config: readConfig({}),
    clock: () => new Date(),
    log: makeLog('silent'),
  });
  return makeSchema(makeResolvers(services));
}

/** The SDL as it is committed in schema/schema.graphql: its diff is the diff of the API. */
export const printedSchema = async (): Promise<string> =>
  `# Printed from the code by test/contract.test.ts; renew it with UPDATE=1. Do not edit.\n\n${printSchema(lexicographicSortSchema(await schemaAlone()))}\n`;
