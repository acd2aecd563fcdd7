import { expect, test } from 'vitest';
import { type Measured, resultOf, type Slice } from './plan-baseline.ts';
import { checkedHead, dayOn, type Head, yearOn } from './plan-input.ts';

const indicator = (more: Partial<Measured> = {}): Measured => ({
  kind: 'ratio',
  pooling: null,
  targetDate: null,
  scaleMin: null,
  scaleMax: null,
  ...more,
});

const slice = (inputs: Slice['inputs'], more: Partial<Slice> = {}): Slice => ({
  state: 'approved',
  outcome: 'measured',
  inputs,
  ...more,
});

const NINE_OF_TEN = slice({ numerator: '9', denominator: '10' });
const ONE_OF_THREE = slice({ numerator: '1', denominator: '3' });

test('the validated value of one unit, rounded to two decimals', () => {
  expect(resultOf(indicator(), [NINE_OF_TEN])).toEqual({ value: '90', date: null });
  expect(resultOf(indicator(), [ONE_OF_THREE])).toEqual({ value: '33.33', date: null });
});

test('the day on which it was done', () => {
  const done = slice({ done: true, date: '2023-05-31' });

  expect(resultOf(indicator({ kind: 'date' }), [done])).toEqual({ value: null, date: '2023-05-31' });
  expect(resultOf(indicator({ kind: 'date' }), [slice({ done: false })])).toBeNull();
  expect(resultOf(indicator({ kind: 'binary' }), [slice({ done: false })])).toEqual({ value: '0', date: null });
});

test.each([
  ['pooled', '76.92'],
  ['average', '61.67'],
  ['minimum', '33.33'],
  ['all', undefined],
  [null, undefined],
] as const)('two units, %s', (pooling, value) => {
  expect(resultOf(indicator({ pooling }), [NINE_OF_TEN, ONE_OF_THREE])?.value).toBe(value);
});

test('percentages typed as such are not added up, counts are', () => {
  const slices = [slice({ value: '40' }), slice({ value: '50' })];

  expect(resultOf(indicator({ kind: 'percentage', pooling: 'pooled' }), slices)).toBeNull();
  expect(resultOf(indicator({ kind: 'count', pooling: 'pooled' }), slices)?.value).toBe('90');
});

test.each([
  [{ state: 'verified' }],
  [{ state: 'missing', outcome: null, inputs: null }],
  [{ outcome: 'neutralised' }],
  [{ outcome: 'notReported', inputs: null }],
] as const)('what is not a validated measure is no baseline: %o', (more) => {
  expect(resultOf(indicator({ pooling: 'average' }), [NINE_OF_TEN, { ...NINE_OF_TEN, ...more }])).toBeNull();
  expect(resultOf(indicator(), [])).toBeNull();
});

test('days and titles move on by a year', () => {
  expect(['2023-12-31', '2024-02-29'].map(dayOn)).toEqual(['2024-12-31', '2025-02-28']);
  expect(yearOn('Albero della Performance 2023 2025', { from: 2023, to: 2025 })).toBe(
    'Albero della Performance 2024 2026',
  );
  expect(yearOn('Atto 2023000005 del 2019', { from: 2023, to: 2025 })).toBe('Atto 2023000005 del 2019');
});

test('only a rimodulazione has a reason', () => {
  const head: Head = {
    year: 2023,
    title: 'Piano',
    trienniumFrom: 2023,
    trienniumTo: 2025,
    revisionCause: null,
    revisionReason: null,
    effectiveOn: null,
  };

  expect(() => checkedHead(head, { reason: 'perché', effectiveOn: '2023-07-01' })).toThrow(
    expect.objectContaining({
      params: {
        issues: [
          { path: 'reason', code: 'NOT_A_REVISION' },
          { path: 'effectiveOn', code: 'NOT_A_REVISION' },
        ],
      },
    }),
  );
  expect(checkedHead(head, { title: ' Piano 2023 ' }).title).toBe('Piano 2023');
});
