import { expect, test } from 'vitest';
import {
  area,
  type Indicator,
  indicator,
  measured,
  objective,
  objectiveOf,
  position,
  score,
  scoreOf,
  written,
} from './written.ts';

/* The worked examples of the specification, one document each (the sheet, 10, has its own function: sheet.test.ts). */

const ratio = (target: string, numerator: string, denominator: string, weight?: string): Indicator =>
  indicator('ratio', target, { numerator, denominator }, weight ? { weight } : {});
const count = (target: string, value: string, weight?: string): Indicator =>
  indicator('count', target, { value }, weight ? { weight } : {});
const days = (target: string, value: string, weight?: string): Indicator =>
  indicator('averageDuration', target, { value }, weight ? { weight } : {});
const done = (by: string, date: string, weight?: string): Indicator =>
  indicator('date', `by ${by}`, { done: true, date }, weight ? { weight } : {});

const regolazione = () =>
  objective(
    '07.01',
    [
      ratio('>= 80.00', '76', '100', '20.00'),
      ratio('>= 80.00', '8', '10', '20.00'),
      count('>= 100.00', '130', '20.00'),
      count('>= 3.00', '2', '20.00'),
      count('>= 2.00', '2', '20.00'),
    ],
    { weight: '25.00' },
  );

test('1. an objective of five indicators; what goes beyond the target does not pay for what stays behind', () => {
  const scored = objectiveOf(regolazione());

  expect(scored).toMatchObject({ score: '92.33', exact: '92.3333333333', coverage: '100.00', state: 'scored' });
  expect(scored?.indicators.map(({ achievement }) => achievement)).toEqual([
    '95.00',
    '100.00',
    '100.00',
    '66.67',
    '100.00',
  ]);
  expect(scored?.indicators[2]?.raw).toBe('130.00');
});

test.each([
  ['onOff', '73.08', '0.00'],
  ['lateLinear', '86.42', '53.33'],
] as const)('2. one date two weeks late costs its area 13 points: %s', (date, areaScore, achievement) => {
  const full = (code: string) => objective(code, [count('>= 1', '1')], { weight: '25.00' });
  const late = objective('07.03', [done('2023-06-30', '2023-07-14')], { weight: '25.00' });
  const { areas } = score(
    written([area('07', [regolazione(), full('07.02'), late, full('07.04')])], { system: { date } }),
  );

  expect(areas[0]).toMatchObject({ score: areaScore });
  expect(areas[0]?.objectives[2]?.indicators[0]).toMatchObject({ achievement, rule: `date.${date}` });
});

test.each([
  ['linear', '91.11', ['100.00', '80.00', '100.00', '66.67', '100.00', '100.00']],
  ['inverse', '93.05', ['100.00', '83.33', '100.00', '75.00', '100.00', '100.00']],
] as const)('3. durations against their target: %s', (atMost, total, each) => {
  const actual = [
    ['8', '10', '16.66'],
    ['84', '70', '16.67'],
    ['9', '10', '16.67'],
    ['20', '15', '16.67'],
    ['15', '15', '16.67'],
    ['3', '4', '16.66'],
  ] as const;
  const scored = objectiveOf(
    objective(
      '09.14',
      actual.map(([value, goal, weight]) => days(`<= ${goal}`, value, weight)),
    ),
    { system: { atMost } },
  );

  expect(scored?.score).toBe(total);
  expect(scored?.indicators.map(({ achievement }) => achievement)).toEqual(each);
});

test('4. no contract was asked for: its weight goes to the others', () => {
  const scored = objectiveOf(
    objective('09.19', [ratio('>= 100', '0', '0', '33.34'), count('>= 5', '5', '33.33'), count('>= 10', '8', '33.33')]),
  );

  expect(scored).toMatchObject({ score: '90.00', coverage: '100.00' });
  expect(scored?.indicators.map(({ state, weight }) => [state, weight])).toEqual([
    ['notMeasurable', '0.00'],
    ['measured', '50.00'],
    ['measured', '50.00'],
  ]);
});

const SERVICES = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];
const KEPT = [
  ['10', '10'],
  ['20', '25'],
  ['5', '5'],
  ['9', '12'],
  ['8', '8'],
  ['4', '4'],
  ['10', '11'],
] as const;

test.each([
  ['pooled', '97.78', '88'],
  ['average', '96.03', null],
  ['minimum', '83.33', null],
  ['all', '0.00', null],
] as const)('5. seven services keep the standards of one charter: %s', (pooling, achievement, value) => {
  const slices = KEPT.map(([numerator, denominator], index) => measured({ numerator, denominator }, SERVICES[index]));
  const scored = objectiveOf(
    objective('09.01', [indicator('ratio', '>= 90.00', null, { pooling, slices })], { units: SERVICES }),
  );

  expect(scored).toMatchObject({ score: achievement, coverage: '100.00' });
  expect(scored?.indicators[0]).toMatchObject({ achievement, value, state: 'measured' });
});

test.each([
  ['average', '75.00'],
  ['all', '0.00'],
] as const)('6. six services of eight did it: %s', (pooling, achievement) => {
  const units = [...SERVICES, 's8'];
  const slices = units.map((unit, index) => measured({ done: index < 6 }, unit));

  expect(
    objectiveOf(objective('09.05', [indicator('binary', '= 100', null, { pooling, slices })], { units })),
  ).toMatchObject({
    score: achievement,
  });
});

test('7. a whole area, of ratios, a day and a number', () => {
  const { areas } = score(
    written([
      area('12', [
        objective('12.01', [ratio('>= 90', '18', '21', '50.00'), done('2023-12-31', '2023-12-30', '50.00')], {
          weight: '33.33',
        }),
        objective('12.02', [count('>= 5', '6', '50.00'), ratio('>= 90', '27', '31', '50.00')], { weight: '33.33' }),
        objective('12.03', [count('>= 1', '1')], { weight: '33.34' }),
      ]),
    ]),
  );

  expect(areas[0]?.score).toBe('98.67');
  expect(areas[0]?.objectives.map((one) => one.score)).toEqual(['97.62', '98.39', '100.00']);
  expect(areas[0]?.objectives[0]?.indicators[0]).toMatchObject({ achievement: '95.24', value: '85.7142857143' });
  expect(areas[0]?.objectives[1]?.indicators[1]).toMatchObject({ achievement: '96.77', value: '87.0967741935' });
});

test.each([
  ['linear', '50', '1000', '100.00', '0.8333333333'],
  ['linear', '72', '1000', '80.00', '1.2'],
  ['inverse', '72', '1000', '83.33', '1.2'],
] as const)('8. a ratio of ratios: %s, %s of %s', (atMost, numerator, denominator, achievement, value) => {
  const inputs = { numerator, denominator, baseNumerator: '60', baseDenominator: '1000' };

  expect(scoreOf(indicator('ratioOfRatios', '<= 1', inputs), { system: { atMost } })).toMatchObject({
    achievement,
    value,
  });
});

test('9. a position is made of all its indicators together', () => {
  const document = written([], {
    positions: [
      position(
        'PO_ANAG CERT',
        [count('>= 10', '9', '40.00')],
        [count('>= 1', '1', '20.00')],
        [count('>= 1', '1', '20.00'), count('>= 1', '1', '10.00'), count('>= 2', '1', '10.00')],
      ),
    ],
  });
  const { positions } = score(document);

  expect(positions[0]).toMatchObject({ score: '91.00', coverage: '100.00' });
  expect(positions[0]?.objectives.map((one) => one.score)).toEqual(['90.00', '100.00', '87.50']);
  expect(positions[0]?.objectives[2]?.indicators.map(({ weight }) => weight)).toEqual(['20.00', '10.00', '10.00']);
});

test.each([
  ['equal', '96.43'],
  ['byObjectives', '98.80'],
] as const)('11. how areas weigh in the body matters: %s', (bodyAggregation, bodyScore) => {
  const sizes = [12, 5, 3, 3, 3, 4, 2, 3, 25, 12, 2, 3, 4, 2];
  const areas = sizes.map((size, index) =>
    area(
      `A${index}`,
      Array.from({ length: size }, (_, n) =>
        objective(`A${index}.${n}`, [count('>= 2', index === 13 ? '1' : '2')], { weight: null }),
      ),
    ),
  );

  expect(score(written(areas, { system: { bodyAggregation } })).body).toMatchObject({ score: bodyScore });
});

test('12. a faster mediation is punished by the plan as it is printed', () => {
  expect(scoreOf(days('>= 100.00', '80'))).toMatchObject({ achievement: '80.00' });
  expect(scoreOf(days('<= 100.00', '80'))).toMatchObject({ achievement: '100.00' });
});

test('13. nothing is computed from rounded figures', () => {
  const thirds = objective('01.01', [count('>= 3', '2', '50.00'), count('>= 1', '1', '50.00')]);

  expect(objectiveOf(thirds)).toMatchObject({ score: '83.33', exact: '83.3333333333' });
});
