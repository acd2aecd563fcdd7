import { expect, test } from 'vitest';
import {
  area,
  type Indicator,
  indicator,
  measured,
  neutralised,
  objective,
  objectiveOf,
  type System,
  score,
  written,
  YEAR_END,
} from './written.ts';

/* Objectives that several units share, and what each unit has of them. */

const UNITS = ['a', 'b', 'c'];
const ratio = (numerator: string, denominator: string, unit?: string) => measured({ numerator, denominator }, unit);
const joint = (one: Indicator) => objective('01.01', [one], { units: UNITS });
const scored = (one: Indicator, { system = {}, final = false }: { system?: System; final?: boolean } = {}) =>
  objectiveOf(joint(one), { system, final, period: YEAR_END });

test.each<[string, Indicator, object, object]>([
  [
    'pooled as soon as a unit gave its slice; who is missing adds nothing',
    indicator('ratio', '>= 100', null, { slices: [ratio('1', '4', 'a'), ratio('3', '4', 'b')] }),
    { final: true },
    { state: 'measured', value: '50', achievement: '50.00', rule: 'atLeast.proportional' },
  ],
  [
    'one value for all when no unit is named',
    indicator('ratio', '>= 100', null, { slices: [ratio('1', '4')] }),
    {},
    { state: 'measured', value: '25' },
  ],
  [
    'one value for all, whoever gave it',
    indicator('ratio', '>= 100', null, { pooling: 'single', slices: [ratio('1', '4', 'b')] }),
    {},
    { state: 'measured', value: '25' },
  ],
  [
    'two values where one is wanted',
    indicator('ratio', '>= 100', null, { pooling: 'single', slices: [ratio('1', '4', 'a'), ratio('1', '4', 'b')] }),
    {},
    { state: 'error', messages: ['ci sono 2 valori dove se ne aspetta uno'] },
  ],
  [
    'per cents do not add up: their achievements are averaged',
    indicator('percentage', '>= 50', null, {
      pooling: 'pooled',
      slices: [measured({ value: '100' }, 'a'), measured({ value: '25' }, 'b')],
    }),
    {},
    { value: null, achievement: '75.00', rule: 'joint.average' },
  ],
  [
    'nor do means',
    indicator('averageCount', '>= 4', null, {
      pooling: 'pooled',
      slices: [measured({ value: '4' }, 'a'), measured({ total: '4', cases: '2' }, 'b')],
    }),
    {},
    { achievement: '75.00', rule: 'joint.average' },
  ],
  [
    'a slice that is missing at the closing counts nothing in an average',
    indicator('ratio', '>= 100', null, { pooling: 'average', slices: [ratio('3', '3', 'a'), ratio('1', '0', 'b')] }),
    { final: true },
    { achievement: '33.33' },
  ],
  [
    'and is left out of it before',
    indicator('ratio', '>= 100', null, { pooling: 'average', slices: [ratio('3', '3', 'a'), ratio('1', '0', 'b')] }),
    {},
    { achievement: '100.00' },
  ],
  [
    'values of nobody’s are not scored, and are told',
    indicator('ratio', '>= 100', null, {
      pooling: 'pooled',
      slices: [ratio('1', '2', 'a'), ratio('9', '9'), ratio('9', '9', 'u1')],
    }),
    {},
    { value: '50', messages: [expect.stringContaining('senza unità'), expect.stringContaining('«u1»')] },
  ],
  [
    'an error is more urgent than what is missing',
    indicator('ratio', '>= 100', null, { pooling: 'pooled', slices: [ratio('1', '0', 'b')] }),
    { final: true },
    { state: 'error', achievement: null },
  ],
  [
    'not measurable that counts makes a result',
    indicator('ratio', '>= 100', null, { pooling: 'average', slices: [ratio('0', '0', 'b')] }),
    { system: { zeroDenominator: 'full' } },
    { state: 'notMeasurable', achievement: '100.00' },
  ],
  [
    'nobody had anything to measure',
    indicator('ratio', '>= 100', null, {
      pooling: 'average',
      slices: [ratio('0', '0', 'a'), ratio('0', '0', 'b'), { ...neutralised, unit: 'c' }],
    }),
    {},
    { state: 'notMeasurable', achievement: null },
  ],
])('%s', (_, one, how, expected) => {
  expect(scored(one, how)?.indicators[0]).toMatchObject(expected);
});

test('the coverage is the share of the slices with a result among those that should have one', () => {
  const slices = [ratio('1', '1', 'a'), { ...neutralised, unit: 'b' }];

  expect(scored(indicator('ratio', '>= 100', null, { pooling: 'average', slices }))).toMatchObject({
    coverage: '50.00',
  });
});

test('a unit is scored by its own slice, by the whole where there is none, and by the whole of a joint number', () => {
  const shares = indicator('ratio', '>= 100', null, {
    weight: '50',
    slices: [ratio('1', '2', 'a'), ratio('2', '2', 'b')],
  });
  const single = indicator('count', '>= 10', { value: '5' }, { weight: '50' });
  const number = indicator('count', '>= 10', null, {
    pooling: 'pooled',
    slices: [measured({ value: '1' }, 'a'), measured({ value: '7' }, 'b')],
  });
  const { units } = score(
    written([
      area('01', [
        objective('01.01', [shares, single], { weight: '75', units: ['a', 'b'] }),
        objective('01.02', [number], { weight: '25', units: ['a', 'b'] }),
      ]),
      area('02', [objective('02.01', [indicator('count', '>= 1', { value: '1' })], { units: ['b'] })]),
    ]),
  );

  // a: (75/2 x 50 + 25/2 x 80) / 50; b: (75/2 x 75 + 25/2 x 80 + 100 x 100) / 150.
  expect(units).toMatchObject([
    { code: 'u1', score: null, exact: null, coverage: null, state: 'excluded' },
    { code: 'a', score: '57.50', state: 'scored' },
    { code: 'b', score: '92.08', state: 'scored' },
  ]);
});

const done = (weight: string | undefined, value: string, branch: 'chamber' | 'specialAgency' = 'chamber') =>
  area(`${branch}${value}`, [objective(`${branch}${value}`, [indicator('count', '>= 100', { value })])], {
    branch,
    ...(weight && { weight }),
  });

test.each<[string, System, object]>([
  ['areas of the same weight', {}, { body: { score: '50.00' }, agency: { score: '10.00' } }],
  ['by their own weights', { bodyAggregation: 'explicit' }, { body: { score: '32.00' }, agency: { score: '10.00' } }],
  ['mixed with the agency', { agencyWeight: '25' }, { body: { score: '40.00' }, agency: { score: '10.00' } }],
])('the body: %s', (_, system, expected) => {
  const areas = [done('80', '20'), done(undefined, '80'), done(undefined, '10', 'specialAgency')];

  expect(score(written(areas, { system }))).toMatchObject(expected);
});

test('an area without anything to measure weighs nothing in the body', () => {
  const gone = area('09', [objective('09.01', [indicator('ratio', '>= 1', { numerator: '0', denominator: '0' })])]);

  expect(score(written([done(undefined, '80'), gone])).body).toMatchObject({ score: '80.00', coverage: '100.00' });
});

test('the latest period is scored unless another one is asked for', () => {
  const halves = [measured({ value: '10' }, undefined, '2023-06-30'), measured({ value: '100' })];
  const document = written([
    area('01', [objective('01.01', [indicator('count', '>= 100', null, { slices: halves })])]),
  ]);

  expect(score(document)).toMatchObject({ period: YEAR_END, body: { score: '100.00' } });
  expect(score(document, { period: '2023-06-30' })).toMatchObject({ body: { score: '10.00' } });
  expect(score(document, { period: '2023-03-31' })).toMatchObject({ body: { score: null, state: 'missing' } });
});
