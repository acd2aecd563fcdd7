import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDICATOR_KINDS, type IndicatorKind } from '../contract/index.ts';
import { Exact } from './decimal.ts';
import { deriveValue } from './derive.ts';
import { type Inputs, inputWays } from './inputs.ts';

const of = (kind: IndicatorKind, inputs: Inputs, more: object = {}) =>
  deriveValue({ kind, inputs, outcome: 'measured', ...more });
const codes = (found: ReturnType<typeof deriveValue>): string[] =>
  found.issues.map(({ code, field }) => `${code} ${field}`);

describe('every kind entered right', () => {
  test.each<[IndicatorKind, Inputs, string | null]>([
    ['count', { value: '130' }, '130'],
    ['count', { value: '0' }, '0'],
    ['ratio', { numerator: '76', denominator: '100' }, '76'],
    ['ratio', { numerator: '2', denominator: '3' }, '66.66666666666666666667'],
    ['ratio', { numerator: '0', denominator: '7' }, '0'],
    ['percentage', { value: '95.50' }, '95.50'],
    ['averageDuration', { total: '84', cases: '12' }, '7'],
    ['averageDuration', { value: '12.5' }, '12.5'],
    ['averageCount', { total: '45', cases: '4' }, '11.25'],
    ['averageCount', { value: '10' }, '10'],
    ['scale', { sum: '24', responses: '10' }, '2.4'],
    ['scale', { value: '3.2' }, '3.2'],
    ['binary', { done: true }, '100'],
    ['binary', { done: false }, '0'],
    [
      'ratioOfRatios',
      { numerator: '50', denominator: '1000', baseNumerator: '60', baseDenominator: '1000' },
      '0.83333333333333333333',
    ],
    ['ratioOfRatios', { numerator: '0', denominator: '5', baseNumerator: '0', baseDenominator: '5' }, '1'],
  ])('%s %o is %s', (kind, inputs, value) => {
    expect(of(kind, inputs)).toEqual({ value, date: null, state: 'measured', issues: [] });
  });

  test('a date done is a day, one not done is measured and has none', () => {
    expect(of('date', { done: true, date: '2023-06-30' })).toMatchObject({ value: null, date: '2023-06-30' });
    expect(of('date', { done: false })).toEqual({ value: null, date: null, state: 'measured', issues: [] });
  });
});

describe('every kind entered wrong', () => {
  test.each<[IndicatorKind, Inputs, string[], object?]>([
    ['count', {}, ['REQUIRED value']],
    ['count', { value: '-1' }, ['NEGATIVE value']],
    ['count', { value: '-0.00' }, ['NEGATIVE value']],
    ['count', { value: '1,5' }, ['DECIMAL value']],
    ['count', { value: '5', total: '5' }, ['NOT_OF_KIND total']],
    ['ratio', { numerator: '3', denominator: '0' }, ['DEN_ZERO denominator']],
    ['ratio', { numerator: '3' }, ['REQUIRED denominator']],
    ['ratio', { numerator: '-3', denominator: '-4' }, ['NEGATIVE numerator', 'NEGATIVE denominator']],
    ['ratio', { value: '3' }, ['REQUIRED numerator', 'REQUIRED denominator', 'NOT_OF_KIND value']],
    ['percentage', { value: '100.01' }, ['PERCENTAGE_RANGE value']],
    ['percentage', { value: '-1' }, ['PERCENTAGE_RANGE value']],
    ['averageDuration', { total: '5' }, ['REQUIRED cases']],
    ['averageDuration', { total: '5', cases: '1', value: '5' }, ['TWO_WAYS value']],
    ['averageDuration', { total: '-5', cases: '1' }, ['NEGATIVE total']],
    ['scale', { sum: '5' }, ['REQUIRED responses']],
    ['binary', {}, ['REQUIRED done']],
    ['binary', { done: true }, ['DATE_REQUIRED date'], { targetDate: '2023-06-30' }],
    ['date', { done: true }, ['DATE_REQUIRED date']],
    ['date', { done: true, date: '2023-02-30' }, ['DAY date']],
    ['date', { done: false, date: '2023-02-03' }, ['DATE_WITHOUT_DONE date']],
    ['date', { done: true, date: '2023-07-01' }, ['DATE_AFTER_PERIOD date'], { periodDay: '2023-06-30' }],
    ['date', { date: '2023-02-03' }, ['REQUIRED done']],
    ['ratioOfRatios', { numerator: '1', denominator: '1' }, ['REQUIRED baseNumerator', 'REQUIRED baseDenominator']],
  ])('%s %o: %o', (kind, inputs, expected, more = {}) => {
    const found = of(kind, inputs, more);
    expect(codes(found)).toEqual(expected);
    expect(found).toMatchObject({ value: null, state: 'error' });
  });
});

describe('what can be doubted is said, and stands', () => {
  test.each<[IndicatorKind, Inputs, string[], string | null, object?]>([
    ['ratio', { numerator: '104', denominator: '100' }, ['NUMERATOR_OVER_DENOMINATOR numerator'], '104'],
    ['count', { value: '1.5' }, ['WHOLE_EXPECTED value'], '1.5'],
    ['averageCount', { total: '3', cases: '1.5' }, ['WHOLE_EXPECTED cases'], '2'],
    ['scale', { sum: '60', responses: '10' }, ['OUT_OF_SCALE sum'], '6'],
    ['scale', { sum: '60', responses: '10' }, [], '6', { scaleMax: '10' }],
    ['scale', { sum: '12', responses: '4' }, ['FEW_RESPONSES responses'], '3'],
    ['binary', { done: true, date: '2023-07-01' }, ['LATE date'], '0', { targetDate: '2023-06-30' }],
    ['date', { done: true, date: '2023-07-14' }, ['LATE date'], null, { targetDate: '2023-06-30' }],
    [
      'ratioOfRatios',
      { numerator: '2', denominator: '5', baseNumerator: '0', baseDenominator: '5' },
      ['BASE_ZERO baseNumerator'],
      null,
    ],
  ])('%s %o: %o', (kind, inputs, expected, value, more = {}) => {
    const found = of(kind, inputs, more);
    expect(codes(found)).toEqual(expected);
    expect(found).toMatchObject({ value, state: 'measured' });
  });
});

describe('zero, missing and not measurable are three things', () => {
  test('nothing entered is missing', () => {
    expect(deriveValue({ kind: 'count', inputs: null, outcome: null }).state).toBe('missing');
  });

  test('zero is a value', () => {
    expect(of('count', { value: '0' })).toMatchObject({ value: '0', state: 'measured' });
  });

  test.each<[IndicatorKind, Inputs, string]>([
    ['ratio', { numerator: '0', denominator: '0' }, 'ZERO_OVER_ZERO denominator'],
    ['averageDuration', { total: '0', cases: '0' }, 'NO_CASES cases'],
    ['averageCount', { total: '9', cases: '0' }, 'NO_CASES cases'],
    ['scale', { sum: '0', responses: '0' }, 'NO_CASES responses'],
    [
      'ratioOfRatios',
      { numerator: '1', denominator: '0', baseNumerator: '1', baseDenominator: '1' },
      'NO_CASES denominator',
    ],
    [
      'ratioOfRatios',
      { numerator: '1', denominator: '1', baseNumerator: '1', baseDenominator: '0' },
      'NO_CASES baseDenominator',
    ],
  ])('%s %o proposes not measurable', (kind, inputs, expected) => {
    const found = of(kind, inputs);
    expect(found).toMatchObject({ value: null, state: 'notMeasurable' });
    expect(codes(found)).toEqual([expected]);
  });

  test('said to be not measurable, it is, whatever else was typed', () => {
    expect(deriveValue({ kind: 'count', inputs: { value: '3' }, outcome: 'notMeasurable' })).toEqual({
      value: null,
      date: null,
      state: 'notMeasurable',
      issues: [],
    });
  });
});

describe('the day of the deadline', () => {
  test('is still in time', () => {
    const found = of('date', { done: true, date: '2023-06-30' }, { targetDate: '2023-06-30', periodDay: '2023-06-30' });
    expect(found.issues).toEqual([]);
  });

  test('an early day changes nothing', () => {
    expect(of('date', { done: true, date: '2023-02-10' }, { targetDate: '2023-06-30' }).issues).toEqual([]);
  });
});

describe('laws', () => {
  const positive = fc.integer({ min: 1, max: 100_000 });

  test('multiplying both parts of a ratio changes nothing', () => {
    fc.assert(
      fc.property(fc.nat(1000), positive, positive, (n, d, k) => {
        const value = (by: number) => of('ratio', { numerator: `${n * by}`, denominator: `${d * by}` }).value;
        expect(value(k)).toBe(value(1));
      }),
    );
  });

  test('a value with a mean is between nothing and the whole, and exact to twenty decimals', () => {
    fc.assert(
      fc.property(fc.nat(100_000), positive, (total, cases) => {
        const { value } = of('averageDuration', { total: `${total}`, cases: `${cases}` });
        const back = new Exact(value ?? 'NaN').mul(cases);
        expect(back.minus(total).abs().lte('1e-14')).toBe(true);
      }),
    );
  });

  test('an error never has a value, and only an error has errors', () => {
    const typed = fc.option(fc.oneof(fc.constantFrom('', '0', '-1', '1.5', '100', '101', 'x', '007')), {
      nil: undefined,
    });
    const inputs = fc.record(
      Object.fromEntries(
        ['value', 'numerator', 'denominator', 'total', 'cases', 'sum', 'responses'].map((name) => [name, typed]),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...INDICATOR_KINDS), inputs, (kind, given) => {
        const found = of(kind, given as Inputs);
        expect(found.issues.some(({ severity }) => severity === 'error')).toBe(found.state === 'error');
        expect(found.state === 'error' && found.value !== null).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the fields of the form', () => {
  test("take the plan's own words where it prints them", () => {
    const [way] = inputWays({ kind: 'ratio', numerator: 'n atti depositati', denominator: null });
    expect(way?.fields.map(({ label, printed }) => [label, printed])).toEqual([
      ['n atti depositati', true],
      ['Denominatore', false],
    ]);
  });

  test('an average is typed as total and cases, or as its value', () => {
    expect(inputWays({ kind: 'averageDuration' }).map(({ fields }) => fields.map(({ name }) => name))).toEqual([
      ['total', 'cases'],
      ['value'],
    ]);
  });

  test.each(INDICATOR_KINDS)('%s has a word for each of its fields', (kind) => {
    const fields = inputWays({ kind }).flatMap((way) => way.fields);
    expect(fields.filter(({ label, name }) => label === name)).toEqual([]);
  });
});
