import { afterEach, expect, test } from 'vitest';
import { SigningKey } from '../../schema/src/model/index.ts';
import { eachDatabase, type Office, type RawAnswer } from '../kit/index.ts';
import { forgeries, parts, privateKeyFrom, signed } from './tokens.ts';

const DEMO_PASSWORD = 'albero-demo-2023';
const LONG_PASSWORD = 'quattro cavalli al guado';
const OWN_PAGE = '{ me { username } }';

const signIn = (office: Office, username: string, password = DEMO_PASSWORD): Promise<RawAnswer> =>
  office.nobody.rest('/auth/sign-in', { username, password });

const cookieOf = ({ headers }: RawAnswer): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';

const refresh = (office: Office, cookie: string): Promise<RawAnswer> =>
  office.nobody.rest('/auth/refresh', {}, { cookie });

/** Asks for the own page with an access token. @returns the status: 200 or 401 */
const asks = async (office: Office, accessToken: string): Promise<number> => {
  const headers = { authorization: `Bearer ${accessToken}` };
  return (await office.nobody.raw({ query: OWN_PAGE }, { headers })).status;
};

const later = (office: Office, seconds: number): void => {
  office.now = new Date((office.now?.getTime() ?? Date.now()) + seconds * 1000);
};

eachDatabase('signing in', (office) => {
  afterEach(() => {
    office.now = null;
  });

  test('gives ten minutes of access, and a cookie that no script and no other site can use', async () => {
    const answer = await signIn(office, 'hr');

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ accessToken: expect.any(String), expiresIn: 600 });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^albero=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=36000$/),
    ]);
    expect(await asks(office, answer.body.accessToken)).toBe(200);
  });

  test('the token tells who, by which sign-in and until when, and nothing of roles or units', async () => {
    const { header, payload } = parts((await signIn(office, 'hr')).body.accessToken);

    expect(header).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) });
    expect(Object.keys(payload).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sid', 'sub']);
    expect(Number(payload.exp) - Number(payload.iat)).toBe(600);
  });

  test('the user name may be typed with capitals and blanks around it', async () => {
    expect((await signIn(office, ' HR ')).status).toBe(200);
  });

  test('a wrong password and an unknown person get the same answer', async () => {
    const wrong = await signIn(office, 'oiv', 'not the password');
    const unknown = await signIn(office, 'nessuno', 'not the password');

    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual({ code: 'BAD_CREDENTIALS', params: {} });
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    expect([...unknown.headers.keys()]).toEqual([...wrong.headers.keys()]);
  });

  test('an unknown person takes as long as a wrong password', async () => {
    const quickest = async (username: (attempt: number) => string) => {
      const times: number[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const before = performance.now();
        await signIn(office, username(attempt), 'not the password');
        times.push(performance.now() - before);
      }
      return Math.min(...times);
    };
    const wrong = await quickest(() => 'giunta');
    const unknown = await quickest((attempt) => `nessuno.${attempt}`);

    expect(unknown).toBeGreaterThan(wrong * 0.4);
    expect(wrong).toBeGreaterThan(unknown * 0.4);
  });

  test('after ten failures the account waits, from that address, even for the right password', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(office, 'dipendente', `wrong ${attempt}`);
    const eleventh = await signIn(office, 'dipendente');

    expect(eleventh.status).toBe(429);
    expect(eleventh.body).toEqual({ code: 'TOO_MANY_ATTEMPTS', params: { retryAfter: 30 } });
    expect(eleventh.headers.get('retry-after')).toBe('30');
    expect((await signIn(office, 'segretario')).status).toBe(200);
  });

  test('guesses made all at once are counted like guesses made one by one', async () => {
    const guesses = Array.from({ length: 40 }, (_, attempt) => signIn(office, 'po.promozione', `guess ${attempt}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);

    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });
});

eachDatabase('access tokens', (office) => {
  afterEach(() => {
    office.now = null;
  });

  test('more than fifty forged tokens are refused, and the true one is not', async () => {
    const { accessToken } = (await signIn(office, 'hr')).body;
    const [key] = await office.db.read.find(SigningKey);
    const now = Math.floor(Date.now() / 1000);
    const forged = forgeries({ token: accessToken, key: privateKeyFrom(key?.jwk ?? ''), now });

    const accepted: string[] = [];
    for (const [words, token] of forged) if ((await asks(office, token)) !== 401) accepted.push(words);

    expect(forged.length).toBeGreaterThan(50);
    expect(accepted).toEqual([]);
    expect(await asks(office, accessToken)).toBe(200);
  });

  test('what the forger signs with our key and leaves as it is would be a token: the attempts fail for their fault', async () => {
    const { header, payload } = parts((await signIn(office, 'hr')).body.accessToken);
    const [key] = await office.db.read.find(SigningKey);

    expect(await asks(office, signed(header, payload, privateKeyFrom(key?.jwk ?? '')))).toBe(200);
  });

  test('a token is over after ten minutes and five seconds, also one that was accepted before', async () => {
    const { accessToken } = (await signIn(office, 'hr')).body;
    expect(await asks(office, accessToken)).toBe(200);

    later(office, 601);
    expect(await asks(office, accessToken)).toBe(200);
    later(office, 6);
    expect(await asks(office, accessToken)).toBe(401);
  });

  test('without a token, or with another scheme, nobody is asking', async () => {
    const { accessToken } = (await signIn(office, 'hr')).body;
    const asked = (authorization: string) => office.nobody.raw({ query: OWN_PAGE }, { headers: { authorization } });

    expect((await office.nobody.raw({ query: OWN_PAGE })).status).toBe(401);
    for (const header of ['Bearer', `Basic ${accessToken}`, `Bearer ${accessToken} x`, accessToken])
      expect((await asked(header)).status).toBe(401);
  });
});

eachDatabase('refresh tokens', (office) => {
  afterEach(() => {
    office.now = null;
  });

  test('each is exchanged for the next one', async () => {
    const first = cookieOf(await signIn(office, 'hr'));
    const second = await refresh(office, first);

    expect(second.status).toBe(200);
    expect(cookieOf(second)).not.toBe(first);
    expect(await asks(office, second.body.accessToken)).toBe(200);
    expect((await refresh(office, cookieOf(second))).status).toBe(200);
  });

  test('only their hashes are kept', async () => {
    const secret = cookieOf(await signIn(office, 'hr')).split('=')[1];
    const kept: { hash: string }[] = await office.db.source.query('SELECT hash FROM refresh_tokens');

    expect(kept.some(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test('twenty tabs that renew at once all stay signed in', async () => {
    const cookie = cookieOf(await signIn(office, 'hr'));
    const tabs = await Promise.all(Array.from({ length: 20 }, () => refresh(office, cookie)));

    expect(tabs.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await refresh(office, cookieOf(tabs[7] as RawAnswer))).status).toBe(200);
  });

  test('within fifteen seconds the old one gets a sibling of the same sign-in', async () => {
    const signedIn = await signIn(office, 'hr');
    office.now = new Date();
    await refresh(office, cookieOf(signedIn));
    later(office, 14);
    const sibling = await refresh(office, cookieOf(signedIn));

    expect(sibling.status).toBe(200);
    expect(parts(sibling.body.accessToken).payload.sid).toBe(parts(signedIn.body.accessToken).payload.sid);
  });

  test('used again later, it was stolen: the whole family ends, with its access tokens', async () => {
    const stolen = cookieOf(await signIn(office, 'hr'));
    office.now = new Date();
    const owner = await refresh(office, stolen);
    later(office, 16);

    expect((await refresh(office, stolen)).status).toBe(401);
    expect((await refresh(office, cookieOf(owner))).status).toBe(401);
    expect(await asks(office, owner.body.accessToken)).toBe(401);
  });

  test("one family's theft does not end another sign-in of the same person", async () => {
    const stolen = cookieOf(await signIn(office, 'hr'));
    const elsewhere = cookieOf(await signIn(office, 'hr'));
    office.now = new Date();
    await refresh(office, stolen);
    later(office, 16);
    await refresh(office, stolen);

    expect((await refresh(office, elsewhere)).status).toBe(200);
  });

  test('however often it is renewed, a sign-in ends after ten hours', async () => {
    let answer = await signIn(office, 'hr');
    office.now = new Date();
    later(office, 10 * 3600 - 60);
    answer = await refresh(office, cookieOf(answer));
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/Max-Age=(59|60)$/);

    later(office, 61);
    expect((await refresh(office, cookieOf(answer))).status).toBe(401);
    expect(await asks(office, answer.body.accessToken)).toBe(401);
  });

  test('no cookie, an empty one or a made-up one renews nothing', async () => {
    for (const cookie of ['', 'albero=', `albero=${'A'.repeat(43)}`, "albero=' OR 1=1 --", 'other=1'])
      expect((await refresh(office, cookie)).status).toBe(401);
  });

  test('signing out ends access and renewal at once and takes the cookie away', async () => {
    const answer = await signIn(office, 'hr');
    const out = await office.nobody.rest('/auth/sign-out', {}, { cookie: cookieOf(answer) });

    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^albero=;.*Max-Age=0$/);
    expect(await asks(office, answer.body.accessToken)).toBe(401);
    expect((await refresh(office, cookieOf(answer))).status).toBe(401);
  });

  test('signing out with the access token alone ends the sign-in as well', async () => {
    const { body } = await signIn(office, 'hr');
    await office.nobody.rest('/auth/sign-out', {}, { authorization: `Bearer ${body.accessToken}` });

    expect(await asks(office, body.accessToken)).toBe(401);
  });
});

eachDatabase('the own password', (office) => {
  const change = (accessToken: string, current: string, next: string) =>
    office.nobody.rest('/auth/password', { current, next }, { authorization: `Bearer ${accessToken}` });

  test('is changed with the old one: other sign-ins end, this one goes on', async () => {
    const here = (await signIn(office, 'po.anagrafico')).body;
    const elsewhere = await signIn(office, 'po.anagrafico');

    expect((await change(here.accessToken, DEMO_PASSWORD, LONG_PASSWORD)).status).toBe(204);
    expect(await asks(office, here.accessToken)).toBe(200);
    expect(await asks(office, elsewhere.body.accessToken)).toBe(401);
    expect((await refresh(office, cookieOf(elsewhere))).status).toBe(401);
    expect((await signIn(office, 'po.anagrafico')).status).toBe(401);
    expect((await signIn(office, 'po.anagrafico', LONG_PASSWORD)).status).toBe(200);
  });

  test('stays what it is when the old one is wrong or the new one is weak', async () => {
    const { accessToken } = (await signIn(office, 'controllo')).body;
    const wrong = await change(accessToken, 'not the password', LONG_PASSWORD);
    const weak = await change(accessToken, DEMO_PASSWORD, 'corta');
    const demo = await change(accessToken, DEMO_PASSWORD, DEMO_PASSWORD);

    expect(wrong.body.params.issues).toEqual([{ path: 'current', code: 'PASSWORD_WRONG' }]);
    expect(weak.body.params.issues).toEqual([{ path: 'next', code: 'PASSWORD_TOO_SHORT', params: { least: 12 } }]);
    expect(demo.body.params.issues).toEqual([{ path: 'next', code: 'PASSWORD_COMMON' }]);
    expect([wrong.status, weak.status, demo.status]).toEqual([400, 400, 400]);
    expect((await signIn(office, 'controllo')).status).toBe(200);
  });

  test('is changed by nobody who is not signed in', async () => {
    expect((await office.nobody.rest('/auth/password', { current: 'x', next: LONG_PASSWORD })).status).toBe(401);
  });

  test('whoever changed it is no longer on the list of the demo', async () => {
    const { body } = await office.nobody.get('/auth/info');
    const names = body.people.map(({ username }: { username: string }) => username);

    expect(names).toContain('controllo');
    expect(names).not.toContain('po.anagrafico');
  });
});

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
