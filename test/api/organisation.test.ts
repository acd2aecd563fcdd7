import { expect, test } from 'vitest';
import { Act, UnitBranch } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { CREATE_UNIT, DELETE_UNIT, newPerson, rootOf, UPDATE_UNIT, unitCalled, WIDE } from './organisation.words.ts';

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
    const admin = office.as('admin');
    const input = { parentId: await rootOf(office), name: 'Un altro', kind: 'office' };
    const taken = { issues: [{ path: 'code', code: 'TAKEN' }] };
    const { id, version } = await unitCalled(office, 'legale');

    for (const code of ['staff', 'STAFF', 'stàff'])
      await expectRefused(admin.query(CREATE_UNIT, { input: { ...input, code } }), 'INVALID', taken);
    const renamed = admin.query(UPDATE_UNIT, { input: { id, expectedVersion: version, code: 'Staff' } });
    await expectRefused(renamed, 'INVALID', taken);
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
