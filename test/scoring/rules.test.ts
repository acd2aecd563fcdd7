import { describe, expect, test } from 'vitest';
import { type Indicator, indicator, objective, objectiveOf, type System, scoreOf, YEAR_END } from './written.ts';

/* What the score command fixes where the specification leaves room: values, achievement, what is missing or left out. */

const count = (target: string, value: string, more: object = {}): Indicator =>
  indicator('count', target, { value }, more);

test.each<[string, Indicator, System, object]>([
  ['nothing is asked for', count('>= 0', '0'), { atLeast: 'onOff' }, { achievement: '100.00', rule: 'atLeast.zero' }],
  [
    'all or nothing, short',
    count('>= 10', '9.99'),
    { atLeast: 'onOff' },
    { achievement: '0.00', rule: 'atLeast.onOff' },
  ],
  ['all or nothing, there', count('>= 10', '10'), { atLeast: 'onOff' }, { achievement: '100.00' }],
  ['all or nothing, too much', count('<= 10', '10.01'), { atMost: 'onOff' }, { achievement: '0.00' }],
  ['all or nothing, at the limit', count('<= 10', '10'), { atMost: 'onOff' }, { achievement: '100.00' }],
  [
    'half of the way up',
    count('>= 10', '6', { baseline: '2' }),
    { atLeast: 'baselineToTarget' },
    { achievement: '50.00' },
  ],
  [
    'backwards from the baseline',
    count('>= 10', '1', { baseline: '2' }),
    { atLeast: 'baselineToTarget' },
    { achievement: '0.00', raw: '-12.50' },
  ],
  [
    'half of the way down',
    count('<= 10', '15', { baseline: '20' }),
    { atMost: 'baselineToTarget' },
    { achievement: '50.00' },
  ],
  [
    'no baseline',
    count('>= 10', '5'),
    { atLeast: 'baselineToTarget' },
    { achievement: '50.00', rule: 'atLeast.proportional', messages: [expect.stringContaining('valore di partenza')] },
  ],
  [
    'a baseline beyond the target',
    count('<= 10', '15', { baseline: '9' }),
    { atMost: 'baselineToTarget' },
    { achievement: '50.00', rule: 'atMost.linear' },
  ],
  [
    'a target at the minimum of the scale',
    indicator('scale', '>= 1', { value: '1' }),
    { scale: 'rescaled' },
    { achievement: '100.00', rule: 'atLeast.proportional', messages: [expect.stringContaining('minimo della scala')] },
  ],
  [
    'a scale from zero',
    indicator('scale', '>= 8', { value: '4' }, { scale: { min: '0', max: '10' } }),
    { scale: 'rescaled' },
    { achievement: '50.00', rule: 'scale.rescaled' },
  ],
  [
    'a scale that is not to rise',
    indicator('scale', '<= 2', { value: '3' }),
    { scale: 'rescaled' },
    { achievement: '50.00', rule: 'atMost.linear' },
  ],
  [
    'exactly zero, in proportion',
    count('= 0', '1'),
    { equal: 'proportional' },
    { achievement: '0.00', rule: 'equal.onOff' },
  ],
  ['a cap above the whole', count('>= 10', '13'), { cap: '120' }, { achievement: '120.00', raw: '130.00' }],
  [
    'below the first band',
    count('>= 100', '20'),
    { bands: [{ from: '50', to: '80', achievement: '50' }] },
    { achievement: '20.00' },
  ],
  [
    'at the upper end of a band',
    count('>= 100', '80'),
    {
      bands: [
        { from: '50', to: '80', achievement: '50' },
        { from: '80', to: '90', achievement: '90' },
      ],
    },
    { achievement: '90.00' },
  ],
  [
    'above the last band',
    count('>= 100', '99'),
    { bands: [{ from: '50', to: '80', achievement: '50' }] },
    { achievement: '50.00' },
  ],
  [
    'under the floor, then its band',
    count('>= 100', '10'),
    { floor: '20', bands: [{ from: '0', to: '50', achievement: '5' }] },
    { achievement: '5.00' },
  ],
  [
    'done',
    indicator('binary', 'by 2023-06-30', { done: true, date: '2023-06-30' }),
    {},
    { value: '100', achievement: '100.00', rule: 'binary.done' },
  ],
  [
    'done late',
    indicator('binary', 'by 2023-06-30', { done: true, date: '2023-07-01' }),
    { date: 'lateLinear' },
    { value: '0', achievement: '0.00' },
  ],
  [
    'done, without a day in the target',
    indicator('binary', '= 100', { done: true }),
    {},
    { value: '100', achievement: '100.00' },
  ],
  [
    'a count with decimals',
    count('>= 2', '1.5'),
    {},
    { achievement: '75.00', state: 'measured', messages: [expect.stringContaining('numero intero')] },
  ],
  [
    'a mean beyond the scale',
    indicator('scale', '>= 5', { value: '6' }),
    {},
    { achievement: '100.00', messages: ['la media è fuori dalla scala'] },
  ],
  [
    'days over cases',
    indicator('averageDuration', '<= 4', { total: '10', cases: '3' }),
    {},
    { value: '3.3333333333', achievement: '100.00' },
  ],
  ['answers', indicator('scale', '>= 4', { sum: '35', responses: '10' }), {}, { value: '3.5', achievement: '87.50' }],
])('%s', (_, one, system, expected) => {
  expect(scoreOf(one, { system })).toMatchObject(expected);
});

describe('what cannot be scored is an error: without an achievement, and counted as missing', () => {
  test.each<[string, Indicator]>([
    ['a negative number', count('>= 1', '-1')],
    ['more than all', indicator('percentage', '>= 1', { value: '100.01' })],
    ['no operator', count('', '1')],
    ['a day for a number', indicator('count', 'by 2023-06-30', { value: '1' })],
    ['a number for a day', indicator('date', '>= 5', { done: true, date: '2023-05-01' })],
    ['inputs of another kind', indicator('ratio', '>= 5', { value: '1' })],
    ['half of the inputs', indicator('ratio', '>= 5', { numerator: '1' })],
    ['no inputs', indicator('ratio', '>= 5', null, { slices: [{ period: YEAR_END, state: 'measured' }] })],
    ['a day after the period', indicator('date', 'by 2024-06-30', { done: true, date: '2024-01-01' })],
    ['a binary without its day', indicator('binary', 'by 2023-06-30', { done: true })],
    [
      'two values',
      {
        ...count('>= 1', '1'),
        measurements: [1, 2].map((value) => ({
          period: YEAR_END,
          state: 'measured' as const,
          inputs: { value: `${value}` },
        })),
      },
    ],
  ])('%s', (_, one) => {
    const beside = (final: boolean) =>
      objectiveOf(objective('01.01', [{ ...one, weight: '60' }, count('>= 1', '1', { weight: '40' })]), { final });

    expect(beside(false)).toMatchObject({ score: '100.00', coverage: '40.00' });
    expect(beside(true)).toMatchObject({ score: '40.00', coverage: '40.00' });
    expect(beside(true)?.indicators[0]).toMatchObject({ state: 'error', achievement: null, exact: null, raw: null });
    expect(beside(true)?.indicators[0]?.messages.at(-1)).toMatch(/\w/);
  });
});

test('what cannot be compared with a target keeps its value', () => {
  expect(scoreOf(count('', '7'))).toMatchObject({ state: 'error', value: '7', achievement: null });
});
