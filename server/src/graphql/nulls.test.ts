import { buildSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { expect, test } from 'vitest';
import { guardNulls } from './nulls.ts';

/** What reaches the resolver, of a query executed as the server does. */
async function reaching(source: string, variables: object): Promise<unknown> {
  const schema = buildSchema(`
    input Page { limit: Int! = 25 offset: Int! = 0 }
    input Word { text: String! }
    type Query { list(page: Page, words: [Word!]): Int }
  `);
  let reached: unknown = null;
  const list = schema.getQueryType()?.getFields().list;
  if (list)
    list.resolve = (_root, args) => {
      reached = args;
      return 1;
    };
  guardNulls(schema);
  const query = compileQuery(schema, parse(source));
  if (!isCompiledQuery(query)) throw new Error(JSON.stringify(query));
  const answer = await query.query(undefined, {}, variables);
  return answer.errors?.[0]?.originalError ?? reached;
}

test('a page whose limit is null has the usual limit, not none', async () => {
  const answer = await reaching('query ($limit: Int) { list(page: { limit: $limit, offset: 3 }) }', { limit: null });

  expect(answer).toMatchObject({ page: { limit: 25, offset: 3 } });
});

test('where nothing can be taken instead, null is refused with its path', async () => {
  const answer = await reaching('query ($text: String = "a") { list(words: [{ text: $text }]) }', { text: null });

  expect(answer).toMatchObject({ code: 'INVALID', params: { issues: [{ path: 'words[0].text', code: 'REQUIRED' }] } });
});
