import { describe, expect, test } from 'vitest';
import { romeDay } from '../../server/src/domain/calendar.ts';
import {
  area,
  type Indicator,
  type Inputs,
  indicator,
  neutralised,
  objective,
  objectiveOf,
  type System,
  score,
  scoreOf,
  written,
} from './written.ts';

/* The test vectors of the specification; 22 is in sheet.test.ts, 24 to 26 in properties.test.ts. */

const fulfilled = (weight: string): Indicator => indicator('count', '>= 1', { value: '1' }, { weight });

test.each<[string, Indicator, System, object]>([
  [
    '1',
    indicator('ratio', '>= 80', { numerator: '76', denominator: '100' }),
    {},
    { value: '76', achievement: '95.00' },
  ],
  [
    '2',
    indicator('ratio', '>= 100', { numerator: '104', denominator: '100' }),
    {},
    { achievement: '100.00', raw: '104.00', messages: ['il numeratore supera il denominatore'] },
  ],
  [
    '3',
    indicator('ratio', '>= 80', { numerator: '0', denominator: '0' }),
    {},
    { state: 'notMeasurable', achievement: null },
  ],
  ['3 without operator', indicator('ratio', '', { numerator: '0', denominator: '0' }), {}, { state: 'notMeasurable' }],
  [
    '4',
    indicator('ratio', '>= 80', { numerator: '3', denominator: '0' }),
    {},
    { state: 'error', achievement: null, exact: null },
  ],
  ['5 linear', indicator('count', '<= 70', { value: '84' }), {}, { achievement: '80.00' }],
  ['5 inverse', indicator('count', '<= 70', { value: '84' }), { atMost: 'inverse' }, { achievement: '83.33' }],
  ['6 linear', indicator('count', '<= 70', { value: '140' }), {}, { achievement: '0.00' }],
  ['6 inverse', indicator('count', '<= 70', { value: '140' }), { atMost: 'inverse' }, { achievement: '50.00' }],
  ['7 linear', indicator('count', '<= 70', { value: '200' }), {}, { achievement: '0.00', raw: '-85.7142857143' }],
  ['7 inverse', indicator('count', '<= 70', { value: '200' }), { atMost: 'inverse' }, { achievement: '35.00' }],
  ['8', indicator('percentage', '<= 5', { value: '0' }), {}, { achievement: '100.00', state: 'measured' }],
  [
    '8 inverse',
    indicator('percentage', '<= 5', { value: '0' }),
    { atMost: 'inverse', cap: '120' },
    { achievement: '120.00' },
  ],
  ['9, none', indicator('count', '<= 0', { value: '0' }), {}, { achievement: '100.00' }],
  ['9, one', indicator('count', '<= 0', { value: '1' }), { atMost: 'inverse' }, { achievement: '0.00' }],
  ['10', indicator('count', '= 100', { value: '99' }), {}, { achievement: '0.00' }],
  [
    '10 proportional',
    indicator('count', '= 100', { value: '99' }),
    { equal: 'proportional' },
    { achievement: '99.00' },
  ],
  ['10 beyond', indicator('count', '= 100', { value: '101' }), { equal: 'proportional' }, { achievement: '99.00' }],
  ['10 exactly', indicator('count', '= 100', { value: '100.00' }), {}, { achievement: '100.00' }],
  [
    '16',
    indicator('date', 'by 2023-06-30', { done: true }),
    {},
    { state: 'error', messages: ['è fatto, ma manca il giorno'] },
  ],
  ['17', indicator('scale', '>= 3', { value: '2.4' }), {}, { achievement: '80.00' }],
  ['17 rescaled', indicator('scale', '>= 3', { value: '2.4' }), { scale: 'rescaled' }, { achievement: '70.00' }],
  ['18', indicator('averageDuration', '<= 5', { total: '0', cases: '0' }), {}, { state: 'notMeasurable' }],
  [
    '19 below',
    indicator('percentage', '>= 100', { value: '59.99' }),
    { floor: '60' },
    { achievement: '0.00', raw: '59.99' },
  ],
  ['19 at', indicator('percentage', '>= 100', { value: '60' }), { floor: '60' }, { achievement: '60.00' }],
  [
    '19 full from 99',
    indicator('percentage', '>= 100', { value: '99.5' }),
    { floor: '60', bands: [{ from: '99', to: '101', achievement: '100' }] },
    { achievement: '100.00', raw: '99.50' },
  ],
])('vector %s', (_, one, system, expected) => {
  expect(scoreOf(one, { system })).toMatchObject(expected);
});

describe('dates', () => {
  const by = (inputs: Inputs | null, date = '2023-06-30') => indicator('date', `by ${date}`, inputs);
  const onRomeDay = (instant: string): Inputs => ({ done: true, date: romeDay(new Date(instant)) });

  test.each<[string, Inputs, string, string]>([
    ['11, the last evening', onRomeDay('2023-06-30T23:30:00+02:00'), '100.00', '100.00'],
    ['12, half an hour into the next day', onRomeDay('2023-06-30T22:30:00Z'), '0.00', '96.67'],
    ['13, two weeks late', { done: true, date: '2023-07-14' }, '0.00', '53.33'],
    ['a month late', { done: true, date: '2023-07-30' }, '0.00', '0.00'],
    ['14, early', { done: true, date: '2023-02-10' }, '100.00', '100.00'],
    ['not done', { done: false }, '0.00', '0.00'],
  ])('%s', (_, inputs, onOff, lateLinear) => {
    expect(scoreOf(by(inputs))).toMatchObject({ achievement: onOff, value: inputs.date ?? null });
    expect(scoreOf(by(inputs), { system: { date: 'lateLinear' } })).toMatchObject({ achievement: lateLinear });
  });

  test('15. what is not due yet is in progress: left out, and the coverage falls', () => {
    const both = objective('01.01', [
      { ...fulfilled('50.00'), measurements: [{ period: '2023-06-30', state: 'measured', inputs: { value: '1' } }] },
      { ...by(null, '2023-12-31'), weight: '50.00' },
    ]);
    const half = objectiveOf(both, { period: '2023-06-30' });
    const end = objectiveOf(both, { period: '2023-06-30', final: true });

    expect(half).toMatchObject({ score: '100.00', coverage: '50.00' });
    expect(half?.indicators[1]).toMatchObject({ state: 'inProgress', achievement: null, weight: '0.00' });
    expect(end).toMatchObject({ score: '50.00', coverage: '50.00' });
    expect(end?.indicators[1]).toMatchObject({ state: 'missing', achievement: '0.00', rule: 'missingAtClose.zero' });
  });

  test('reported as not done is in progress until it is due, and nothing in a final run', () => {
    const later = by({ done: false }, '2024-01-31');

    expect(scoreOf(later)).toMatchObject({ state: 'inProgress', achievement: null });
    expect(scoreOf(later, { final: true })).toMatchObject({ state: 'measured', achievement: '0.00' });
  });
});

test('20. three thirds, as the plan prints them, make exactly a hundred', () => {
  const thirds = objective('01.01', [fulfilled('33.33'), fulfilled('33.33'), fulfilled('33.34')]);

  expect(objectiveOf(thirds)).toMatchObject({ score: '100.00', exact: '100.0000000000' });
});

test('21. an objective of which nothing is to be measured leaves its weight to the other 24', () => {
  const gone = { ...fulfilled('100.00'), measurements: [neutralised] };
  const half = indicator('count', '>= 2', { value: '1' });
  const objectives = Array.from({ length: 25 }, (_, n) =>
    objective(`09.${n}`, [n === 0 ? gone : n === 1 ? half : fulfilled('100.00')], { weight: '4.00' }),
  );
  const { areas } = score(written([area('09', objectives)]));

  expect(areas[0]?.objectives[0]).toMatchObject({ state: 'excluded', score: null, exact: null, coverage: null });
  // Half of 4,1667 % is what is missing to the whole.
  expect(areas[0]).toMatchObject({ score: '97.92', exact: '97.9166666667', coverage: '100.00' });
});

test.each<[string, Inputs, string, object]>([
  [
    'nothing before and nothing now',
    { numerator: '0', denominator: '9', baseNumerator: '0', baseDenominator: '9' },
    '<= 1',
    { value: '1', achievement: '100.00' },
  ],
  [
    'nothing before and something now',
    { numerator: '2', denominator: '9', baseNumerator: '0', baseDenominator: '9' },
    '<= 1',
    { value: null, achievement: '0.00', messages: [expect.stringContaining('confronto è zero')] },
  ],
  [
    'the same, the more the better',
    { numerator: '2', denominator: '9', baseNumerator: '0', baseDenominator: '9' },
    '>= 1',
    { value: null, achievement: '100.00' },
  ],
  [
    'the same, exactly',
    { numerator: '2', denominator: '9', baseNumerator: '0', baseDenominator: '9' },
    '= 1',
    { value: null, achievement: '0.00' },
  ],
  [
    'no base',
    { numerator: '2', denominator: '9', baseNumerator: '3', baseDenominator: '0' },
    '<= 1',
    { state: 'notMeasurable' },
  ],
])('23. a ratio of ratios: %s', (_, inputs, target, expected) => {
  expect(scoreOf(indicator('ratioOfRatios', target, inputs))).toMatchObject(expected);
});
