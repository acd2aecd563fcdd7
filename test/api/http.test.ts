import { expect, test } from 'vitest';
import { eachDatabase } from '../kit/index.ts';

eachDatabase('the server seen from outside', (office) => {
  test('says that it is well', async () => {
    const health = await office.nobody.get('/healthz');
    const life = await office.nobody.get('/livez');

    expect([health.status, health.body]).toEqual([200, { status: 'ok' }]);
    expect(life.status).toBe(200);
  });

  test.each([
    '/',
    '/healthz',
    '/nothing',
    '/auth/info',
    '/auth/nothing',
    '/graphql',
    '/%00',
    '/assets/../package.json',
  ])('%s carries the security headers', async (path) => {
    const { headers, status } = await office.nobody.get(path);

    expect(status).not.toBe(500);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s of a page is no sign that pages are missing', async (method) => {
    expect((await fetch(`${office.url}/`, { method })).status).toBe(404);
  });

  test('nobody signed in gets nothing from the API, not even the name of a type', async () => {
    const answer = await office.nobody.raw({ query: '{ __typename }' });

    expect([answer.status, answer.body]).toEqual([
      401,
      { errors: [{ message: 'UNAUTHENTICATED', extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
  });
});
