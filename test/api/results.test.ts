import { beforeAll, describe, expect, test } from 'vitest';
import { checkDocument, type PlanDocument, readDocument } from '../../server/src/documents/index.ts';
import { explainedScore, printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { documentJsonOf, explanationJsonOf, give, giveExamples, inForceId, resultsOf } from './results.ts';
import { asPrinted, type Shown } from './results-printed.ts';
import { DECEMBER, enterValue, findValue, JUNE, periodOf, stepped } from './values.ts';

eachDatabase('the results of a plan', (office) => {
  let planVersionId: string;
  let june: string;
  beforeAll(async () => {
    planVersionId = await inForceId(office);
    june = (await periodOf(office, JUNE)).id;
    await giveExamples(office);
  });

  const find = <T extends { code: string }>(all: readonly T[], code: string): T | undefined =>
    all.find((each) => each.code === code);
  const documentOf = async (person: string, values = 'official'): Promise<PlanDocument> =>
    readDocument(Buffer.from(await documentJsonOf(office.as(person), { planVersionId, values })));

  test('an objective has the figure of the worked example, and says how much of its area is measured', async () => {
    const results: Shown = await resultsOf(office.as('dipendente'), { planVersionId });

    expect(results).toMatchObject({ day: DECEMBER, final: false, values: 'official', mayBeProvisional: false });
    const area = find(results.areas, '07');
    expect(area).toMatchObject({ coverage: '75.00', state: 'scored', branch: 'chamber' });
    const [first] = area?.objectives ?? [];
    expect(first).toMatchObject({ code: '07.01', score: '92.33', exact: '92.3333333333', coverage: '100.00' });
    expect(first?.indicators.map(({ achievement }) => achievement)).toEqual([
      ...['95.00', '100.00', '100.00', '66.67', '100.00'],
    ]);
  });

  test('what was expected stands beside what was found, with the rule in words and what there is to say', async () => {
    const { areas }: Shown = await resultsOf(office.as('dipendente'), { planVersionId });

    const [, , late] = find(areas, '07')?.objectives ?? [];
    expect(late?.indicators[0]).toMatchObject({
      ...{ target: 'Entro 30/06/2023', targetDate: '2023-06-30', date: '2023-07-14', value: null },
      ...{ state: 'measured', achievement: '0.00', rule: 'date.onOff' },
      words: '100 se è fatto entro il giorno, altrimenti 0',
    });
    const [served] = find(areas, '09')?.objectives ?? [];
    expect(served?.indicators[0]).toMatchObject({
      ...{ joint: 'pooled', value: '88', achievement: '97.78', target: '>= 90,00 %', targetValue: '90.00' },
    });
  });

  describe.each(['dipendente', 'po.anagrafico', 'hr'])('%s', (person) => {
    test.each([
      { when: 'at mid-year', day: JUNE, final: false },
      { when: 'at the end of the year', day: DECEMBER, final: false },
      { when: 'at its closing', day: DECEMBER, final: true },
    ])('sees $when what albero score makes of the document taken away', async ({ day, final }) => {
      const { id: periodId } = await periodOf(office, day);

      const results: Shown = await resultsOf(office.as(person), { planVersionId, periodId, final });

      const document = await documentOf(person);
      expect(checkDocument(document)).toEqual([]);
      expect(asPrinted(results)).toEqual(printedScore(scorePlan(document, { period: day, final })));
    });

    test('and has it explained as albero score --explain does', async () => {
      const told = JSON.parse(await explanationJsonOf(office.as(person), { planVersionId, final: true }));

      const scored = scorePlan(await documentOf(person), { period: DECEMBER, final: true });
      expect(told).toEqual(JSON.parse(JSON.stringify(explainedScore(scored))));
    });
  });

  test('a position has the figure of the worked example, for those who read its values', async () => {
    const { positions }: Shown = await resultsOf(office.as('po.anagrafico'), { planVersionId });

    expect(positions).toMatchObject([{ code: 'PO_ANAG CERT', score: '91.00', exact: '91.0000000000' }]);
    expect(positions[0]?.objectives.flatMap(({ indicators }) => indicators.map(({ share }) => share))).toEqual([
      ...['40.00', '20.00', '20.00', '10.00', '10.00'],
    ]);
  });

  test('only what is approved counts for everybody; what was sent counts too for those who follow all of it', async () => {
    const scores: (string | null)[] = [];
    for (const state of ['draft', 'submitted', 'returned', 'verified', 'approved', 'consolidated'] as const) {
      await give(office, { code: '14.01' }, AT_TARGET, { state });
      for (const [person, values] of [['dipendente', 'official'] as const, ['hr', 'provisional'] as const]) {
        const { areas }: Shown = await resultsOf(office.as(person), { planVersionId, values });
        scores.push(find(areas, '14')?.objectives[0]?.indicators[0]?.state ?? null);
      }
    }
    await give(office, { code: '14.01' }, {}, UNTOUCHED);

    const [missing, measured] = ['missing', 'measured'];
    expect(scores).toEqual([
      ...[missing, missing, missing, measured, missing, missing],
      ...[missing, measured, measured, measured, measured, measured],
    ]);
  });
  const UNTOUCHED = { state: 'missing', outcome: null, inputs: null } as const;
  const AT_TARGET = { value: '100' };

  test('a value entered by its service counts for everybody from its approval on, and no sooner', async () => {
    const stateOf = async (person: string, values: string) => {
      const { areas }: Shown = await resultsOf(office.as(person), { planVersionId, values });
      return find(areas, '07')?.objectives.find(({ code }) => code === '07.04')?.indicators[0]?.state;
    };
    const value = await findValue(office, { code: '07.04', day: DECEMBER });
    const unit = `referente.${value.unit.code}`;

    const entered = await enterValue(office.as(unit), value, { inputs: { done: true, date: '2023-06-01' } });
    expect(await stateOf('controllo', 'provisional')).toBe('missing');
    const sent = await stepped(office, unit, 'submit', entered);
    expect(await stateOf('controllo', 'provisional')).toBe('measured');
    const verified = await stepped(office, 'controllo', 'verify', sent);
    expect(await stateOf(unit, 'official')).toBe('missing');
    await stepped(office, 'segretario', 'approve', verified);
    expect(await stateOf('dipendente', 'official')).toBe('measured');
    const { areas }: Shown = await resultsOf(office.as('dipendente'), { planVersionId });
    expect(find(areas, '07')).toMatchObject({ score: '73.08', exact: '73.0833333333', coverage: '100.00' });
  });

  test('what is confirmed as not reported is missing, and counts nothing before the closing', async () => {
    await give(office, { code: '14.01' }, {}, { outcome: 'notReported', inputs: null });

    const scoreOf = async (final: boolean) =>
      find((await resultsOf(office.as('dipendente'), { planVersionId, final })).areas as Shown['areas'], '14');
    expect((await scoreOf(false))?.objectives[0]).toMatchObject({ score: null, state: 'missing', coverage: '0.00' });
    expect((await scoreOf(true))?.objectives[0]).toMatchObject({ score: '0.00', coverage: '0.00' });
    await give(office, { code: '14.01' }, {}, UNTOUCHED);
  });

  test('the trend tells every period of the plan, with coverage', async () => {
    const document = `query ($id: ID!) { resultTrend(planVersionId: $id) { day final periodState body { score coverage state }
      agency { state } areas { code label score coverage } units { code label score coverage } } }`;

    const { resultTrend: points } = await office.as('dipendente').query(document, { id: planVersionId });

    expect(points.map(({ day }: { day: string }) => day)).toEqual([JUNE, DECEMBER]);
    const { body, areas, units }: Shown = await resultsOf(office.as('dipendente'), { planVersionId });
    expect(points[0]).toMatchObject({ final: false, body: { score: null, coverage: '0.00', state: 'missing' } });
    expect(points[1].body).toEqual({ score: body.score, coverage: body.coverage, state: 'scored' });
    const told = (all: readonly { code: string; score: string | null; coverage: string | null }[]) =>
      all.map(({ code, score, coverage }) => ({ code, score, coverage }));
    expect(told(points[1].areas)).toEqual(told(areas));
    expect(told(points[1].units)).toEqual(told(units));
    expect(points[1].units[0].label).toBe(units[0]?.name);
  });

  test('of a period of another plan there are no results, nor of values in other words', async () => {
    const asked = { planVersionId, periodId: june };
    expect((await resultsOf(office.as('dipendente'), asked)).day).toBe(JUNE);

    await expectRefused(resultsOf(office.as('dipendente'), { ...asked, periodId: planVersionId }), 'NOT_FOUND', {
      resource: 'periods',
    });
    await expectRefused(resultsOf(office.as('hr'), { planVersionId, values: 'all' }), 'INVALID');
  });

  test('the whole plan is read in few statements', async () => {
    const statements = await office.statementsOf(() => resultsOf(office.as('hr'), { planVersionId }));

    expect(statements.length).toBeLessThanOrEqual(14);
  });
});
