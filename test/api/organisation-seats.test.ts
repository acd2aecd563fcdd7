import { afterEach, expect, test } from 'vitest';
import { Act, Person, SeatRecord, Unit } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { anotherBody } from './another-body.ts';
import {
  CREATE_PERSON,
  CREATE_SEAT,
  DELETE_SEAT,
  LINK,
  newPerson,
  personCalled,
  rootOf,
  UPDATE_SEAT,
  UPDATE_UNIT,
  unitCalled,
} from './organisation.words.ts';

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

eachDatabase('two bodies in one installation', (office) => {
  test('the administrator of one finds nothing of the other, and cannot take anything there', async () => {
    const { planner } = await anotherBody(office, 'Comune');
    const [theirs] = await office.db.read.findBy(Person, { username: planner });
    const { bodyId = '', id = '' } = theirs ?? {};
    const [theirUnit] = await office.db.read.findBy(Unit, { bodyId, code: 'legale' });
    const [theirSeat] = await office.db.read.findBy(SeatRecord, { personId: id });
    const { id: ownUnit } = await unitCalled(office, 'legale');
    const { id: ownPerson } = await personCalled(office, 'hr');
    const admin = office.as('admin');
    const seat = { role: 'contact', validFrom: '2023-01-01' };
    const createSeat = (personId: string, unitId: string | undefined) =>
      admin.query(CREATE_SEAT, { input: { ...seat, personId, unitId } });

    const { people, units } = await admin.query(
      '{ people(page: { limit: 200 }) { items { id } } units { items { bodyId } } }',
    );
    expect(people.items).not.toContainEqual({ id });
    expect(units.items).not.toContainEqual({ bodyId });
    for (const [field, hidden] of [
      ['person', id],
      ['unit', theirUnit?.id],
      ['seat', theirSeat?.id],
    ])
      await expectRefused(admin.query(`{ ${field}(id: "${hidden}") { id } }`), 'NOT_FOUND');
    await expectRefused(createSeat(id, ownUnit), 'NOT_FOUND');
    await expectRefused(createSeat(ownPerson, theirUnit?.id), 'NOT_FOUND');
    await expectRefused(admin.query(LINK, { personId: id }), 'NOT_FOUND');
    await expectRefused(
      admin.query(CREATE_PERSON, { input: { username: 'altrove', name: 'Altrove', bodyId } }),
      'NOT_FOUND',
    );
    await expectRefused(
      admin.query(UPDATE_UNIT, { input: { id: ownUnit, expectedVersion: 1, parentId: theirUnit?.id } }),
      'NOT_FOUND',
    );
    await expectRefused(admin.query(DELETE_SEAT, { input: { id: theirSeat?.id, expectedVersion: 1 } }), 'NOT_FOUND');
  });
});
