import { expect, test } from 'vitest';
import { Act, IndividualSet, Person } from '../../schema/src/model/index.ts';
import { anotherBody } from '../api/another-body.ts';
import { advance, advanceMany, asInput, historyOf, ofPosition, proposed, save, setById } from '../api/sets.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { codeOf } from './asking.ts';
import { createSeat, deleteSeat, seatOf } from './organising.ts';

const person = (office: Office, username: string): Promise<Person> =>
  office.db.read.findOneByOrFail(Person, { username });
const stateOf = async (office: Office, id: string) =>
  (await office.db.read.findOneByOrFail(IndividualSet, { id })).state;
const approvalsOf = (office: Office, recordId: string) => office.db.read.countBy(Act, { recordId, action: 'approve' });

/** The administrator gives somebody the seat of the Segretario Generale. */
const asSegretarioToo = async (office: Office, username: string) => {
  const { id, bodyId } = await person(office, username);
  return createSeat(office.as('admin'), { personId: id, role: 'secretaryGeneral', unitId: bodyId });
};

eachDatabase(
  'nobody decides on their own work: attacks on a set',
  (office) => {
    test('the head of a position is given the seat of the Segretario Generale, and still does not approve', async () => {
      await asSegretarioToo(office, 'po.staff');
      const set = await proposed(office);

      for (const action of ['approve', 'sendBack'])
        await expectRefused(advance(office.as('po.staff'), action, set, { reason: 'Sì' }), 'FORBIDDEN', {
          reason: 'SAME_PERSON',
        });
      expect(await stateOf(office, set.id)).toBe('submitted');
    });

    test('nor when the seat comes after the proposal', async () => {
      const set = await proposed(office);
      await asSegretarioToo(office, 'po.staff');

      await expectRefused(advance(office.as('po.staff'), 'approve', set), 'FORBIDDEN', { reason: 'SAME_PERSON' });
    });

    test('nor when the own seat as head has ended since', async () => {
      const set = await proposed(office);
      await asSegretarioToo(office, 'po.staff');
      const head = await seatOf(office, 'po.staff', 'positionHead');
      await deleteSeat(office.as('admin'), head);

      await expectRefused(advance(office.as('po.staff'), 'approve', set), 'FORBIDDEN', { reason: 'SAME_PERSON' });
    });

    test('a co-author whose words another head proposed does not approve them either', async () => {
      const second = await person(office, 'dipendente');
      const head = await seatOf(office, 'po.staff', 'positionHead');
      const { role, unitId, positionId } = head;
      await createSeat(office.as('admin'), { personId: second.id, role, unitId, positionId });
      const input = asInput(await ofPosition(office.as('dipendente'), 'PO_Staff'));
      input.objectives[2].indicators[1].weight = '10.00';
      await save(office.as('dipendente'), input);
      const whole = await ofPosition(office.as('po.staff'), 'PO_Staff');
      await advance(office.as('po.staff'), 'submit', whole);
      await asSegretarioToo(office, 'dipendente');
      const submitted = await setById(office.as('segretario'), whole.id);

      await expectRefused(advance(office.as('dipendente'), 'approve', submitted), 'FORBIDDEN', {
        reason: 'SAME_PERSON',
      });
    });

    test('the own set hidden among others in one request is left out, and the others are done', async () => {
      await asSegretarioToo(office, 'po.staff');
      const own = await proposed(office);
      const other = await ofPosition(office.as('segretario'), 'PO_BP');
      const step = { resource: 'individualSets', action: 'approve' };

      const outcomes = await advanceMany(office.as('po.staff'), [
        { ...step, id: own.id, expectedVersion: own.version },
        { ...step, id: other.id, expectedVersion: other.version },
        { ...step, id: own.id, expectedVersion: own.version },
      ]);

      expect(outcomes.map(({ code }) => code)).toEqual(['FORBIDDEN', null, 'FORBIDDEN']);
      expect(await stateOf(office, own.id)).toBe('submitted');
    });

    test('the same approval many times in one request is one approval', async () => {
      const set = await ofPosition(office.as('segretario'), 'PO_BP');
      const step = { resource: 'individualSets', action: 'approve', id: set.id };
      const versions = [set.version, set.version, set.version + 1, set.version];

      const outcomes = await advanceMany(
        office.as('segretario'),
        versions.map((expectedVersion) => ({ ...step, expectedVersion })),
      );

      expect(outcomes.map(({ done }) => done)).toEqual([true, false, false, false]);
      expect(await approvalsOf(office, set.id)).toBe(1);
    });

    test('ten approvals at once are one approval', async () => {
      const set = await ofPosition(office.as('segretario'), 'PO_BP');

      const codes = await Promise.all(
        Array.from({ length: 10 }, () => codeOf(advance(office.as('segretario'), 'approve', set))),
      );

      expect(codes.filter((code) => typeof code !== 'string')).toHaveLength(1);
      expect(await approvalsOf(office, set.id)).toBe(1);
    });

    test('an approval played again after it was done is refused', async () => {
      const set = await ofPosition(office.as('segretario'), 'PO_BP');
      await advance(office.as('segretario'), 'approve', set);

      await expectRefused(advance(office.as('segretario'), 'approve', set), 'WRONG_STATE');
      await expectRefused(advance(office.as('segretario'), 'sendBack', set, { reason: 'No' }), 'WRONG_STATE');
    });

    test('what was withdrawn, changed and proposed again is not approved by who saw it before', async () => {
      const seen = await proposed(office);
      const head = office.as('po.staff');
      await advance(head, 'withdraw', seen);
      const input = asInput(await ofPosition(head, 'PO_Staff'));
      input.objectives[0].title = 'Un obiettivo più facile';
      await save(head, input);
      await advance(head, 'submit', await ofPosition(head, 'PO_Staff'));

      const { current } = await expectRefused(advance(office.as('segretario'), 'approve', seen), 'CONFLICT');

      expect(JSON.stringify(current)).toContain('Un obiettivo più facile');
      expect(await stateOf(office, seen.id)).toBe('submitted');
    });

    test('under the word of another resource nothing is approved', async () => {
      const { id, version } = await ofPosition(office.as('segretario'), 'PO_BP');
      const words = [
        'periods',
        'plans',
        'measurements',
        'objectives',
        'individualsets',
        '__proto__',
        'individualSets ',
      ];

      for (const resource of words)
        for (const action of ['approve', 'open', 'close', 'read'])
          expect(['INVALID', 'NOT_FOUND', 'FORBIDDEN'], `${resource}.${action}`).toContain(
            await codeOf(advance(office.as('segretario'), action, { id, version }, { resource })),
          );

      expect(await stateOf(office, id)).toBe('submitted');
    });

    test.each([
      ['po.bilancio', 'withdraw', 'NOT_FOUND'],
      ['po.bilancio', 'submit', 'NOT_FOUND'],
      ['referente.staff', 'withdraw', 'FORBIDDEN'],
      ['segretario', 'withdraw', 'FORBIDDEN'],
      ['segretario', 'submit', 'FORBIDDEN'],
      ['controllo', 'approve', 'FORBIDDEN'],
      ['controllo', 'withdraw', 'FORBIDDEN'],
      ['hr', 'approve', 'FORBIDDEN'],
      ['admin', 'approve', 'FORBIDDEN'],
      ['giunta', 'approve', 'FORBIDDEN'],
      ['oiv', 'sendBack', 'FORBIDDEN'],
    ] as const)('%s tries to %s the set of the P.O. Staff: %s', async (username, action, code) => {
      const set = await proposed(office);

      await expectRefused(advance(office.as(username), action, set, { reason: 'x' }), code);

      expect(await stateOf(office, set.id)).toBe('submitted');
    });

    test('the Segretario Generale does not write in what the Segretario Generale approves', async () => {
      const set = await ofPosition(office.as('segretario'), 'PO_Staff');

      await expectRefused(save(office.as('segretario'), asInput(set)), 'FORBIDDEN');
    });

    test('the planner of another body does not find it', async () => {
      const { planner } = await anotherBody(office, 'vicina');
      const set = await proposed(office);

      await expectRefused(setById(office.as(planner), set.id), 'NOT_FOUND');
      await expectRefused(historyOf(office.as(planner), set.id), 'NOT_FOUND');
      await expectRefused(advance(office.as(planner), 'approve', set), 'FORBIDDEN');
    });
  },
  { perTest: true },
);
