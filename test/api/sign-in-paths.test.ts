import { expect, test } from 'vitest';
import { eachDatabase } from '../kit/index.ts';
import { cookieOf, DEMO_PASSWORD, signIn } from './sign-in.words.ts';

eachDatabase('the paths outside GraphQL', (office) => {
  test('another site cannot use the cookie', async () => {
    const cookie = cookieOf(await signIn(office, 'hr'));
    const from = (headers: Record<string, string>) => office.nobody.rest('/auth/refresh', {}, { cookie, ...headers });

    for (const origin of ['https://example.org', 'null', 'http://127.0.0.1.example.org', `${office.url}.example.org`])
      expect((await from({ origin })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await from({ origin: office.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test('only POST of one small JSON object is read', async () => {
    const credentials = JSON.stringify({ username: 'hr', password: DEMO_PASSWORD });
    const send = (body: string, type = 'application/json', method = 'POST') =>
      office.nobody.send('/auth/sign-in', { method, headers: { 'content-type': type }, ...(body && { body }) });

    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx'])
      expect((await send(credentials, type)).status).toBe(400);
    for (const body of [
      '{',
      '[]',
      '"x"',
      'null',
      '{}',
      '{"username":1,"password":{}}',
      `{"x":1,${credentials.slice(1)}`,
    ])
      expect((await send(body)).status).toBe(400);
    expect((await send(JSON.stringify({ username: 'hr', password: 'x'.repeat(5_000) }))).status).toBe(400);
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await send('', 'application/json', method)).status).toBe(405);
    expect((await office.nobody.rest('/auth/nothing')).status).toBe(404);
    expect((await office.nobody.rest('/auth/__proto__')).status).toBe(404);
  });

  test('the sign-in page of the demo says that it is one, and names its persons', async () => {
    const { body } = await office.nobody.get('/auth/info');

    expect(body).toMatchObject({ demo: true, organisation: expect.stringContaining('Camera') });
    expect(body.people).toContainEqual(
      expect.objectContaining({ username: 'segretario', password: DEMO_PASSWORD, role: 'secretaryGeneral' }),
    );
  });
});

eachDatabase(
  'an installation that is not the demo, behind TLS',
  (office) => {
    test('lists nobody and accepts no demo password, even where one was left', async () => {
      const { body } = await office.nobody.get('/auth/info');

      expect([body.demo, body.people]).toEqual([false, []]);
      expect((await signIn(office, 'hr')).body).toEqual({ code: 'BAD_CREDENTIALS', params: {} });
    });

    test('uses a cookie that belongs to this host and travels encrypted only', async () => {
      const out = await office.nobody.rest('/auth/sign-out');

      expect(out.headers.getSetCookie()).toEqual([
        '__Host-albero=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0',
      ]);
    });

    test('counts guesses by the address that the proxy saw, not by what the sender says of itself', async () => {
      const from = (address: string) =>
        office.nobody.rest('/auth/sign-in', { username: 'oiv', password: 'x' }, { 'x-forwarded-for': address });
      for (let attempt = 0; attempt < 10; attempt += 1) await from(`10.0.0.${attempt}, 192.0.2.1`);

      expect((await from('10.0.0.99, 192.0.2.1')).status).toBe(429);
      expect((await from('192.0.2.2')).status).toBe(401);
    });
  },
  { settings: { ALBERO_DEMO: '0', ALBERO_PUBLIC_URL: 'https://albero.example.org' } },
);
