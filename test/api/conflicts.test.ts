import { expect, test } from 'vitest';
import { SeatRecord } from '../../schema/src/model/index.ts';
import { type Client, eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { CREATE_SEAT, newPerson, personCalled } from './organisation.words.ts';
import { advance, historyOf, proposed, setById } from './sets.ts';

const CREATE = `mutation ($input: CreateConflictInput!) { createConflict(input: $input) {
  id version personName positionTitle reason allowedActions } }`;
const DELETE = 'mutation ($input: DeleteInput!) { deleteConflict(input: $input) }';
const SUBSTITUTES = `query ($resource: String!, $id: ID!, $action: String!) {
  substitutes(resource: $resource, id: $id, action: $action) { personId name role onBehalfOfName } }`;
const LIST = '{ conflicts { total items { id personName positionTitle reason } } }';

const positionCalled = async (office: Office, code: string): Promise<string> => {
  const { positions } = await office.as('admin').query('{ positions { items { id code } } }');
  return positions.items.find((position: { code: string }) => position.code === code).id;
};

/** Somebody new who holds the seat of the Segretario Generale in his place. */
async function seatedFor(office: Office, kind: 'substitution' | 'delegation') {
  const { id, client } = await newPerson(office);
  const { id: originSeatId, unitId } = await office.db.read.findOneByOrFail(SeatRecord, {
    personId: (await personCalled(office, 'segretario')).id,
  });
  const days = { validFrom: '2023-01-01', validTo: kind === 'delegation' ? '2099-12-31' : null };
  const seat = { personId: id, role: 'secretaryGeneral', unitId, kind, originSeatId, reason: 'Astensione', ...days };
  await office.as('admin').query(CREATE_SEAT, { input: seat });
  return { id, client };
}

eachDatabase(
  'conflicts of interest',
  (office) => {
    const declared = async (by: Client, username: string, code: string) => {
      const { id: personId } = await personCalled(office, username);
      const input = { personId, positionId: await positionCalled(office, code), reason: 'PO_Staff_09_01 lo riguarda' };
      return (await by.query(CREATE, { input })).createConflict;
    };
    const substitutesOf = async (person: Client, id: string, action = 'approve', resource = 'individualSets') =>
      (await person.query(SUBSTITUTES, { resource, id, action })).substitutes;

    test('the Segretario Generale who is the object of an objective does not decide on it: the substitute does', async () => {
      const segretario = office.as('segretario');
      await declared(office.as('admin'), 'segretario', 'PO_Staff');
      const set = await proposed(office);
      const seen = await setById(segretario, set.id);

      expect(seen.allowedActions).not.toContain('approve');
      expect(seen.blockedActions).toContainEqual({ action: 'approve', reason: 'CONFLICT_OF_INTEREST' });
      await expectRefused(advance(segretario, 'approve', set), 'FORBIDDEN', { reason: 'CONFLICT_OF_INTEREST' });
      await expectRefused(advance(segretario, 'sendBack', set, { reason: 'no' }), 'FORBIDDEN');
      expect(await substitutesOf(segretario, set.id)).toEqual([]);

      const { id, client } = await seatedFor(office, 'substitution');
      expect(await substitutesOf(segretario, set.id)).toEqual([
        { personId: id, name: expect.any(String), role: 'secretaryGeneral', onBehalfOfName: 'Segretario Generale' },
      ]);
      await advance(client, 'approve', set);
      expect((await historyOf(segretario, set.id)).at(-1)).toMatchObject({ onBehalfOfName: 'Segretario Generale' });
    });

    test('a delegate of that person is barred as well: who may not decide does not choose who does', async () => {
      await declared(office.as('admin'), 'segretario', 'PO_Staff');
      const set = await proposed(office);
      const { client } = await seatedFor(office, 'delegation');

      await expectRefused(advance(client, 'approve', set), 'FORBIDDEN', { reason: 'CONFLICT_OF_INTEREST' });
    });

    test('about the other positions that person goes on deciding', async () => {
      await declared(office.as('admin'), 'segretario', 'PO_BP');
      const set = await proposed(office);

      await advance(office.as('segretario'), 'approve', set);
    });

    test('is declared with a reason, once, kept in the history, and taken back by the administrator', async () => {
      const admin = office.as('admin');
      const conflict = await declared(admin, 'segretario', 'PO_Staff');

      expect(conflict).toMatchObject({ personName: 'Segretario Generale', allowedActions: ['delete'] });
      await expectRefused(declared(admin, 'segretario', 'PO_Staff'), 'INVALID', {
        issues: [{ path: 'positionId', code: 'TAKEN' }],
      });
      const [told] = await historyOf(admin, conflict.id, 'conflicts');
      expect(told).toMatchObject({ action: 'create', reason: 'PO_Staff_09_01 lo riguarda' });
      expect(Object.values(JSON.parse(told.namesJson)).toSorted()).toEqual([
        conflict.positionTitle,
        'Segretario Generale',
      ]);
      expect((await office.as('hr').query(LIST)).conflicts.total).toBe(1);
      await admin.query(DELETE, { input: { id: conflict.id, expectedVersion: 1 } });
      expect((await admin.query(LIST)).conflicts.total).toBe(0);
    });

    test('the Segretario Generale declares it too, also about himself, and takes none back', async () => {
      const conflict = await declared(office.as('segretario'), 'segretario', 'PO_Staff');
      const input = { id: conflict.id, expectedVersion: 1 };

      expect(conflict.allowedActions).toEqual([]);
      await expectRefused(office.as('segretario').query(DELETE, { input }), 'FORBIDDEN');
    });

    test('nobody takes back a conflict that was declared about themselves', async () => {
      const conflict = await declared(office.as('controllo'), 'admin', 'PO_Staff');
      const input = { id: conflict.id, expectedVersion: 1 };

      await expectRefused(office.as('admin').query(DELETE, { input }), 'FORBIDDEN', { reason: 'CONFLICT_OF_INTEREST' });
    });

    test.each([
      ['no reason', { reason: '  ' }, 'reason', 'REQUIRED'],
      ['a person who is not there', { personId: '0199aaaa-0000-7000-8000-000000000000' }, 'personId', 'UNKNOWN_ID'],
    ])('refused: %s', async (_, over, path, code) => {
      const { id: personId } = await personCalled(office, 'segretario');
      const positionId = await positionCalled(office, 'PO_Staff');
      const input = { personId, positionId, reason: 'x', ...over };

      await expectRefused(office.as('admin').query(CREATE, { input }), 'INVALID', { issues: [{ path, code }] });
    });

    test('nobody else declares, reads or takes back', async () => {
      for (const username of ['po.staff', 'referente.legale', 'dipendente', 'oiv', 'giunta']) {
        await expectRefused(declared(office.as(username), 'segretario', 'PO_Staff'), 'FORBIDDEN');
        await expectRefused(office.as(username).query(LIST), 'FORBIDDEN');
      }
      await expectRefused(declared(office.as('hr'), 'segretario', 'PO_Staff'), 'FORBIDDEN');
    });

    test('substitutes are told for what the asker may read, for actions that there are', async () => {
      const set = await proposed(office);
      const seen = await substitutesOf(office.as('po.staff'), set.id);

      expect(seen).toMatchObject([{ name: 'Segretario Generale', role: 'secretaryGeneral', onBehalfOfName: null }]);
      await expectRefused(substitutesOf(office.as('dipendente'), set.id), 'NOT_FOUND');
      await expectRefused(substitutesOf(office.as('segretario'), set.id, 'rule'), 'INVALID');
      await expectRefused(substitutesOf(office.as('segretario'), set.id, 'approve', 'sessions'), 'NOT_FOUND');
    });
  },
  { perTest: true },
);
