import { SHEET_FLAGS } from '@albero/schema/contract';
import { describe, expect, test } from 'vitest';
import { italian } from '../i18n/italian.ts';
import { keysOf } from '../i18n/merge.ts';
import { explained } from './explained.ts';
import { isRounded, partsOf, short } from './sheetParts.ts';
import type { FigureLine, Figures } from './sheetRecord.ts';

const line = (more: Partial<FigureLine> & Pick<FigureLine, 'kind'>): FigureLine => ({
  code: null,
  evaluatorId: null,
  amount: null,
  of: null,
  weight: null,
  score: null,
  points: null,
  rounded: null,
  flags: [],
  ...more,
});
const part = (code: string, weight: string, score: string, points: string, flags: string[] = []): FigureLine =>
  line({ kind: 'part', code, weight, score, points, flags });

/** Example 10 of the specification. */
const figures: Figures = {
  score: '90.95',
  exact: '90.9500000000',
  behaviours: '82.00',
  band: 'Ottima',
  resultPercent: '100.00',
  days: 365,
  yearDays: 365,
  duePercent: '100.00',
  lines: [
    part('body', '10', '93.20', '9.3200000000'),
    part('unit', '45', '95.40', '42.93'),
    part('individual', '20', '91.00', '18.20'),
    part('behaviours', '25', '82.00', '20.50'),
  ],
};

describe('how a sheet came to its score', () => {
  test('the parts, the sum, the band and what is due, in this order', () => {
    const steps = explained(figures, []);
    expect(steps.map(({ word }) => word)).toEqual([
      'of.body',
      'of.unit',
      'of.individual',
      'of.behaviours',
      'total',
      'band',
      'wholeYear',
    ]);
    expect(steps[4]?.params).toEqual({ sum: '9,32 + 42,93 + 18,20 + 20,50', exact: '90,95', score: '90,95' });
  });

  test('where the sum is rounded, it says so with the digits that lead there', () => {
    const [, , , , total] = explained({ ...figures, exact: '83.3333333333', score: '83.33' }, []);
    expect(total).toMatchObject({ word: 'rounded', params: { exact: '83,3333…', score: '83,33' } });
  });

  test('several evaluators are told with their days; a single one is not', () => {
    const by = (evaluatorId: string, amount: number) =>
      line({ kind: 'evaluator', evaluatorId, amount, of: 365, weight: '50.00', score: '80.00', points: '40.00' });
    const names = [
      { evaluatorId: 'a', evaluatorName: 'Anna', from: '', to: '', marks: [], text: null },
      { evaluatorId: 'b', evaluatorName: 'Bruno', from: '', to: '', marks: [], text: null },
    ];
    const both = explained({ ...figures, lines: [by('a', 120), by('b', 245), ...figures.lines] }, names);
    expect(both.slice(0, 2).map(({ params }) => [params.name, params.days])).toEqual([
      ['Anna', 120],
      ['Bruno', 245],
    ]);
    const alone = explained({ ...figures, lines: [by('a', 365), ...figures.lines] }, names);
    expect(alone[0]?.word).toBe('of.body');
  });

  test('a part that stands for another says why; days that are not the whole year cut what is due', () => {
    const lines = [part('unit', '45', '93.20', '41.94', ['unitFromBody'])];
    const steps = explained({ ...figures, lines, days: 100, duePercent: '27.40' }, []);
    expect(steps[0]?.word).toBe('flags.unitFromBody');
    expect(steps.at(-1)).toMatchObject({ word: 'due', params: { days: 100, all: 365, due: '27,40' } });
  });
});

test('figures are shown with two decimals, and with more only where they tell something', () => {
  expect([short('9.3200000000'), short('10'), short('86.6666666667')]).toEqual(['9.32', '10.00', '86.6666…']);
  expect([isRounded('90.9500000000'), isRounded('83.3333333333')]).toEqual([false, true]);
  expect(partsOf(figures.lines).map(({ part: name }) => name)).toEqual(['body', 'unit', 'individual', 'behaviours']);
});

test('whatever a line may tell beside its figures has a sentence', () => {
  const known = keysOf(italian);
  expect(SHEET_FLAGS.filter((flag) => !known.includes(`sheets.step.flags.${flag}`))).toEqual([]);
});
