import { expect, test } from 'vitest';
import { Act } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import {
  advance,
  advanceMany,
  asInput,
  completed,
  markSeen,
  ofPosition,
  proposed,
  save,
  setById,
  setsOf,
} from './sets.ts';

const step = ({ id, version }: { id: string; version: number }, action: string, more: object = {}) => ({
  resource: 'individualSets',
  id,
  action,
  expectedVersion: version,
  ...more,
});

eachDatabase(
  'several at once',
  (office) => {
    test('several are approved at once, with one result each', async () => {
      const segretario = office.as('segretario');
      const staff = await proposed(office);
      const all = await setsOf(segretario);
      const submitted = all.find(({ position }) => position.code === 'PO_BP');
      const draft = all.find(({ position }) => position.code === 'PO_REG MERC');
      await markSeen(segretario, staff.id);

      const outcomes = await advanceMany(segretario, [
        step(staff, 'approve'),
        step({ ...submitted, version: submitted.version + 1 }, 'approve'),
        step(draft, 'approve'),
        step({ id: 'nothing', version: 1 }, 'approve'),
        step(submitted, 'approve'),
        step(submitted, 'sendBack'),
        step(draft, 'update'),
      ]);

      expect(outcomes.map(({ id, done, state, code }) => [id, done, state, code])).toEqual([
        [staff.id, true, 'approved', null],
        [submitted.id, false, null, 'CONFLICT'],
        [draft.id, false, null, 'WRONG_STATE'],
        ['nothing', false, null, 'NOT_FOUND'],
        [submitted.id, true, 'approved', null],
        [submitted.id, false, null, 'WRONG_STATE'],
        [draft.id, false, null, 'INVALID'],
      ]);
      expect(JSON.parse(outcomes[5].paramsJson)).toMatchObject({ reason: 'APPROVED' });
      expect(await office.db.read.countBy(Act, { recordId: staff.id, action: 'approve' })).toBe(1);
    });

    test('more than fifty at once are refused before the first', async () => {
      const set = await ofPosition(office.as('segretario'), 'PO_BP');

      await expectRefused(advanceMany(office.as('segretario'), Array(51).fill(step(set, 'approve'))), 'INVALID');

      expect((await setById(office.as('segretario'), set.id)).state).toBe('submitted');
    });

    test('of two approvals at the same moment exactly one is made', async () => {
      const set = await proposed(office);
      const segretario = office.as('segretario');

      const answers = await Promise.allSettled([1, 2, 3].map(() => advance(segretario, 'approve', set)));

      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await office.db.read.countBy(Act, { recordId: set.id, action: 'approve' })).toBe(1);
    });

    test('proposing while somebody saves: one of the two is refused, and what was proposed makes 100,00', async () => {
      const head = office.as('po.staff');
      const set = await completed(office);
      const input = asInput(set);
      input.objectives[2].indicators[1].weight = '9';

      const answers = await Promise.allSettled([advance(head, 'submit', set), save(head, input)]);

      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const now = await setById(head, set.id);
      expect([now.state, now.totalWeight]).toEqual(
        answers[0].status === 'fulfilled' ? ['submitted', '100.00'] : ['draft', '99.00'],
      );
    });
  },
  { perTest: true },
);
