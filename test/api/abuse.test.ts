import { describe, expect, test } from 'vitest';
import { type Client, officeOn, type RawAnswer } from '../kit/index.ts';

const repeat = (times: number, part: (index: number) => string): string =>
  Array.from({ length: times }, (_, i) => part(i)).join(' ');
const nested = (levels: number): string =>
  `{ plans { items { ${'areas { objectives { area { '.repeat(levels)} id ${'} } } '.repeat(levels)} } } }`;

/** Everything of quality D.2 that was seen to succeed somewhere, and what other products fell over in 2026. */
const TOO_MUCH: readonly (readonly [attack: string, query: string, limit: string])[] = [
  ['101 aliases of __typename', `{ ${repeat(101, (i) => `a${i}: __typename`)} }`, 'aliases'],
  ['15 aliases of one record', `{ ${repeat(15, (i) => `a${i}: plan(id: "${i}") { id }`)} }`, 'aliases'],
  [
    '100 aliased mutations',
    `mutation { ${repeat(100, (i) => `a${i}: clearValue(input: { id: "x", expectedVersion: 1 }) { id }`)} }`,
    'rootMutations',
  ],
  [
    'two different mutations at once',
    'mutation { clearValue(input: { id: "x", expectedVersion: 1 }) { id } markSeen(id: "x") { id } }',
    'rootMutations',
  ],
  [
    'mutations hidden in a fragment',
    `mutation { ...f } fragment f on Mutation { ${repeat(3, (i) => `a${i}: markSeen(id: "${i}") { id }`)} }`,
    'rootMutations',
  ],
  [
    'mutations hidden in an inline fragment',
    `mutation { ... on Mutation { ${repeat(3, (i) => `a${i}: markSeen(id: "${i}") { id }`)} } }`,
    'rootMutations',
  ],
  ['500 times the same field', `{ plans { ${repeat(500, () => 'total')} } }`, 'duplicates'],
  ['10 unknown directives', `{ plans { total ${repeat(10, (i) => `@d${i}`)} } }`, 'directives'],
  ['a depth of 20', nested(6), 'depth'],
  ['depth hidden in a fragment named __schema', `{ ...__schema } fragment __schema on Query ${nested(6)}`, 'depth'],
  ['a fragment that spreads itself', '{ ...f } fragment f on Query { plans { total } ...f }', 'depth'],
  ['two fragments in a circle', '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }', 'depth'],
  ['inline fragments inside each other', `{ ${'... on Query { '.repeat(60)} __typename ${'}'.repeat(60)} }`, 'depth'],
  [
    'fragments that double at each step',
    `{ ...f0 } ${repeat(9, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} ...f${i + 1} ...f${i + 1} }`)} fragment f9 on Query { __typename }`,
    'fragments',
  ],
  [
    'many fields that conflict with each other',
    `{ ${repeat(50, (i) => `... on Query { a: plan(id: "${i}") { id } }`)} }`,
    'aliases',
  ],
  ['a comment of 30 000 letters', `{ me { name } } #${'x'.repeat(30_000)}`, 'document'],
  ['3 000 tokens', `{ plans(filter: { year: 1 ${repeat(1_500, () => ', x: 1')} }) { total } }`, 'tokens'],
  ['a body of 100 kB and more', `{ plans { total } } # ${'x'.repeat(110_000)}`, 'body'],
  ['two operations', 'query a { plans { total } } query b { plans { total } }', 'operations'],
  [
    'pages of lists of lists',
    '{ plans(page: { limit: 200 }) { items { areas { objectives { indicators { objective { indicators { id name } } } } } } } }',
    'cost',
  ],
];

const NOT_UNDERSTOOD: readonly (readonly [attack: string, body: unknown])[] = [
  ['an empty body', ''],
  ['no JSON', '{'],
  ['a list of operations', [{ query: '{ me { name } }' }, { query: '{ me { name } }' }]],
  ['a text', '"{ me { name } }"'],
  ['null', 'null'],
  ['no query', { variables: {} }],
  ['a query that is a list', { query: ['{ me { name } }'] }],
  ['a query that is a document', { query: { kind: 'Document', definitions: [] } }],
  ['variables that are a list', { query: '{ me { name } }', variables: [1] }],
  ['variables that are a text', { query: '{ me { name } }', variables: '{}' }],
  ['an operation name that is a number', { query: '{ me { name } }', operationName: 7 }],
  ['an operation that is not there', { query: 'query a { me { name } }', operationName: 'b' }],
  ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
  ['a syntax error', { query: '{' }],
  ['an unknown field', { query: '{ me { nam } }' }],
  ['an unknown argument', { query: '{ plan(ident: "x") { id } }' }],
  ['introspection', { query: '{ __schema { types { name } } }' }],
  ['introspection of one type', { query: '{ __type(name: "Person") { fields { name } } }' }],
  ['a missing variable', { query: 'query($id: ID!) { plan(id: $id) { id } }' }],
  ['a variable of another type', { query: 'query($id: ID!) { plan(id: $id) { id } }', variables: { id: { $ne: 1 } } }],
  [
    'a prototype in the variables',
    '{"query":"query($f: PlanFilter!) { plans(filter: $f) { total } }","variables":{"f":{"__proto__":{"year":1}}}}',
  ],
  [
    'a very deep variable',
    `{"query":"query($f: PlanFilter!) { plans(filter: $f) { total } }","variables":{"f":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
  ],
  ['a subscription', { query: 'subscription { plans { total } }' }],
  ['@defer', { query: '{ ... @defer { me { name } } }' }],
];

/** The least CPU of three attempts: other work of this machine is not the attack's. */
async function cpuMs(attempt: () => Promise<unknown>): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    await attempt();
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
  }
  return Math.min(...spent);
}

function expectCoded(answer: RawAnswer): void {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body.errors.length).toBeLessThanOrEqual(3);
  expect(JSON.stringify(answer.body)).not.toMatch(/stack|node_modules|\.ts:|Did you mean/);
}

describe('somebody signed in who wishes the server ill', () => {
  const office = officeOn('embedded');
  const attacker = (): Client => office.as('dipendente');

  test.each(TOO_MUCH)('%s is too much', async (_attack, query, limit) => {
    const answer = await attacker().raw({ query });

    expectCoded(answer);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', limit });
    expect(await cpuMs(() => attacker().raw({ query }))).toBeLessThan(50);
  });

  test.each(NOT_UNDERSTOOD)('%s is refused as input', async (_attack, body) => {
    const answer = await attacker().raw(body);

    expectCoded(answer);
    expect(answer.body.errors[0].extensions.code).toBe('INVALID');
    expect(await cpuMs(() => attacker().raw(body))).toBeLessThan(50);
  });

  test('many fragments that could conflict, within the limits, cost little', async () => {
    const query = `{ ${repeat(60, (i) => `... on Query { me { name ${i % 2 ? 'username' : 'today'} } }`)} }`;

    const answer = await attacker().raw({ query });

    expect(answer.status).toBeLessThan(500);
    expect(await cpuMs(() => attacker().raw({ query: `${query} # ${Math.random()}` }))).toBeLessThan(50);
  });

  test('a page of more than 200 rows is refused with its path', async () => {
    const answer = await attacker().raw({ query: '{ plans(page: { limit: 201 }) { total } }' });

    expect(answer.body.errors[0].extensions).toEqual({
      code: 'INVALID',
      issues: [{ path: 'page.limit', code: 'MAX' }],
    });
  });

  test('a fault in a nested input is told by its path', async () => {
    const answer = await attacker().raw({
      query: 'query($page: PageInput!) { plans(page: $page) { total } }',
      variables: { page: { limit: 'all' } },
    });

    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.issues[0]).toMatchObject({ path: 'page.limit', code: 'TYPE' });
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not a way to ask', async (method) => {
    const headers = await attacker().authorization();

    const answer = await attacker().send('/graphql?query=%7Bplans%7Btotal%7D%7D', {
      method,
      headers: { ...headers, 'apollo-require-preflight': '1' },
    });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.body.errors[0].extensions.code).toBe('INVALID');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-16',
    'application/jsonx',
  ])('a body of type %s is not read', async (type) => {
    const answer = await attacker().raw({ query: '{ me { name } }' }, { headers: { 'content-type': type } });

    expect(answer.status).toBe(415);
    expectCoded(answer);
  });

  test('a body without an end is cut off', async () => {
    const headers = await attacker().authorization();
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.enqueue(new Uint8Array(20_000).fill(120)),
    });

    const answer = await fetch(`${office.url}/graphql`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { ...headers, 'content-type': 'application/json' },
    } as RequestInit).then(
      ({ status }) => status,
      () => 'cut',
    );

    expect([400, 'cut']).toContain(answer);
    expect((await office.nobody.get('/livez')).status).toBe(200);
  });

  test('there is no page to play with the API', async () => {
    const answer = await attacker().send('/graphql', { headers: { accept: 'text/html' } });

    expect(answer.status).toBe(405);
  });

  test('after all this the server answers as before', async () => {
    const { me } = await attacker().query('{ me { username } }');

    expect(me.username).toBe('dipendente');
  });
});
