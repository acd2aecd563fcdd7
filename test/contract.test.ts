import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { concatAST, type GraphQLSchema, parse, print, separateOperations, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS, RESOURCES } from '../schema/src/contract/index.ts';
import { REPOSITORY } from '../server/src/config.ts';
import { assertWithinLimits } from '../server/src/graphql/limits.ts';
import { printedSchema, schemaAlone } from '../server/src/print-schema.ts';
import { permissionsPage, withSettings, workflowPage } from './kit/printed-docs.ts';

/** Compares with the committed file, or renews it with UPDATE=1. */
function expectCommitted(path: string, text: string): void {
  const file = new URL(`../${path}`, import.meta.url);
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8'), `${path} is old: renew it with UPDATE=1`).toBe(text);
}

describe('the contract between server and pages', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await schemaAlone();
  });

  const rootFields = () =>
    [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));

  test('every root field names its permission, in words that exist', () => {
    const known = new Set<unknown>(RESOURCES.flatMap((resource) => ACTIONS.map((action) => `${resource}.${action}`)));
    known.add('signedIn').add('computed');

    const unguarded = rootFields().filter(({ extensions }) => !known.has(extensions.permission));

    expect(unguarded.map(({ name }) => name)).toEqual([]);
    expect(rootFields().length).toBeGreaterThan(20);
  });

  test('only what works out its permission from the input is gated by computation', () => {
    const computed = rootFields().filter(({ extensions }) => extensions.permission === 'computed');

    expect(computed.map(({ name }) => name).sort()).toEqual([
      'addComment',
      'advance',
      'advanceMany',
      'commenting',
      'comments',
      'history',
      'mentionable',
      'resolveComment',
      'substitutes',
      'undo',
      'undoable',
    ]);
  });

  test('no password, token or key is a field of the API', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );

    expect(fields.filter((name) => /hash|secret|jwk|token/i.test(name))).toEqual([]);
  });

  test('every operation of the pages is understood, and stays within the limits of a request', () => {
    const files = globSync('admin/src/**/*.graphql', { cwd: REPOSITORY });
    const all = concatAST(files.map((file) => parse(readFileSync(`${REPOSITORY}/${file}`, 'utf8'))));
    const operations = [...Object.values(separateOperations(all))];

    for (const operation of operations) {
      expect(validate(schema, operation).map(({ message }) => message)).toEqual([]);
      expect(() => assertWithinLimits(schema, operation), print(operation).slice(0, 200)).not.toThrow();
    }
    expect(operations.length).toBeGreaterThan(10);
  });

  test('schema/schema.graphql is the API', async () => {
    expectCommitted('schema/schema.graphql', await printedSchema());
  });

  test('docs/permissions.md is the table of grants', () => {
    expectCommitted('docs/permissions.md', permissionsPage());
  });

  test('docs/operations.md tells every setting', () => {
    expectCommitted('docs/operations.md', withSettings(readFileSync(`${REPOSITORY}/docs/operations.md`, 'utf8')));
  });

  test('docs/workflow.md is the table of transitions', () => {
    expectCommitted('docs/workflow.md', workflowPage());
  });
});
