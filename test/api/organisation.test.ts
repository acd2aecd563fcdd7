import { afterEach, expect, test } from 'vitest';
import { Act, UnitBranch } from '../../schema/src/model/index.ts';
import { type Client, eachDatabase, expectRefused, type Office } from '../kit/index.ts';

const LONG_PASSWORD = 'quattro cavalli al guado';
const WIDE = '{ limit: 200 }';

const unitCalled = async (office: Office, code: string) => {
  const { units } = await office.as('admin').query(`{ units(page: ${WIDE}) { items { id code version parentId } } }`);
  return units.items.find((unit: { code: string }) => unit.code === code);
};
const personCalled = async (office: Office, username: string) => {
  const document = 'query ($text: String) { people(filter: { text: $text }) { items { id username version } } }';
  const { people } = await office.as('admin').query(document, { text: username });
  return people.items.find((person: { username: string }) => person.username === username);
};
const rootOf = async (office: Office): Promise<string> => {
  const { me } = await office.as('admin').query('{ me { seats { unitId } } }');
  return me.seats[0].unitId;
};

const CREATE_UNIT =
  'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id version code parent { id } } }';
const UPDATE_UNIT = 'mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { id version name parentId } }';
const DELETE_UNIT = 'mutation ($input: DeleteInput!) { deleteUnit(input: $input) }';
const CREATE_PERSON =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { id version username hasPassword } }';
const UPDATE_PERSON =
  'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { id version disabled email } }';
const CREATE_SEAT = 'mutation ($input: CreateSeatInput!) { createSeat(input: $input) { id version role } }';
const UPDATE_SEAT = 'mutation ($input: UpdateSeatInput!) { updateSeat(input: $input) { id version validTo } }';
const DELETE_SEAT = 'mutation ($input: DeleteInput!) { deleteSeat(input: $input) }';
const LINK = 'mutation ($personId: ID!) { createPasswordLink(personId: $personId) { path expiresAt } }';

let made = 0;
/** A new person of the body, with a password set by the one-time link, and no seat. */
async function newPerson(office: Office): Promise<{ id: string; username: string; client: Client }> {
  made += 1;
  const username = `persona.${made}`;
  const { createPerson } = await office
    .as('admin')
    .query(CREATE_PERSON, { input: { username, name: `Persona ${made}` } });
  const { createPasswordLink } = await office.as('admin').query(LINK, { personId: createPerson.id });
  const token = createPasswordLink.path.replace('/#/password/', '');
  const { status } = await office.nobody.rest('/auth/password-link', { token, password: LONG_PASSWORD });
  expect(status).toBe(204);
  return { id: createPerson.id, username, client: office.as(username, LONG_PASSWORD) };
}

eachDatabase('who am I', (office) => {
  test('each person reads the own seats, with all below them', async () => {
    const { me } = await office
      .as('referente.legale')
      .query('{ me { username today demo organisation seats { role unitName branchIds positionId } } }');

    expect(me).toMatchObject({ username: 'referente.legale', demo: true, organisation: expect.any(String) });
    expect(me.seats).toEqual([
      {
        role: 'contact',
        unitName: expect.stringContaining('Legale'),
        branchIds: [expect.any(String)],
        positionId: null,
      },
    ]);
  });

  test('a person without seats may sign in, sees the own page and nothing else', async () => {
    const { client } = await newPerson(office);

    expect((await client.query('{ me { seats { id } } }')).me.seats).toEqual([]);
    await expectRefused(client.query('{ units { total } }'), 'FORBIDDEN', { resource: 'units', action: 'read' });
    await expectRefused(client.query('{ objectives { total } }'), 'FORBIDDEN');
  });
});

eachDatabase('units', (office) => {
  test('a new unit lies in every branch that its parent lies in', async () => {
    const legale = await unitCalled(office, 'legale');
    const { createUnit } = await office.as('admin').query(CREATE_UNIT, {
      input: { parentId: legale.id, code: 'sportello', name: 'Sportello legale', kind: 'office' },
    });
    const { me } = await office.as('referente.legale').query('{ me { seats { branchIds } } }');

    expect(createUnit.parent.id).toBe(legale.id);
    expect(me.seats[0].branchIds).toContain(createUnit.id);
    expect(await office.db.read.countBy(UnitBranch, { unitId: createUnit.id })).toBe(3);
  });

  test('a branch is moved with all below it, and the rights follow at the next request', async () => {
    const [legale, staff] = [await unitCalled(office, 'legale'), await unitCalled(office, 'staff')];
    const sportello = await unitCalled(office, 'sportello');
    await office
      .as('admin')
      .query(UPDATE_UNIT, { input: { id: legale.id, expectedVersion: legale.version, parentId: staff.id } });
    const reached = async (username: string): Promise<string[]> =>
      (await office.as(username).query('{ me { seats { branchIds } } }')).me.seats[0].branchIds;

    expect(await reached('referente.staff')).toEqual(expect.arrayContaining([staff.id, legale.id, sportello.id]));
    expect(await reached('referente.legale')).toHaveLength(2);
    expect(await office.db.read.countBy(UnitBranch, { unitId: sportello.id })).toBe(4);
  });

  test('no unit is moved below itself, and the root is moved nowhere', async () => {
    const [legale, sportello] = [await unitCalled(office, 'legale'), await unitCalled(office, 'sportello')];
    const move = (id: string, expectedVersion: number, parentId: string) =>
      office.as('admin').query(UPDATE_UNIT, { input: { id, expectedVersion, parentId } });
    const issue = (code: string) => ({ issues: [{ path: 'parentId', code }] });

    await expectRefused(move(legale.id, legale.version, sportello.id), 'INVALID', issue('PARENT_CYCLE'));
    await expectRefused(move(legale.id, legale.version, legale.id), 'INVALID', issue('PARENT_CYCLE'));
    await expectRefused(move(await rootOf(office), 1, legale.id), 'INVALID', issue('IS_ROOT'));
    expect((await unitCalled(office, 'legale')).version).toBe(legale.version);
  });

  test('a unit that something refers to is not deleted, and says so beforehand', async () => {
    const document = 'query ($id: ID!) { unit(id: $id) { version allowedActions blockedActions { action reason } } }';
    const legale = await unitCalled(office, 'legale');
    const { unit } = await office.as('admin').query(document, { id: legale.id });
    const answer = office.as('admin').query(DELETE_UNIT, { input: { id: legale.id, expectedVersion: unit.version } });

    expect(unit.allowedActions).toEqual(['update']);
    expect(unit.blockedActions).toEqual([{ action: 'delete', reason: 'IN_USE' }]);
    await expectRefused(answer, 'WRONG_STATE', { action: 'delete', reason: 'IN_USE' });
  });

  test('an empty unit is deleted, and stays whole in its act', async () => {
    const { id, version } = await unitCalled(office, 'sportello');
    await office.as('admin').query(DELETE_UNIT, { input: { id, expectedVersion: version } });
    const acts = await office.db.read.findBy(Act, { recordId: id });

    expect(await unitCalled(office, 'sportello')).toBeUndefined();
    expect(await office.db.read.countBy(UnitBranch, { unitId: id })).toBe(0);
    expect(acts.map(({ action, role }) => [action, role]).sort()).toEqual([
      ['create', 'administrator'],
      ['delete', 'administrator'],
    ]);
    expect(acts.find(({ action }) => action === 'delete')?.changes).toMatchObject({ code: ['sportello', null] });
  });

  test('a code is used once in a body', async () => {
    const input = { parentId: await rootOf(office), code: 'staff', name: 'Un altro', kind: 'office' };

    await expectRefused(office.as('admin').query(CREATE_UNIT, { input }), 'INVALID', {
      issues: [{ path: 'code', code: 'TAKEN' }],
    });
  });

  test('two administrators change the same unit: the second is told, and one act is written', async () => {
    const { id, version } = await unitCalled(office, 'staff');
    const rename = (name: string) =>
      office.as('admin').query(UPDATE_UNIT, { input: { id, expectedVersion: version, name } });
    const done = await Promise.allSettled([rename('Uno'), rename('Due')]);

    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expectRefused(rename('Tre'), 'CONFLICT', { expected: version, actual: version + 1 });
    expect(await office.db.read.countBy(Act, { recordId: id, action: 'update' })).toBe(1);
  });

  test.each([
    ['referente.legale', 'FORBIDDEN'],
    ['segretario', 'FORBIDDEN'],
    ['dipendente', 'FORBIDDEN'],
  ] as const)('%s reads the units and changes none', async (username, code) => {
    const { units } = await office.as(username).query(`{ units(page: ${WIDE}) { total items { allowedActions } } }`);
    const { id, version } = await unitCalled(office, 'bilancio');
    const input = { id, expectedVersion: version, name: 'Mio' };

    expect(units.total).toBeGreaterThan(9);
    expect(units.items.flatMap((unit: { allowedActions: string[] }) => unit.allowedActions)).toEqual([]);
    await expectRefused(office.as(username).query(UPDATE_UNIT, { input }), code);
  });

  test('a search takes its signs as they are written', async () => {
    const found = async (text: string) =>
      (await office.as('admin').query('query ($text: String) { units(filter: { text: $text }) { total } }', { text }))
        .units.total;

    expect(await found('TUTELA legale')).toBe(1);
    expect(await found('%')).toBe(0);
    expect(await found('_')).toBe(1);
    expect(await found("' OR 1=1 --")).toBe(0);
  });
});

eachDatabase('positions', (office) => {
  test('a position is made, renamed and deleted while nothing hangs on it', async () => {
    const { id: unitId } = await unitCalled(office, 'legale');
    const admin = office.as('admin');
    const { createPosition } = await admin.query(
      'mutation ($input: CreatePositionInput!) { createPosition(input: $input) { id version unit { code } allowedActions } }',
      { input: { unitId, code: 'PO_LEG', title: 'P.O. Tutela legale' } },
    );
    const { updatePosition } = await admin.query(
      'mutation ($input: UpdatePositionInput!) { updatePosition(input: $input) { version title } }',
      { input: { id: createPosition.id, expectedVersion: 1, title: 'E.Q. Tutela legale' } },
    );
    const { deletePosition } = await admin.query('mutation ($input: DeleteInput!) { deletePosition(input: $input) }', {
      input: { id: createPosition.id, expectedVersion: 2 },
    });

    expect(createPosition).toMatchObject({ unit: { code: 'legale' }, allowedActions: ['update', 'delete'] });
    expect(updatePosition).toEqual({ version: 2, title: 'E.Q. Tutela legale' });
    expect(deletePosition).toBe(true);
  });

  test('a position with a set is neither deleted nor moved to another unit', async () => {
    const { positions } = await office.as('admin').query('{ positions { items { id version code allowedActions } } }');
    const [{ id, version, allowedActions }] = positions.items;
    const { id: unitId } = await unitCalled(office, 'legale');
    const move = () =>
      office.as('admin').query('mutation ($input: UpdatePositionInput!) { updatePosition(input: $input) { id } }', {
        input: { id, expectedVersion: version, unitId },
      });
    const drop = () =>
      office.as('admin').query('mutation ($input: DeleteInput!) { deletePosition(input: $input) }', {
        input: { id, expectedVersion: version },
      });

    expect(allowedActions).toEqual(['update']);
    await expectRefused(move(), 'WRONG_STATE', { reason: 'IN_USE' });
    await expectRefused(drop(), 'WRONG_STATE', { reason: 'IN_USE' });
  });
});

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

eachDatabase('seats', (office) => {
  afterEach(() => {
    office.now = null;
  });

  const give = async (personId: string, over: object = {}) => {
    const { id: unitId } = await unitCalled(office, 'legale');
    return office.as('admin').query(CREATE_SEAT, {
      input: { personId, role: 'contact', unitId, validFrom: '2023-01-01', ...over },
    });
  };
  const myMeasurements = '{ measurements(filter: { mine: true }) { total } }';

  test('a given seat works at the next request, an ended one no more', async () => {
    const { id, client } = await newPerson(office);
    await expectRefused(client.query(myMeasurements), 'FORBIDDEN');
    const { createSeat } = await give(id);
    const { measurements } = await client.query(myMeasurements);
    await office
      .as('admin')
      .query(UPDATE_SEAT, { input: { id: createSeat.id, expectedVersion: 1, validTo: '2023-12-31' } });

    expect(measurements.total).toBeGreaterThan(0);
    await expectRefused(client.query(myMeasurements), 'FORBIDDEN');
  });

  test('a seat holds from its first day to its last, both included, as days are counted in Rome', async () => {
    const { id, client } = await newPerson(office);
    await give(id, { validFrom: '2030-03-01', validTo: '2030-03-31' });
    const isSeated = async (instant: string): Promise<boolean> => {
      office.now = new Date(instant);
      client.signInAgain();
      return (await client.query('{ me { seats { id } } }')).me.seats.length === 1;
    };

    expect(await isSeated('2030-02-28T23:59:59+01:00')).toBe(false);
    expect(await isSeated('2030-03-01T00:00:01+01:00')).toBe(true);
    expect(await isSeated('2030-03-31T23:59:59+02:00')).toBe(true);
    expect(await isSeated('2030-04-01T00:00:01+02:00')).toBe(false);
    office.as('admin').signInAgain();
  });

  test('nobody gives, changes or ends an own seat', async () => {
    const { id } = await personCalled(office, 'admin');
    const document =
      'query ($id: ID!) { person(id: $id) { seats { id version allowedActions blockedActions { reason } } } }';
    const [seat] = (await office.as('admin').query(document, { id })).person.seats;
    const at = { id: seat.id, expectedVersion: seat.version };

    expect(seat).toMatchObject({
      allowedActions: [],
      blockedActions: [{ reason: 'OWN_SEAT' }, { reason: 'OWN_SEAT' }],
    });
    await expectRefused(give(id), 'FORBIDDEN', { reason: 'OWN_SEAT' });
    await expectRefused(give(id, { role: 'secretaryGeneral', unitId: await rootOf(office) }), 'FORBIDDEN', {
      reason: 'OWN_SEAT',
    });
    const extend = office.as('admin').query(UPDATE_SEAT, { input: { ...at, role: 'secretaryGeneral' } });
    await expectRefused(extend, 'FORBIDDEN', { reason: 'OWN_SEAT' });
    await expectRefused(office.as('admin').query(DELETE_SEAT, { input: at }), 'FORBIDDEN', { reason: 'OWN_SEAT' });
  });

  test('roles about the whole body are held at its root, heads with the position of the unit', async () => {
    const { id } = await newPerson(office);
    const { positions } = await office.as('admin').query('{ positions { items { id unitId } } }');
    const [position] = positions.items;
    const issue = (path: string, code: string) => ({ issues: [{ path, code }] });

    await expectRefused(give(id, { role: 'hr' }), 'INVALID', issue('unitId', 'NOT_AT_ROOT'));
    await expectRefused(give(id, { role: 'positionHead' }), 'INVALID', issue('positionId', 'REQUIRED'));
    const elsewhere = give(id, { role: 'positionHead', positionId: position.id });
    await expectRefused(elsewhere, 'INVALID', issue('positionId', 'OTHER_UNIT'));
    await expectRefused(give(id, { role: 'emperor' }), 'INVALID', { issues: [{ path: 'role' }] });
    await give(id, { role: 'positionHead', positionId: position.id, unitId: position.unitId });
  });

  test('the same seat is not given twice for the same days, not even at the same moment', async () => {
    const { id } = await newPerson(office);
    const done = await Promise.allSettled([give(id), give(id), give(id)]);

    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectRefused(give(id, { validFrom: '2025-01-01' }), 'INVALID', {
      issues: [{ path: 'validFrom', code: 'OVERLAPS' }],
    });
  });

  test('a seat given by mistake is taken back, and its act tells of it', async () => {
    const { id, client } = await newPerson(office);
    const { createSeat } = await give(id);
    await office.as('admin').query(DELETE_SEAT, { input: { id: createSeat.id, expectedVersion: 1 } });
    const acts = await office.db.read.findBy(Act, { recordId: createSeat.id });

    expect((await client.query('{ me { seats { id } } }')).me.seats).toEqual([]);
    expect(acts).toHaveLength(2);
    expect(acts.find(({ action }) => action === 'delete')?.changes).toMatchObject({ role: ['contact', null] });
  });

  test('an administrator reads neither drafts of individual objectives nor values before they are approved', async () => {
    const { measurements, individualSets } = await office
      .as('admin')
      .query('{ measurements { total items { state } } individualSets { total items { state } } }');

    expect(measurements).toEqual({ total: 0, items: [] });
    expect(individualSets).toEqual({ total: 0, items: [] });
  });

  test("only the administrator's business: nobody else gives seats", async () => {
    const { id } = await newPerson(office);
    const { id: unitId } = await unitCalled(office, 'legale');
    const input = { personId: id, role: 'contact', unitId, validFrom: '2023-01-01' };

    for (const username of ['segretario', 'hr', 'controllo', 'po.staff', 'referente.legale', 'dipendente'])
      await expectRefused(office.as(username).query(CREATE_SEAT, { input }), 'FORBIDDEN');
    expect((await office.nobody.raw({ query: CREATE_SEAT, variables: { input } })).status).toBe(401);
  });
});
