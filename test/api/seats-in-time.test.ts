import { afterEach, expect, test } from 'vitest';
import { Act, SeatRecord } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { CREATE_SEAT, DELETE_SEAT, newPerson, personCalled, UPDATE_SEAT } from './organisation.words.ts';
import { advance, historyOf, ofPosition, proposed, setById } from './sets.ts';

const seatOf = async (office: Office, username: string) =>
  office.db.read.findOneByOrFail(SeatRecord, { personId: (await personCalled(office, username)).id });

const MINE = '{ me { seats { role onBehalfOfName } } }';

eachDatabase(
  'seats in time',
  (office) => {
    afterEach(() => {
      office.now = null;
    });

    const travel = (instant: string) => {
      office.now = new Date(instant);
      for (const username of ['admin', 'segretario', 'po.staff', 'dipendente']) office.as(username).signInAgain();
    };
    /** Gives the person the office of somebody else, as a delegation unless told otherwise. */
    const inPlaceOf = async (username: string, personId: string, over: object = {}) => {
      const { id: originSeatId, role, unitId, positionId } = await seatOf(office, username);
      const days = { validFrom: '2023-08-01', validTo: '2023-08-31' };
      const input = {
        personId,
        role,
        unitId,
        positionId,
        kind: 'delegation',
        originSeatId,
        reason: 'Decreto 12',
        ...days,
      };
      return (await office.as('admin').query(CREATE_SEAT, { input: { ...input, ...over } })).createSeat;
    };

    test('a delegate acts on behalf of the holder, from the first day to the last, and every act says so', async () => {
      const { id, client } = await newPerson(office);
      await inPlaceOf('segretario', id);
      const set = await proposed(office);
      await expectRefused(advance(client, 'approve', set), 'FORBIDDEN');

      travel('2023-08-01T09:00:00+02:00');
      client.signInAgain();
      const { me } = await client.query(MINE);
      await advance(client, 'approve', set);
      const [act] = (await historyOf(office.as('controllo'), set.id)).slice(-1);
      const written = await office.db.read.findOneByOrFail(Act, { recordId: set.id, action: 'approve' });

      expect(me.seats).toEqual([{ role: 'secretaryGeneral', onBehalfOfName: 'Segretario Generale' }]);
      expect(act).toMatchObject({ action: 'approve', role: 'secretaryGeneral', onBehalfOfName: 'Segretario Generale' });
      expect(written.onBehalfOfId).toBe((await personCalled(office, 'segretario')).id);
      travel('2023-09-01T09:00:00+02:00');
      client.signInAgain();
      expect((await client.query(MINE)).me.seats).toEqual([]);
    });

    test('the Segretario Generale changes in mid-year: what was approved stays, and is not inherited', async () => {
      const decided = await proposed(office);
      const first = office.as('segretario');
      const pending = await ofPosition(first, 'PO_BP');
      await advance(first, 'approve', decided);
      const { id, client } = await newPerson(office);
      const { id: seatId, role, unitId, version } = await seatOf(office, 'segretario');
      const admin = office.as('admin');
      await admin.query(UPDATE_SEAT, { input: { id: seatId, expectedVersion: version, validTo: '2023-07-31' } });
      await admin.query(CREATE_SEAT, { input: { personId: id, role, unitId, validFrom: '2023-08-01' } });

      travel('2023-08-01T09:00:00+02:00');
      client.signInAgain();
      const { tasks } = await client.query('{ tasks { kind count recordId } }');
      const stays = await setById(client, decided.id);

      expect(stays).toMatchObject({ state: 'approved', decidedByName: 'Segretario Generale' });
      expect(stays.allowedActions).not.toContain('sendBack');
      expect(tasks).toContainEqual(expect.objectContaining({ kind: 'decideSets', count: 1, recordId: pending.id }));
      expect(JSON.stringify(tasks)).not.toContain(decided.id);
      await expectRefused(advance(first, 'approve', pending), 'FORBIDDEN');
      await advance(client, 'approve', pending);
      expect((await setById(client, pending.id)).decidedByName).not.toBe('Segretario Generale');
    });

    test('a delegation ends with the seat that it comes from; a substitution goes on', async () => {
      const delegate = await newPerson(office);
      const substitute = await newPerson(office);
      await inPlaceOf('segretario', delegate.id);
      await inPlaceOf('segretario', substitute.id, { kind: 'substitution', validTo: null });
      const { id, version } = await seatOf(office, 'segretario');
      await office.as('admin').query(UPDATE_SEAT, { input: { id, expectedVersion: version, validTo: '2023-08-10' } });

      travel('2023-08-11T09:00:00+02:00');
      for (const { client } of [delegate, substitute]) client.signInAgain();

      expect((await delegate.client.query(MINE)).me.seats).toEqual([]);
      expect((await substitute.client.query(MINE)).me.seats).toHaveLength(1);
    });

    test.each([
      ['no reason', { reason: null }, 'reason', 'REASON_REQUIRED'],
      ['no last day', { validTo: null }, 'validTo', 'REQUIRED'],
      ['nobody in whose place', { originSeatId: null }, 'originSeatId', 'REQUIRED'],
      [
        'somebody who is not there',
        { originSeatId: '0199aaaa-0000-7000-8000-000000000000' },
        'originSeatId',
        'UNKNOWN_ID',
      ],
      ['another role', { role: 'planner' }, 'originSeatId', 'OTHER_OFFICE'],
      ['an own office in somebody’s place', { kind: 'own' }, 'originSeatId', 'NOT_FOR_OWN_OFFICE'],
      ['a kind that there is not', { kind: 'lent' }, 'kind', 'IS_IN'],
    ])('refused: %s', async (_, over, path, code) => {
      const { id } = await newPerson(office);

      await expectRefused(inPlaceOf('segretario', id, over), 'INVALID', {
        issues: [expect.objectContaining({ path: expect.stringContaining(path), code })],
      });
    });

    test('nobody acts for themselves, nor for somebody who acts for others already', async () => {
      const { id } = await newPerson(office);
      const other = await newPerson(office);
      const { id: originSeatId } = await inPlaceOf('segretario', id);
      const himself = inPlaceOf('segretario', (await personCalled(office, 'segretario')).id);

      await expectRefused(himself, 'INVALID', { issues: [{ path: 'originSeatId', code: 'OWN_OFFICE' }] });
      await expectRefused(inPlaceOf('segretario', other.id, { originSeatId }), 'INVALID', {
        issues: [{ path: 'originSeatId', code: 'NOT_DELEGABLE' }],
      });
    });

    test('a seat in whose place somebody acts is neither taken away nor made another one', async () => {
      const { id: personId } = await newPerson(office);
      const given = await inPlaceOf('po.staff', personId);
      const { id, version } = await seatOf(office, 'po.staff');
      const admin = office.as('admin');

      await expectRefused(admin.query(DELETE_SEAT, { input: { id, expectedVersion: version } }), 'WRONG_STATE', {
        reason: 'IN_USE',
      });
      const other = { id, expectedVersion: version, role: 'employee', positionId: null };
      await expectRefused(admin.query(UPDATE_SEAT, { input: other }), 'WRONG_STATE', { reason: 'IN_USE' });
      await admin.query(DELETE_SEAT, { input: { id: given.id, expectedVersion: 1 } });
      await admin.query(DELETE_SEAT, { input: { id, expectedVersion: version } });
    });

    test('the seat tells its kind, its reason and in whose place it is held', async () => {
      const { id: personId } = await newPerson(office);
      const { id } = await inPlaceOf('segretario', personId);
      const { seat } = await office
        .as('admin')
        .query('query ($id: ID!) { seat(id: $id) { kind reason originSeatId originPersonName validTo } }', { id });

      expect(seat).toMatchObject({
        kind: 'delegation',
        reason: 'Decreto 12',
        originPersonName: 'Segretario Generale',
        validTo: '2023-08-31',
      });
    });
  },
  { perTest: true },
);
