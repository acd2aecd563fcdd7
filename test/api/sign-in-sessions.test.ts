import { afterEach, expect, test } from 'vitest';
import { eachDatabase, type RawAnswer } from '../kit/index.ts';
import { parts } from './sign-in.tokens.ts';
import { asks, cookieOf, DEMO_PASSWORD, LONG_PASSWORD, later, refresh, signIn } from './sign-in.words.ts';

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
