import { beforeAll, expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { explanationJsonOf, explanationOf, giveExamples, inForceId, resultsOf } from './results.ts';
import type { Shown } from './results-printed.ts';

eachDatabase('how the results of a plan came about', (office) => {
  let planVersionId: string;
  beforeAll(async () => {
    planVersionId = await inForceId(office);
    await giveExamples(office);
  });

  const find = <T extends { code: string }>(all: readonly T[], code: string): T | undefined =>
    all.find((each) => each.code === code);

  test('an objective is explained from its score down to what was typed', async () => {
    const { nodes, json } = await explanationOf(
      office.as('dipendente'),
      { planVersionId },
      { kind: 'objective', code: '07.01' },
    );

    expect(nodes).toHaveLength(6);
    expect(nodes[0]).toMatchObject({
      ...{ parent: null, depth: 0, is: 'objective', code: '07.01', rule: 'weightedMean', score: '92.33', weight: null },
    });
    expect(nodes[4]).toMatchObject({
      ...{ parent: 0, depth: 1, is: 'indicator', weight: '20', share: '20', counts: true, valueState: 'measured' },
      ...{ inputs: { value: '2' }, value: '2', target: '>= 3,00 N.', rule: 'atLeast.proportional', score: '66.67' },
      ...{ words: '100 × valore / target', kind: 'count' },
    });
    expect(nodes[3]).toMatchObject({ raw: '130', clamped: '100', floored: '100', banded: '100', counted: '100' });
    const whole = JSON.parse(await explanationJsonOf(office.as('dipendente'), { planVersionId }));
    const area = whole.body.parts[0].of.parts.find(({ of }: { of: { code: string } }) => of.code === '07').of;
    expect(JSON.parse(json)).toEqual(area.parts[0].of);
  });

  test('one indicator too, with the slice of every unit', async () => {
    const node = { kind: 'indicator', code: '09.01', indicator: 1 };

    const { nodes } = await explanationOf(office.as('dipendente'), { planVersionId }, node);

    expect(nodes[0]).toMatchObject({ is: 'indicator', joint: 'pooled', combined: 'pooled', score: '97.78' });
    expect(nodes[0].inputs).toMatchObject({ numerator: '66', denominator: '75' });
    const slices = nodes.slice(1).map(({ code, score }: { code: string; score: string }) => [code, score]);
    expect(slices.slice(0, 2)).toEqual([
      ['promozione', '100.00'],
      ['regolazione', '88.89'],
    ]);
    expect(nodes[1]).toMatchObject({ parent: 0, is: 'slice', inputs: { numerator: '10', denominator: '10' } });
  });

  test.each([
    { kind: 'area', code: '99' },
    { kind: 'objective', code: '07.99' },
    { kind: 'indicator', code: '07.01', indicator: 6 },
    { kind: 'unit' },
  ])('what is not in the plan is not there: %o', async (node) => {
    await expectRefused(explanationOf(office.as('hr'), { planVersionId }, node), 'NOT_FOUND');
  });

  test('the unit and the body are explained by the objectives that made them', async () => {
    const { units, body }: Shown = await resultsOf(office.as('dipendente'), { planVersionId });
    const asked = (node: object) => explanationOf(office.as('dipendente'), { planVersionId }, node);

    const legale = await asked({ kind: 'unit', code: 'legale' });
    const whole = await asked({ kind: 'body' });

    expect(legale.nodes[0]).toMatchObject({ is: 'unit', code: 'legale', score: find(units, 'legale')?.score });
    expect(legale.nodes.filter(({ depth }: { depth: number }) => depth === 1).length).toBeGreaterThan(3);
    expect(whole.nodes[0]).toMatchObject({ is: 'body', score: body.score, code: null });
    const parents = whole.nodes.slice(1).every(({ parent }: { parent: number }, nth: number) => parent <= nth);
    expect(parents).toBe(true);
  });

  test('what every part carries of the body’s score is told with how far apart objectives are', async () => {
    const { effectiveWeights: told } = await office.as('dipendente').query(
      `query ($id: ID!) { effectiveWeights(planVersionId: $id) { areas { code branch share } units { code share }
        objectives { code areaCode share indicators { name share } } positions { code label share }
        disparity { ratio most { code share } least { share } } } }`,
      { id: planVersionId },
    );

    expect(told.disparity).toEqual({
      ratio: '12.50',
      most: { code: '06.01', share: '3.5714285714' },
      least: { share: '0.2857142857' },
    });
    expect(find(told.areas as { code: string; share: string }[], '07')?.share).toBe('7.1428571429');
    const of0701 = find(told.objectives as { code: string; indicators: { share: string }[] }[], '07.01');
    expect(of0701?.indicators.map(({ share }) => share)).toEqual(new Array(5).fill('0.3571428571'));
    const staff = { share: find(told.units as { code: string; share: string }[], 'staff')?.share };
    expect(find(told.positions as { code: string }[], 'PO_Staff')).toMatchObject(staff);
  });
});
