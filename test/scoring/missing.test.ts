import { describe, expect, test } from 'vitest';
import { checkScorable } from '../../server/src/documents/index.ts';
import { printedScore, remarks, scorePlan } from '../../server/src/domain/scoring/index.ts';
import {
  area,
  type Indicator,
  type Inputs,
  indicator,
  objective,
  objectiveOf,
  type System,
  written,
  YEAR_END,
} from './written.ts';

/* What is missing, left out or without a weight. */

const count = (target: string, value: string, more: object = {}): Indicator =>
  indicator('count', target, { value }, more);

describe('what is missing or cannot be measured', () => {
  const nothing = (weight: string) => indicator('count', '>= 1', null, { weight });
  const never: Inputs = { numerator: '0', denominator: '0' };
  const unmeasured = indicator('ratio', '>= 5', never, { weight: '60' });
  const half = count('>= 2', '1', { weight: '40' });

  test.each<[string, Indicator[], System, boolean, object]>([
    [
      'missing, during the year',
      [nothing('60'), half],
      {},
      false,
      { score: '50.00', coverage: '40.00', state: 'scored' },
    ],
    ['missing, at the end', [nothing('60'), half], {}, true, { score: '20.00', coverage: '40.00', state: 'scored' }],
    [
      'missing, at the end, left out',
      [nothing('60'), half],
      { missingAtClose: 'neutral' },
      true,
      { score: '50.00', coverage: '40.00' },
    ],
    [
      'nothing but missing, during the year',
      [nothing('100')],
      {},
      false,
      { score: null, exact: null, coverage: '0.00', state: 'missing' },
    ],
    [
      'nothing but missing, at the end',
      [nothing('100')],
      { cap: '50', floor: '10', bands: [{ from: '0', to: '9', achievement: '7' }] },
      true,
      { score: '0.00', state: 'missing' },
    ],
    [
      'nothing but missing, left out',
      [nothing('100')],
      { missingAtClose: 'neutral' },
      true,
      { score: null, state: 'missing', coverage: '0.00' },
    ],
    ['not measurable', [unmeasured, half], {}, true, { score: '50.00', coverage: '100.00' }],
    [
      'not measurable counts in full',
      [unmeasured, half],
      { zeroDenominator: 'full', cap: '80' },
      true,
      { score: '80.00', coverage: '100.00' },
    ],
    [
      'not measurable counts nothing',
      [unmeasured, half],
      { zeroDenominator: 'zero' },
      true,
      { score: '20.00', coverage: '100.00' },
    ],
    ['nothing to measure', [unmeasured], {}, true, { score: null, exact: null, coverage: null, state: 'excluded' }],
    ['a weight of zero', [{ ...nothing('0'), weight: '0' }, half], {}, true, { score: '50.00', coverage: '100.00' }],
  ])('%s', (_, indicators, system, final, expected) => {
    expect(objectiveOf(objective('01.01', indicators), { system, final, period: YEAR_END })).toMatchObject(expected);
  });
});

const full = (weight: string | null) => count('>= 1', '1', { weight });
const none = (weight: string | null) => count('>= 1', '0', { weight });

describe('weights that are not printed', () => {
  test.each<[string, Indicator[], string, string[]]>([
    ['the only one has all', [full(null)], '100.00', ['100.00']],
    ['several share what is left', [none('40'), full(null), full(null)], '60.00', ['40.00', '30.00', '30.00']],
    ['all of them', [none(null), full(null), full(null)], '66.67', ['33.3333333333', '33.3333333333', '33.3333333333']],
    ['nothing is left', [full('70'), full('30'), none(null)], '100.00', ['70.00', '30.00', '0.00']],
  ])('%s', (_, indicators, total, weights) => {
    const scored = objectiveOf(objective('01.01', indicators));

    expect(scored?.score).toBe(total);
    expect(scored?.indicators.map(({ weight }) => weight)).toEqual(weights);
    expect(scored?.indicators.at(-1)?.messages).toEqual([expect.stringContaining('il peso manca')]);
  });
});

test('weights that make no whole count in proportion, and that is told beside the result', () => {
  const document = written(
    [area('01', [objective('01.01', [full('40'), none('20')], { weight: '90' })], { weight: '30' })],
    { system: { bodyAggregation: 'explicit' } },
  );
  const scored = scorePlan(document, { period: YEAR_END, final: true });

  expect(printedScore(scored).body).toMatchObject({ score: '66.67', coverage: '100.00' });
  expect(remarks(scored)).toEqual([
    'ente: i pesi fanno 30,00: contano in proporzione.',
    'area 01: i pesi fanno 90,00: contano in proporzione.',
    'obiettivo 01.01: i pesi fanno 60,00: contano in proporzione.',
  ]);
});

test('shares of a sheet that make no whole refuse the document', () => {
  const document = written([], { system: { sheet: { body: '5' } } });

  expect(checkScorable(document)).toEqual([
    { path: 'measurementSystem.sheet', code: 'SHARES_NOT_100', params: { sum: '95.00' } },
  ]);
});
