import { afterEach, expect, test } from 'vitest';
import { Act } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import {
  CREATE_PERSON,
  LINK,
  LONG_PASSWORD,
  newPerson,
  personCalled,
  UPDATE_PERSON,
  WIDE,
} from './organisation.words.ts';

eachDatabase('people', (office) => {
  afterEach(() => {
    office.now = null;
  });

  test('a new person sets a password by a link that works once', async () => {
    const { createPerson } = await office
      .as('admin')
      .query(CREATE_PERSON, { input: { username: 'anna.verdi', name: 'Anna Verdi', email: 'anna@example.org' } });
    const { createPasswordLink } = await office.as('admin').query(LINK, { personId: createPerson.id });
    const token = createPasswordLink.path.replace('/#/password/', '');
    const set = (password: string) => office.nobody.rest('/auth/password-link', { token, password });

    expect(createPerson.hasPassword).toBe(false);
    expect(new Date(createPasswordLink.expiresAt).getTime() - Date.now()).toBeGreaterThan(23 * 3600_000);
    expect((await set('anna.verdi2023')).body.params.issues[0].code).toBe('PASSWORD_IS_USERNAME');
    expect((await set(LONG_PASSWORD)).status).toBe(204);
    expect((await set('un altro cavallo al guado')).body.params.issues[0].code).toBe('LINK_EXPIRED');
    expect((await office.as('anna.verdi', LONG_PASSWORD).query('{ me { name } }')).me.name).toBe('Anna Verdi');
  });

  test('the link of a reset holds for twenty minutes and ends all sessions; a newer one takes its place', async () => {
    const { id, client } = await newPerson(office);
    await client.query('{ me { name } }');
    const first = (await office.as('admin').query(LINK, { personId: id })).createPasswordLink;
    const second = (await office.as('admin').query(LINK, { personId: id })).createPasswordLink;
    const set = ({ path }: { path: string }) =>
      office.nobody.rest('/auth/password-link', { token: path.split('/').at(-1), password: 'tre ponti sul fiume' });

    expect(new Date(second.expiresAt).getTime() - Date.now()).toBeLessThan(20 * 60_000 + 1);
    expect((await set(first)).status).toBe(400);
    office.now = new Date(Date.now() + 20 * 60_000 + 1000);
    expect((await set(second)).status).toBe(400);
    office.now = null;
    expect((await set(second)).status).toBe(204);
    await expectRefused(client.query('{ me { name } }'), 'UNAUTHENTICATED');
  });

  test('a made link leaves an act that does not hold it', async () => {
    const { id } = await newPerson(office);
    const { createPasswordLink } = await office.as('admin').query(LINK, { personId: id });
    const token = createPasswordLink.path.split('/').at(-1);
    const everything = JSON.stringify([
      await office.db.read.find(Act),
      await office.db.source.query('SELECT * FROM password_links'),
    ]);

    expect(everything).not.toContain(token);
    expect(await office.db.read.countBy(Act, { recordId: id, action: 'update' })).toBe(3);
  });

  test('whoever is disabled is signed out at once and cannot sign in, until enabled again', async () => {
    const { id, username, client } = await newPerson(office);
    await client.query('{ me { name } }');
    const version = (await personCalled(office, username)).version;
    const admin = office.as('admin');
    await admin.query(UPDATE_PERSON, { input: { id, expectedVersion: version, disabled: true } });
    const signIn = () => office.nobody.rest('/auth/sign-in', { username, password: LONG_PASSWORD });

    await expectRefused(client.query('{ me { name } }'), 'UNAUTHENTICATED');
    expect((await signIn()).body).toEqual({ code: 'BAD_CREDENTIALS', params: {} });
    await admin.query(UPDATE_PERSON, { input: { id, expectedVersion: version + 1, disabled: false } });
    await expectRefused(client.query('{ me { name } }'), 'UNAUTHENTICATED');
    expect((await signIn()).status).toBe(200);
  });

  test('the administrator neither disables nor resets the own person', async () => {
    const { id, version } = await personCalled(office, 'admin');
    const admin = office.as('admin');

    await expectRefused(admin.query(LINK, { personId: id }), 'FORBIDDEN', { reason: 'OWN_PERSON' });
    const disable = admin.query(UPDATE_PERSON, { input: { id, expectedVersion: version, disabled: true } });
    await expectRefused(disable, 'FORBIDDEN', { reason: 'OWN_PERSON' });
  });

  test('a user name is used once, whatever its capitals; bad input is refused with its path', async () => {
    const create = (input: object) => office.as('admin').query(CREATE_PERSON, { input });
    const taken = { issues: [{ path: 'username', code: 'TAKEN' }] };

    await expectRefused(create({ username: 'hr', name: 'Un altro' }), 'INVALID', taken);
    for (const username of ['HR', 'a b', '', '.a', 'à', 'x'.repeat(65), 'a\u0000'])
      await expectRefused(create({ username, name: 'Un altro' }), 'INVALID', { issues: [{ path: 'username' }] });
    for (const [name, code] of [
      ['  ', 'REQUIRED'],
      ['x'.repeat(256), 'TOO_LONG'],
      ['a\u0000b', 'TEXT'],
    ])
      await expectRefused(create({ username: 'nuovo', name }), 'INVALID', { issues: [{ path: 'name', code }] });
    await expectRefused(create({ username: 'nuovo', name: 'N', email: 'no' }), 'INVALID', {
      issues: [{ path: 'email' }],
    });
  });

  test('no answer ever holds a password hash', async () => {
    const { id, version } = await personCalled(office, 'hr');
    const stale = office.as('admin').query(UPDATE_PERSON, { input: { id, expectedVersion: version + 7, name: 'X' } });
    const params = await expectRefused(stale, 'CONFLICT', { actual: version });

    expect(JSON.stringify(params)).not.toContain('argon2');
    await expectRefused(office.as('admin').query('{ people { items { passwordHash } } }'), 'INVALID');
    expect(JSON.stringify(await office.db.read.find(Act))).not.toContain('argon2');
  });

  test.each(['referente.legale', 'po.staff', 'segretario', 'oiv', 'dipendente'])(
    '%s reads neither people nor seats',
    async (username) => {
      const { id } = await personCalled(office, 'hr');

      await expectRefused(office.as(username).query('{ people { total } }'), 'FORBIDDEN');
      await expectRefused(office.as(username).query('{ seats { total } }'), 'FORBIDDEN');
      await expectRefused(office.as(username).query(`{ person(id: "${id}") { id } }`), 'FORBIDDEN');
    },
  );

  test('HR reads people with their seats and changes nobody', async () => {
    const { people } = await office
      .as('hr')
      .query(
        `{ people(page: ${WIDE}) { total items { name seats { role unit { code } person { username } } allowedActions } } }`,
      );
    const { id, version } = await personCalled(office, 'oiv');

    expect(people.total).toBeGreaterThan(20);
    expect(people.items.every((person: { allowedActions: string[] }) => person.allowedActions.length === 0)).toBe(true);
    await expectRefused(
      office.as('hr').query(UPDATE_PERSON, { input: { id, expectedVersion: version, name: 'X' } }),
      'FORBIDDEN',
    );
    await expectRefused(office.as('hr').query(LINK, { personId: id }), 'FORBIDDEN');
  });
});
