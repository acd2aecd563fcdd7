import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../server/src/database/open.ts';
import { seedDemo } from '../../server/src/demo/index.ts';
import { TEMPLATE_NAME, type Templates } from './database-kinds.ts';
import { type PrivateMariaDb, startMariaDb } from './mariadb.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates;
  }
}

/** The day on which the demo of the tests was made: periods and seats are compared with it. */
export const DEMO_INSTANT = new Date('2023-07-03T09:00:00+02:00');

/**
 * The demo's password hashed like any other, but with the least work that argon2id allows: people sign in thousands of
 * times. That the product's own hashes are slow to guess is proven where it makes them (demo and sign-in tests).
 */
const QUICK_HASH = '$argon2id$v=19$m=8,t=1,p=1$SM6/OW4BYlPiQXvs7ei/QA$E7f/lHvrzpo/R8W+ElGQTc8/zn8ewSGTuN6a0DHjnlQ';

/** Once a run: a private MariaDB, and the demo seeded in one database of each kind for the test files to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'albero-template-'));
  const maria = await startMariaDb().catch((error: Error) => error);
  await seed({ dataFolder: folder });
  if (!(maria instanceof Error)) await seedMariaDb(maria);
  project.provide('templates', {
    file: join(folder, 'albero.sqlite'),
    mariadb: maria instanceof Error ? { missing: maria.message } : { url: maria.url },
  });
  return async () => {
    if (!(maria instanceof Error)) await maria.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function seedMariaDb({ url }: PrivateMariaDb): Promise<void> {
  const connection = await createConnection({ uri: url });
  await connection.query(`CREATE DATABASE ${TEMPLATE_NAME} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  await seed({ dataFolder: tmpdir(), databaseUrl: `${url}${TEMPLATE_NAME}` });
}

async function seed(config: { readonly dataFolder: string; readonly databaseUrl?: string }): Promise<void> {
  const db = await openDatabase(config);
  await seedDemo({ db, now: DEMO_INSTANT, hashPassword: async () => QUICK_HASH });
  if (db.isEmbedded) await db.source.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await db.close();
}
