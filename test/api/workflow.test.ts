import { expect, test } from 'vitest';
import { ACTIONS, SET_STATES, transitionOf } from '../../schema/src/contract/index.ts';
import {
  Act,
  IndividualSet,
  Measurement,
  Objective,
  Period,
  Person,
  SeatRecord,
} from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import {
  advance,
  advanceMany,
  asInput,
  completed,
  historyOf,
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
const idOf = async (office: Office, username: string) =>
  (await office.db.read.findOneByOrFail(Person, { username })).id;

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
      expect(submitted).toMatchObject({ totalWeight: '100.00', allowedActions: ['withdraw'], version: 3 });
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
      expect(back).toMatchObject({ submittedByName: null, allowedActions: ['update', 'submit'] });
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

eachDatabase(
  'four eyes',
  (office) => {
    /** The head of the staff also holds the seat of the Segretario Generale. */
    const doubled = async () => {
      const personId = await idOf(office, 'po.staff');
      const segretario = await office.db.read.findOneByOrFail(SeatRecord, {
        personId: await idOf(office, 'segretario'),
      });
      await office.db.transaction((manager) =>
        manager.insert(SeatRecord, { ...segretario, id: 'second-seat', personId, validTo: null }),
      );
    };

    test('the same person with two seats does not decide on the own proposal', async () => {
      await doubled();
      const both = office.as('po.staff');
      const set = await proposed(office);

      expect(set.allowedActions).toEqual(['withdraw']);
      expect(set.blockedActions).toContainEqual({ action: 'approve', reason: 'SAME_PERSON' });
      await expectRefused(advance(both, 'approve', set), 'FORBIDDEN', { reason: 'SAME_PERSON' });
      await expectRefused(advance(both, 'sendBack', set, { reason: 'no' }), 'FORBIDDEN', { reason: 'SAME_PERSON' });
      await advance(office.as('segretario'), 'approve', set);
    });

    test('nor on words of their own that another one proposes', async () => {
      await completed(office);
      const successor = await idOf(office, 'dipendente');
      const head = await office.db.read.findOneByOrFail(SeatRecord, { personId: await idOf(office, 'po.staff') });
      await doubled();
      await office.db.transaction((manager) =>
        manager.insert(SeatRecord, { ...head, id: 'successor-seat', personId: successor }),
      );
      const set = await ofPosition(office.as('dipendente'), 'PO_Staff');
      await advance(office.as('dipendente'), 'submit', set);

      const submitted = await setById(office.as('po.staff'), set.id);

      await expectRefused(advance(office.as('po.staff'), 'approve', submitted), 'FORBIDDEN', {
        reason: 'SAME_PERSON',
      });
    });

    test('the database keeps it too', async () => {
      const set = await proposed(office);
      const quoted = office.db.isEmbedded ? (name: string) => `"${name}"` : (name: string) => `\`${name}\``;
      const sql = `UPDATE individual_sets SET ${quoted('decidedById')} = ${quoted('submittedById')} WHERE id = ?`;

      await expect(office.db.transaction((manager) => manager.query(sql, [set.id]))).rejects.toThrow(
        /CHECK|CONSTRAINT/i,
      );

      expect((await office.db.read.findOneByOrFail(IndividualSet, { id: set.id })).decidedById).toBeNull();
    });

    test('who once sent a set back may later propose it, having become its head', async () => {
      const segretario = office.as('segretario');
      const set = await proposed(office);
      await advance(segretario, 'sendBack', set, { reason: 'Da rivedere' });
      const head = await office.db.read.findOneByOrFail(SeatRecord, { personId: await idOf(office, 'po.staff') });
      await office.db.transaction(async (manager) =>
        manager.insert(SeatRecord, { ...head, id: 'third-seat', personId: await idOf(office, 'segretario') }),
      );

      await advance(segretario, 'submit', await setById(segretario, set.id));

      await expectRefused(advance(segretario, 'approve', await setById(segretario, set.id)), 'FORBIDDEN', {
        reason: 'SAME_PERSON',
      });
    });
  },
  { perTest: true },
);

eachDatabase('the table of steps, and nothing beside it', (office) => {
  const put = (id: string, state: IndividualSet['state']) =>
    office.db.transaction((manager) =>
      manager.update(
        IndividualSet,
        { id },
        { state, version: 1, authorIds: [], submittedById: null, decidedById: null },
      ),
    );

  test.each(SET_STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
    'a set in state %s: %s',
    async (state, action) => {
      const set = await ofPosition(office.as('segretario'), 'PO_REG MERC');
      await put(set.id, state);
      const row = transitionOf('individualSets', action);
      const who = office.as(action === 'approve' || action === 'sendBack' ? 'segretario' : 'po.regolazione');

      const answer = advance(who, action, { id: set.id, version: 1 }, { reason: 'Perché sì' });

      if (!row) await expectRefused(answer, 'INVALID', { issues: [{ path: 'action', code: 'UNKNOWN_WORD' }] });
      else if (!row.from.includes(state)) await expectRefused(answer, 'WRONG_STATE', { action, state });
      else expect(await answer).toMatchObject({ state: row.to, version: 2 });
    },
  );

  test.each(['', 'sets', 'toString', '__proto__', 'measurements', 'individualSets.submit'])(
    'there is no resource «%s» to advance',
    async (resource) => {
      const set = await ofPosition(office.as('segretario'), 'PO_BP');

      await expectRefused(advance(office.as('segretario'), 'approve', set, { resource }), 'INVALID');
    },
  );

  test.each([
    ['controllo', 'approve'],
    ['hr', 'approve'],
    ['oiv', 'sendBack'],
    ['giunta', 'approve'],
    ['admin', 'approve'],
    ['referente.bilancio', 'submit'],
    ['segretario', 'withdraw'],
    ['po.bilancio', 'approve'],
  ])('%s may not %s', async (username, action) => {
    const set = await ofPosition(office.as('segretario'), 'PO_BP');

    await expectRefused(advance(office.as(username), action, set, { reason: 'no' }), 'FORBIDDEN');
  });

  test('another P.O. finds nothing to withdraw', async () => {
    const set = await ofPosition(office.as('segretario'), 'PO_BP');

    await expectRefused(advance(office.as('po.staff'), 'withdraw', set), 'NOT_FOUND');
  });

  test('nobody signed in advances nothing', async () => {
    await expectRefused(advance(office.nobody, 'approve', { id: 'x', version: 1 }), 'UNAUTHENTICATED');
  });
});

eachDatabase('the periods go their way', (office) => {
  const periods = async () =>
    (await office.as('controllo').query('{ periods { items { id endsOn state version allowedActions } } }')).periods
      .items;

  test('the planner opens the second and closes the first, each with an act; a contact does not', async () => {
    const [june, december] = await periods();
    const controllo = office.as('controllo');
    const of = { resource: 'periods' };

    await expectRefused(advance(office.as('referente.legale'), 'close', june, of), 'FORBIDDEN');
    await expectRefused(advance(controllo, 'open', june, of), 'WRONG_STATE', { state: 'open' });
    await expectRefused(advance(controllo, 'close', { ...june, version: 9 }, of), 'CONFLICT', { actual: june.version });
    expect(await advance(controllo, 'open', december, of)).toMatchObject({ state: 'open', version: 2 });
    expect(await advance(controllo, 'close', june, of)).toMatchObject({ state: 'closed' });

    expect((await periods()).map(({ state }: Editable) => state)).toEqual(['closed', 'open']);
    expect((await historyOf(controllo, june.id, 'periods')).at(-1)).toMatchObject({
      action: 'close',
      toState: 'closed',
    });
  });
});

eachDatabase('the history of a record', (office) => {
  test('is told of each kind of record, to who may read the record', async () => {
    const admin = office.as('admin');
    const { units, positions, people, seats } = await admin.query(
      '{ units { items { id } } positions { items { id } } people { items { id } } seats { items { id } } }',
    );
    const { objectives } = await admin.query('{ objectives { items { id } } }');
    const { measurements } = await office.as('referente.legale').query('{ measurements { items { id } } }');

    for (const [resource, { items }] of Object.entries({ units, positions, people, seats, objectives } as Editable))
      expect(await historyOf(admin, (items as Editable)[0].id, resource)).toBeInstanceOf(Array);
    expect(await historyOf(office.as('referente.legale'), measurements.items[0].id, 'measurements')).toEqual([]);
    await expectRefused(
      historyOf(office.as('referente.azienda'), measurements.items[0].id, 'measurements'),
      'NOT_FOUND',
    );
    await expectRefused(historyOf(office.as('dipendente'), people.items[0].id, 'people'), 'NOT_FOUND');
    await expectRefused(historyOf(office.as('dipendente'), seats.items[0].id, 'seats'), 'NOT_FOUND');
  });

  test.each(['plans', 'sessions', '', 'constructor', '__proto__', 'individualMeasurements'])(
    'there is none of «%s»',
    async (resource) => {
      const objective = await office.db.read.findOneByOrFail(Objective, { code: '01.01' });

      await expectRefused(historyOf(office.as('controllo'), objective.id, resource), 'NOT_FOUND');
    },
  );
});

// biome-ignore lint/suspicious/noExplicitAny: inputs are spoilt on purpose
type Editable = any;
const EMPTY = { code: 'PO_Staff_11_01', title: 'Senza indicatori', indicators: [] };
const COUNT = (field: string) => `objectives[2].indicators[1].${field}`;
