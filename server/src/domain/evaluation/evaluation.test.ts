import type { Assessment, EvaluationRules, SheetMark } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_EVALUATION } from '../measurement-system/index.ts';
import { aggregateOf, cover, sheetFigures, statisticsOf, type ToScore } from './index.ts';

const CODES = DEFAULT_EVALUATION.behaviours.map(({ code }) => code);
const marks = (...given: number[]): SheetMark[] =>
  given.map((mark, index) => ({ code: CODES[index] ?? '', mark, comment: null }));
const part = (given: readonly SheetMark[], from = '2023-01-01', to = '2023-12-31', evaluatorId = 'sg'): Assessment => ({
  ...{ evaluatorId, from, to, marks: given, text: null },
});

/** Two behaviours of 10 and 90 per cent: marks 5 and 4 of 5 make 82,00. */
const EXAMPLE: EvaluationRules = {
  ...DEFAULT_EVALUATION,
  behaviours: [
    { code: 'C1', title: 'Primo', weight: '10.00', descriptors: [] },
    { code: 'C2', title: 'Secondo', weight: '90.00', descriptors: [] },
  ],
};
const TEN: ToScore = {
  rules: EXAMPLE,
  clusterCode: 'PO',
  results: { body: '93.20', unit: '95.40', individual: '91.00' },
  assessments: [part(marks(5, 4))],
  year: 2023,
  officeDays: 365,
};

const figuresOf = (more: Partial<ToScore> = {}) => {
  const figures = sheetFigures({ ...TEN, ...more });
  if (!figures) throw new Error('it cannot be scored');
  return figures;
};
const partsOf = ({ lines }: ReturnType<typeof figuresOf>) => lines.filter(({ kind }) => kind === 'part');

describe('the figures of a sheet', () => {
  test('10. with 93,20, 95,40, 91,00 and marks that make 82,00 it comes to 90,95', () => {
    const figures = figuresOf();

    expect(figures).toMatchObject({ score: '90.95', exact: '90.9500000000', behaviours: '82.00', band: 'Ottima' });
    expect(partsOf(figures).map(({ points }) => points)).toEqual(['9.32', '42.93', '18.20', '20.50']);
  });

  test('a unit that measures nothing has the body’s result, and the line says so', () => {
    const figures = figuresOf({ results: { ...TEN.results, unit: null } });

    expect(figures.score).toBe('89.96');
    expect(partsOf(figures)[1]).toMatchObject({ code: 'unit', score: '93.20', flags: ['unitFromBody'] });
  });

  test('a position that measures nothing is left out, and the others carry its weight', () => {
    const figures = figuresOf({ results: { ...TEN.results, individual: null } });

    // (9,32 + 42,93 + 20,50) / 80 %
    expect(figures).toMatchObject({ score: '90.94', exact: '90.9375000000' });
    expect(partsOf(figures).map(({ weight }) => weight)).toEqual(['12.50', '56.25', '0.00', '31.25']);
    expect(partsOf(figures)[2]?.flags).toEqual(['individualLeftOut']);
  });

  test('a mark may count from the lowest one on', () => {
    const rules = { ...EXAMPLE, rescaledBehaviours: true };

    // 10 % of 100 + 90 % of 75
    expect(figuresOf({ rules }).behaviours).toBe('77.50');
    expect(figuresOf({ rules, assessments: [part(marks(1, 1))] }).behaviours).toBe('0.00');
  });

  test('two evaluators weigh the days in which each was it, and days of nobody are told', () => {
    const both = [part(marks(5, 5), '2023-01-01', '2023-06-30'), part(marks(1, 1), '2023-10-01', '2023-12-31', 'new')];

    // (100 x 181 + 20 x 92) / 273
    const figures = figuresOf({ assessments: both });
    expect(figures.behaviours).toBe('73.04');
    expect(partsOf(figures)[3]?.flags).toEqual(['daysWithoutEvaluator']);
  });

  test('what is due follows the days in office, of a leap year too', () => {
    expect(figuresOf({ officeDays: 100 })).toMatchObject({
      resultPercent: '100.00',
      yearDays: 365,
      duePercent: '27.40',
    });
    expect(figuresOf({ officeDays: 366, year: 2024 })).toMatchObject({ yearDays: 366, duePercent: '100.00' });
  });

  test('the band is found by the rounded score, which is the official one', () => {
    // 89,995 is told as 90,00, and 90,00 begins the highest band.
    const results = { body: '89.995', unit: '89.995', individual: '89.995' };
    const rules = { ...EXAMPLE, clusters: [{ ...cluster, body: '10', unit: '70', individual: '20', behaviours: '0' }] };

    expect(figuresOf({ rules, results })).toMatchObject({ score: '90.00', exact: '89.9950000000', band: 'Ottima' });
    expect(figuresOf({ rules, results: { ...results, body: '89.99' } })).toMatchObject({
      score: '89.99',
      band: 'Buona',
    });
  });
  const [cluster] = DEFAULT_EVALUATION.clusters;

  test.each<[string, Partial<ToScore>]>([
    ['the body has no result', { results: { body: null, unit: '90', individual: '90' } }],
    ['nobody assessed', { assessments: [] }],
    ['the system has no such cluster', { clusterCode: 'DIR' }],
  ])('there is no score while %s', (_, more) => {
    expect(sheetFigures({ ...TEN, ...more })).toBe(null);
  });
});

describe('always', () => {
  const mark = fc.integer({ min: 1, max: 5 });
  const all = fc.tuple(mark, mark, mark, mark, mark);
  const result = fc.integer({ min: 0, max: 10_000 }).map((cents) => new Exact(cents).div(100).toFixed(2));
  const results = fc.record({ body: result, unit: fc.option(result), individual: fc.option(result) });
  const given = (values: Partial<ToScore>) => figuresOf({ rules: DEFAULT_EVALUATION, ...values });

  test('the parts make the whole, and the whole lies between 0 and 100', () => {
    fc.assert(
      fc.property(all, results, (five, linked) => {
        const figures = given({ assessments: [part(marks(...five))], results: linked });
        const sum = partsOf(figures).reduce((total, { points }) => total.plus(points ?? 0), new Exact(0));

        expect(sum.minus(figures.exact).abs().lt('0.0000000004')).toBe(true);
        expect(new Exact(figures.score).gte(0) && new Exact(figures.score).lte(100)).toBe(true);
      }),
    );
  });

  test('a higher mark or a better result never lowers the score, the band nor what is due', () => {
    fc.assert(
      fc.property(all, results, fc.integer({ min: 0, max: 4 }), result, (five, linked, at, better) => {
        const before = given({ assessments: [part(marks(...five))], results: linked });
        const raised = five.map((each, index) => (index === at ? 5 : each));
        const body = new Exact(better).gt(linked.body) ? better : linked.body;
        const after = given({ assessments: [part(marks(...raised))], results: { ...linked, body } });

        expect(new Exact(after.exact).gte(before.exact)).toBe(true);
        expect(new Exact(after.duePercent).gte(before.duePercent)).toBe(true);
      }),
    );
  });

  test('evaluators in any order, or one in the place of two who agree, come to the same', () => {
    fc.assert(
      fc.property(all, all, (one, other) => {
        const first = part(marks(...one), '2023-01-01', '2023-04-30');
        const second = part(marks(...other), '2023-05-01', '2023-12-31', 'new');
        const agreed = [
          part(marks(...one), '2023-01-01', '2023-04-30'),
          part(marks(...one), '2023-05-01', '2023-12-31', 'new'),
        ];

        expect(given({ assessments: [first, second] }).exact).toBe(given({ assessments: [second, first] }).exact);
        expect(given({ assessments: agreed }).exact).toBe(given({ assessments: [part(marks(...one))] }).exact);
      }),
    );
  });

  test('whoever reaches everything has exactly 100,00, by whatever weights make a whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [body = '', unit = '', behaviours = ''] = [low, high - low, 10_000 - high].map((cents) =>
          (cents / 100).toFixed(2),
        );
        const clusters = [{ code: 'PO', label: 'P.O.', body, unit, individual: '0.00', behaviours }];
        const linked = { body: '100', unit: null, individual: null };

        const { score } = given({
          rules: { ...DEFAULT_EVALUATION, clusters },
          assessments: [part(marks(5, 5, 5, 5, 5))],
          results: linked,
        });
        expect(score).toBe('100.00');
      }),
    );
  });
});

test('several seats of one person are one office: days are counted once, gaps not at all', () => {
  const spans = [
    { from: '2023-05-01', to: '2023-06-30' },
    { from: '2023-01-01', to: '2023-01-31' },
    { from: '2023-06-01', to: '2023-07-10' },
  ];

  expect(cover(spans)).toEqual({ from: '2023-01-01', to: '2023-07-10', days: 31 + 31 + 30 + 10 });
  expect(cover([])).toBe(null);
});

test('mean, deviation and range are those of the whole group', () => {
  expect(statisticsOf(['80.00', '90.00', '100.00'])).toEqual({
    ...{ count: 3, mean: '90.00', deviation: '8.16', lowest: '80.00', highest: '100.00', range: '20.00' },
  });
  expect(statisticsOf([])).toBe(null);
});

describe('what is told of all together', () => {
  const LABELS = ['Buona', 'Ottima'];
  const scores = (...bands: string[]) => bands.map((band, index) => ({ band, score: `${80 + index}.00` }));
  const counts = (...bands: string[]) => aggregateOf(scores(...bands), LABELS).bands.map(({ count }) => count);

  test('of four persons nothing, of five the mean', () => {
    expect(aggregateOf(scores('Buona', 'Buona', 'Ottima', 'Ottima'), LABELS)).toMatchObject({ mean: null });
    expect(aggregateOf(scores('Buona', 'Buona', 'Buona', 'Ottima', 'Ottima'), LABELS).mean).toBe('82.00');
  });

  test('no band of fewer than five, nor the one that would give it away, nor one that holds everybody', () => {
    const many = (count: number, band: string): string[] => Array.from({ length: count }, () => band);

    expect(counts(...many(3, 'Buona'), ...many(2, 'Ottima'))).toEqual([null, null]);
    expect(counts(...many(7, 'Buona'), ...many(1, 'Ottima'))).toEqual([null, null]);
    expect(counts(...many(7, 'Buona'))).toEqual([null, null]);
    expect(counts(...many(7, 'Buona'), ...many(5, 'Ottima'))).toEqual([7, 5]);
  });
});
