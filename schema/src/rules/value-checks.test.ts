import { describe, expect, test } from 'vitest';
import type { IndicatorKind } from '../contract/index.ts';
import type { Inputs } from './inputs.ts';
import { checkValue, type ToCheck, warningsOf } from './value-checks.ts';

const of = (kind: IndicatorKind, inputs: Inputs, more: Partial<ToCheck> = {}) =>
  checkValue({
    kind,
    inputs,
    outcome: 'measured',
    today: '2024-01-15',
    former: null,
    baselineValue: null,
    isLast: true,
    isSlice: false,
    ...more,
  });
const codes = (found: ReturnType<typeof checkValue>): string[] =>
  found.issues.map(({ code, field, severity }) => `${severity} ${code} ${field}`);

describe('a day that is still to come', () => {
  test('is an error, and the day itself is not', () => {
    const inputs = { done: true, date: '2023-06-20' };

    expect(codes(of('date', inputs, { today: '2023-06-19' }))).toEqual(['error DATE_IN_FUTURE date']);
    expect(of('date', inputs, { today: '2023-06-19' })).toMatchObject({ state: 'error', date: null });
    expect(codes(of('date', inputs, { today: '2023-06-20' }))).toEqual([]);
    expect(codes(of('binary', inputs, { today: '2023-06-19' }))).toEqual(['error DATE_IN_FUTURE date']);
  });

  test('that is after the period too is said once', () => {
    const found = of('date', { done: true, date: '2024-02-01' }, { periodDay: '2023-12-31' });
    expect(codes(found)).toEqual(['error DATE_AFTER_PERIOD date']);
  });

  test('done without a day is an error of its own', () => {
    expect(codes(of('date', { done: true }))).toEqual(['error DATE_REQUIRED date']);
  });
});

describe('what adds up from the beginning of the year', () => {
  test.each<[IndicatorKind, Inputs, Inputs, string[]]>([
    ['count', { value: '9' }, { value: '10' }, ['warning BELOW_PREVIOUS value']],
    ['count', { value: '10.0' }, { value: '10' }, []],
    ['count', { value: '11' }, { value: '9' }, []],
    [
      'ratio',
      { numerator: '4', denominator: '8' },
      { numerator: '5', denominator: '9' },
      ['warning BELOW_PREVIOUS numerator', 'warning BELOW_PREVIOUS denominator'],
    ],
    ['ratio', { numerator: '5', denominator: '12' }, { numerator: '5', denominator: '9' }, []],
    ['percentage', { value: '10' }, { value: '90' }, []],
    ['averageDuration', { value: '10' }, { value: '90' }, []],
  ])('%s %o after %o: %o', (kind, inputs, former, expected) => {
    expect(codes(of(kind, inputs, { former }))).toEqual(expected);
  });
});

describe('a value far off last year’s', () => {
  test.each<[IndicatorKind, Inputs, string | null, string[]]>([
    ['count', { value: '201' }, '100.00', ['warning FAR_OFF_BASELINE value']],
    ['count', { value: '200' }, '100.00', []],
    ['count', { value: '50' }, '100.00', []],
    ['count', { value: '49.99' }, '100.00', ['warning WHOLE_EXPECTED value', 'warning FAR_OFF_BASELINE value']],
    ['count', { value: '500' }, '0.00', []],
    ['count', { value: '500' }, null, []],
    ['ratio', { numerator: '1', denominator: '10' }, '90', ['warning FAR_OFF_BASELINE numerator']],
    ['averageDuration', { total: '300', cases: '10' }, '10', ['warning FAR_OFF_BASELINE total']],
    ['scale', { sum: '50', responses: '10' }, '2', ['warning FAR_OFF_BASELINE sum']],
    ['binary', { done: false }, '100', []],
    ['date', { done: true, date: '2023-03-01' }, '20', []],
  ])('%s %o against %s: %o', (kind, inputs, baselineValue, expected) => {
    expect(codes(of(kind, inputs, { baselineValue }))).toEqual(expected);
  });

  test('what grows through the year may be below half of it in summer, not above twice of it', () => {
    const summer = { baselineValue: '100', isLast: false };
    expect(codes(of('count', { value: '10' }, summer))).toEqual([]);
    expect(codes(of('percentage', { value: '10' }, summer))).toEqual([]);
    expect(codes(of('count', { value: '210' }, summer))).toEqual(['warning FAR_OFF_BASELINE value']);
    expect(codes(of('ratio', { numerator: '1', denominator: '10' }, summer))).toHaveLength(1);
  });

  test('a unit’s part of a count is not held against the whole', () => {
    expect(codes(of('count', { value: '10' }, { baselineValue: '100', isSlice: true }))).toEqual([]);
  });
});

test('only what was measured is checked, and warnings are told apart', () => {
  const none = of('count', { value: '1' }, { outcome: 'notMeasurable', former: { value: '10' } });
  const both = of('ratio', { numerator: '12', denominator: '10' }, { former: { numerator: '13', denominator: '9' } });

  expect(none.issues).toEqual([]);
  expect(warningsOf(both).map(({ code }) => code)).toEqual(['NUMERATOR_OVER_DENOMINATOR', 'BELOW_PREVIOUS']);
  expect(warningsOf(of('count', {}))).toEqual([]);
});
