import { beforeAll, expect, test } from 'vitest';
import { type Client, eachDatabase, expectRefused } from '../kit/index.ts';
import { anotherBody } from './another-body.ts';
import { giveRegolazione, resultsOf } from './results.ts';
import { areaOf, explainTried, FADING, lateCourse, listScenarios, playground, tryChanges } from './scenarios.ts';

interface Figures {
  readonly score: string;
  readonly exact: string;
  readonly coverage: string;
  readonly state: string;
}

eachDatabase('a what-if that nobody keeps', (office) => {
  let plan: Awaited<ReturnType<typeof playground>>;
  let late: object[];
  let planner: Client;
  beforeAll(async () => {
    await giveRegolazione(office);
    await anotherBody(office, 'vicina');
    plan = await playground(office);
    late = lateCourse(plan.indicator);
    planner = office.as('controllo');
  });
  const unitIdOf = async (code: string): Promise<string> => {
    const { units } = await planner.query('{ units(page: { limit: 200 }) { items { id code } } }');
    return units.items.find((each: { code: string }) => each.code === code).id;
  };

  test('one late date costs area 07 13,3 points more when nothing is left of it than when it fades in 30 days', async () => {
    const strict = await tryChanges(planner, { ...plan.december, changes: late });
    const fading = await tryChanges(planner, { ...plan.december, changes: [...late, FADING] });

    expect(areaOf(strict)).toMatchObject({
      before: { score: '23.08' },
      after: { score: '73.08' },
      difference: '50.00',
    });
    expect(areaOf(fading)).toMatchObject({ after: { score: '86.42' }, difference: '63.33' });
    expect(fading.changes.at(-1)).toMatchObject({ rule: 'date', before: 'onOff', after: 'lateLinear' });
    expect(strict.changes[1]).toMatchObject({
      code: '07.03',
      before: null,
      stateBefore: 'missing',
      after: '2023-07-14',
    });
  });

  test('a deadline two weeks later gives the 25 points back, and moves its objective, its unit and the body with it', async () => {
    const target = { kind: 'target', nodeId: plan.indicator('07.03'), targetDate: '2023-07-14' };

    const effect = await tryChanges(planner, { ...plan.december, changes: [...late, target] });

    expect(areaOf(effect)).toMatchObject({ after: { score: '98.08' }, difference: '75.00' });
    expect(effect.changes.at(-1)).toMatchObject({ before: 'Entro 30/06/2023', after: 'Entro 14/07/2023' });
    expect(effect.objectives.map(({ code }: { code: string }) => code)).toEqual(['07.02', '07.03', '07.04']);
    expect(effect.units.find(({ code }: { code: string }) => code === 'legale').difference).not.toBe('0.00');
    expect(Number(effect.body.difference)).toBeGreaterThan(5);
    expect(areaOf(effect, '01')).toMatchObject({ difference: '0.00' });
  });

  test('weights count among their siblings: a course that weighs a tenth costs a tenth', async () => {
    const weigh = ([code, weight]: readonly string[]) => ({
      kind: 'weight',
      nodeId: plan.objective(`${code}`),
      weight,
    });
    const weights = [
      ['07.01', '30.00'],
      ['07.02', '30.00'],
      ['07.03', '10.00'],
      ['07.04', '30.00'],
    ].map(weigh);

    const effect = await tryChanges(planner, { ...plan.december, changes: [...late, ...weights] });

    expect(areaOf(effect).after).toMatchObject({ score: '87.70', exact: '87.7000000000' });
    expect(effect.changes[3]).toMatchObject({ kind: 'weight', code: '07.01', before: '25.00', after: '30.00' });
  });

  test('what is neutralised leaves its weight to its siblings, and one unit’s slice is tried for itself', async () => {
    const unitId = await unitIdOf('legale');
    const changes = [
      ...late,
      { kind: 'neutralise', nodeId: plan.indicator('07.03') },
      { kind: 'value', nodeId: plan.indicator('12.02', 1), unitId, inputs: { numerator: '9', denominator: '10' } },
    ].toSpliced(1, 1);

    const effect = await tryChanges(planner, { ...plan.december, changes });

    expect(areaOf(effect).after).toMatchObject({ score: '97.44', coverage: '100.00' });
    expect(effect.changes.at(-1)).toMatchObject({
      unitName: 'Ufficio Assistenza e Tutela Legale',
      after: '90',
      stateAfter: 'measured',
    });
  });

  test('without changes the figures are those of the results', async () => {
    const results = await resultsOf(planner, { ...plan.december, values: 'provisional' });
    const { body, agency, areas, units, positions, objectives } = await tryChanges(planner, {
      ...plan.december,
      changes: [],
    });

    const figures = ({ score, exact, coverage, state }: Figures) => ({ score, exact, coverage, state });
    for (const [move, result] of [
      [body, results.body],
      [agency, results.agency],
    ]) {
      expect(move).toMatchObject({ before: figures(result), after: figures(result), difference: '0.00' });
    }
    for (const [moves, each] of [
      [areas, results.areas],
      [units, results.units],
      [positions, results.positions],
    ])
      expect(moves.map(({ after }: { after: Figures }) => after)).toEqual(each.map(figures));
    expect(positions.length).toBe(5);
    expect(objectives).toEqual([]);
  });

  test('the score of a part explains itself to the same figure', async () => {
    const asked = { ...plan.december, changes: [...late, FADING] };

    const { nodes, json } = await explainTried(planner, asked, { kind: 'area', code: '07' });

    expect(nodes[0]).toMatchObject({ is: 'area', score: '86.42' });
    const date = nodes.find(
      ({ rule, date: on }: { rule: string; date: string }) => rule === 'date.lateLinear' && on === '2023-07-14',
    );
    expect(date).toMatchObject({
      score: '53.33',
      words: '100 × (giorni concessi − giorni di ritardo) / giorni concessi; non fatto 0',
    });
    expect(JSON.parse(json).result.score).toBe('86.42');
    await expectRefused(explainTried(planner, asked, { kind: 'area', code: '99' }), 'NOT_FOUND');
  });

  test.each([
    ['a printed code is no name', { kind: 'weight', nodeId: '07.03', weight: '1' }, 'changes[0].nodeId', 'UNKNOWN_ID'],
    ['a rule has its words', { kind: 'rule', rule: 'date', choice: 'inverse' }, 'changes[0].choice', 'NOT_IN_LIST'],
    [
      'a weight says no target',
      { kind: 'weight', nodeId: 'x', weight: '1', targetValue: '2' },
      'changes[0].targetValue',
      'NOT_WITH_CHANGE',
    ],
  ])('%s', async (_, change, path, code) => {
    const { issues } = await expectRefused(tryChanges(planner, { ...plan.december, changes: [change] }), 'INVALID');
    expect(issues).toEqual([expect.objectContaining({ path, code })]);
  });

  test('a key that a change does not know is refused with its name', async () => {
    const answer = tryChanges(planner, {
      ...plan.december,
      changes: [{ kind: 'rule', rule: 'floor', score: '100' }],
    });
    const { issues } = await expectRefused(answer, 'INVALID');
    expect(JSON.stringify(issues)).toContain('score');
  });

  test.each(['referente.legale', 'po.staff', 'dipendente', 'giunta', 'admin', 'conciliazione'])(
    '%s tries nothing',
    async (username) => {
      await expectRefused(tryChanges(office.as(username), { ...plan.december, changes: late }), 'FORBIDDEN');
      await expectRefused(listScenarios(office.as(username)), 'FORBIDDEN');
    },
  );

  test('nobody tries anything on another body’s plan, nor for another plan’s period', async () => {
    const neighbour = office.as('controllo.vicina');
    await expectRefused(tryChanges(neighbour, { ...plan.december, changes: [] }), 'NOT_FOUND');
    await expectRefused(tryChanges(planner, { ...plan.december, periodId: 'x', changes: [] }), 'NOT_FOUND');
  });
});
