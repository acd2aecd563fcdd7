import { expect, test } from 'vitest';
import { Measurement, Period } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { advance, asInput, completed, historyOf, ofPosition, proposed, save, setById } from './sets.ts';

eachDatabase(
  'a set goes its way',
  (office) => {
    test('90,00 is not proposed, and the sum is told; with the missing 10,00 it is', async () => {
      const head = office.as('po.staff');
      const set = await ofPosition(head, 'PO_Staff');

      await expectRefused(advance(head, 'submit', set), 'WEIGHTS_NOT_100', {
        sum: '90.00',
        difference: '10.00',
        unweighted: 1,
      });
      expect((await setById(head, set.id)).state).toBe('draft');

      const input = asInput(set);
      input.objectives[2].indicators[1].weight = '10';
      const saved = await save(head, input);
      const moved = await advance(head, 'submit', saved);

      expect(moved).toEqual({ resource: 'individualSets', id: set.id, state: 'submitted', version: 3 });
      const submitted = await setById(head, set.id);
      expect(submitted).toMatchObject({ totalWeight: '100.00', allowedActions: ['withdraw', 'comment'], version: 3 });
      expect(submitted.submittedByName).not.toBeNull();
      const [act] = (await historyOf(head, set.id)).slice(-1);
      expect(act).toMatchObject({ action: 'submit', fromState: 'draft', toState: 'submitted' });
      expect(JSON.parse(act.changesJson).content).toEqual([null, JSON.parse(submitted.contentJson)]);
    });

    test.each([
      ['twenty too much', '30', { sum: '120.00', difference: '-20.00', unweighted: 0 }],
      ['a cent too little', '9.99', { sum: '99.99', difference: '0.01', unweighted: 0 }],
    ])('%s is not proposed', async (_, weight, params) => {
      const input = asInput(await completed(office));
      input.objectives[2].indicators[0].weight = weight;
      const saved = await save(office.as('po.staff'), input);

      await expectRefused(advance(office.as('po.staff'), 'submit', saved), 'WEIGHTS_NOT_100', params);
    });

    test.each([
      ['no objective at all', (o: Editable) => o.splice(0), 'objectives'],
      ['an objective without an indicator', (o: Editable) => o.push(EMPTY), 'objectives[3].indicators'],
      [
        'an indicator without operator',
        (o: Editable) => Object.assign(o[2].indicators[1], { operator: null }),
        COUNT('operator'),
      ],
      [
        'an indicator without target',
        (o: Editable) => Object.assign(o[2].indicators[1], { targetValue: null }),
        COUNT('targetValue'),
      ],
      [
        'a date without a day',
        (o: Editable) => Object.assign(o[0].indicators[0], { targetDate: null }),
        'objectives[0].indicators[0].targetDate',
      ],
    ])('%s is kept in a draft and not proposed', async (_, spoil, path) => {
      const head = office.as('po.staff');
      const input = asInput(await completed(office));
      spoil(input.objectives);
      const saved = await save(head, input);

      const { issues } = await expectRefused(advance(head, 'submit', saved), 'INVALID');

      expect(issues).toEqual([{ path, code: 'REQUIRED' }]);
    });

    test('withdrawn until decided, by the same position', async () => {
      const head = office.as('po.staff');
      const set = await proposed(office);

      const { state } = await advance(head, 'withdraw', set);

      expect(state).toBe('draft');
      const back = await setById(head, set.id);
      expect(back).toMatchObject({ submittedByName: null, allowedActions: ['update', 'submit', 'comment'] });
      await advance(head, 'submit', back);
    });

    test('what was proposed is locked, what was approved too, and both say why', async () => {
      const head = office.as('po.staff');
      const set = await proposed(office);
      const input = asInput(set);
      input.objectives[0].title = 'Altro';

      expect(set.blockedActions).toContainEqual({ action: 'update', reason: 'SUBMITTED' });
      await expectRefused(save(head, input), 'WRONG_STATE', { reason: 'SUBMITTED' });
      await advance(office.as('segretario'), 'approve', set);
      await expectRefused(save(head, input), 'WRONG_STATE', { reason: 'APPROVED' });
      const approved = await setById(head, set.id);
      expect(approved.blockedActions).toContainEqual({ action: 'update', reason: 'APPROVED' });
      expect(approved.contentJson).toBe(set.contentJson);
    });

    test('approving opens the values of the individual indicators, one for each period', async () => {
      const set = await proposed(office);
      const before = await office.db.read.countBy(Measurement, { state: 'missing' });
      const periods = await office.db.read.count(Period);

      await advance(office.as('segretario'), 'approve', set);

      expect((await office.db.read.countBy(Measurement, { state: 'missing' })) - before).toBe(4 * periods);
      const { measurements } = await office
        .as('po.staff')
        .query('{ measurements(filter: { individual: true }) { total } }');
      expect(measurements.total).toBe(4 * periods);
    });

    test('sent back with a reason and remarks; the P.O. sees them, edits, proposes again, and is approved', async () => {
      const head = office.as('po.staff');
      const segretario = office.as('segretario');
      const set = await proposed(office);
      const [first, second] = set.objectives;

      await expectRefused(advance(segretario, 'sendBack', set), 'INVALID', {
        issues: [{ path: 'reason', code: 'REASON_REQUIRED' }],
      });
      await expectRefused(advance(segretario, 'sendBack', set, { reason: ' \n' }), 'INVALID');
      const remarks = [{ objectiveId: first.id, text: 'Da quale fonte?' }];
      await advance(segretario, 'sendBack', set, { reason: 'Serve una precisazione', remarks });

      const returned = await setById(head, set.id);
      expect(returned).toMatchObject({ state: 'returned', reason: 'Serve una precisazione' });
      expect(returned.decidedByName).not.toBeNull();
      expect(returned.objectives.map(({ remark }: Editable) => remark)).toEqual(['Da quale fonte?', null, null]);
      const input = asInput(returned);
      input.objectives[0].title = 'Con la fonte';
      const saved = await save(head, input);
      expect(saved.state).toBe('returned');
      await advance(head, 'submit', saved);

      const again = await setById(segretario, set.id);
      expect(again).toMatchObject({ state: 'submitted', reason: null, decidedByName: null });
      expect(again.objectives[0].remark).toBe('Da quale fonte?');
      await advance(segretario, 'sendBack', again, {
        reason: 'Ancora una cosa',
        remarks: [{ objectiveId: second.id, text: 'Anche qui' }],
      });
      const twice = await setById(head, set.id);
      expect(twice.objectives.map(({ remark }: Editable) => remark)).toEqual([null, 'Anche qui', null]);
      await advance(head, 'submit', twice);
      await advance(segretario, 'approve', await setById(segretario, set.id));

      const approved = await setById(head, set.id);
      expect(approved.objectives.every(({ remark }: Editable) => remark === null)).toBe(true);
      expect((await historyOf(head, set.id)).map(({ action }) => action).slice(-8)).toEqual([
        'update',
        'submit',
        'sendBack',
        'update',
        'submit',
        'sendBack',
        'submit',
        'approve',
      ]);
    });

    test('remarks that stand on nothing are refused', async () => {
      const segretario = office.as('segretario');
      const set = await proposed(office);
      const [first] = set.objectives;
      const remark = (objectiveId: string, text: string) => ({ objectiveId, text });
      const refused = async (remarks: object[]) =>
        (await expectRefused(advance(segretario, 'sendBack', set, { reason: 'Perché', remarks }), 'INVALID')).issues;

      expect(await refused([remark('x', 'Perché')])).toMatchObject([{ path: 'remarks[0].objectiveId' }]);
      expect(await refused([remark(first.id, ' ')])).toMatchObject([{ path: 'remarks[0].text', code: 'REQUIRED' }]);
      expect(await refused([remark(first.id, 'a'), remark(first.id, 'b')])).toMatchObject([
        { path: 'remarks[1].objectiveId' },
      ]);
      await expectRefused(advance(segretario, 'approve', set, { remarks: [remark(first.id, 'a')] }), 'INVALID');
    });
  },
  { perTest: true },
);

// biome-ignore lint/suspicious/noExplicitAny: inputs are spoilt on purpose
type Editable = any;
const EMPTY = { code: 'PO_Staff_11_01', title: 'Senza indicatori', indicators: [] };
const COUNT = (field: string) => `objectives[2].indicators[1].${field}`;
