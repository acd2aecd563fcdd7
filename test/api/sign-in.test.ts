import { afterEach, expect, test } from 'vitest';
import { Person, SigningKey } from '../../schema/src/model/index.ts';
import { DEMO_PASSWORD, hashPassword } from '../../server/src/sign-in/index.ts';
import { eachDatabase } from '../kit/index.ts';
import { forgeries, parts, privateKeyFrom, signed } from './sign-in.tokens.ts';
import { asks, later, OWN_PAGE, signIn } from './sign-in.words.ts';

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

  test.each(['pò.staff', 'po.staff\u200b', 'po.staﬀ'])(
    'the user name is that name and no other spelling: %s',
    async (name) => {
      expect((await signIn(office, name)).status).toBe(401);
    },
  );

  test('a wrong password and an unknown person get the same answer', async () => {
    const wrong = await signIn(office, 'oiv', 'not the password');
    const unknown = await signIn(office, 'nessuno', 'not the password');

    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual({ code: 'BAD_CREDENTIALS', params: {} });
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    expect([...unknown.headers.keys()]).toEqual([...wrong.headers.keys()]);
  });

  test('an unknown person takes as long as a wrong password', async () => {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await office.db.transaction((manager) => manager.update(Person, { username: 'giunta' }, { passwordHash }));
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
