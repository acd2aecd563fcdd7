import { expect, test } from 'vitest';
import { changeSince } from './change.ts';

const PREVIOUS = [
  { day: '2023-06-30', value: '70.00', date: null, inputs: null },
  { day: '2022-12-31', value: '64.50', date: null, inputs: null },
];
const of = (value: string | null, previous = PREVIOUS) => ({ kind: 'ratio', value, previous });

test('a value is compared with the latest one before it, in exact figures', () => {
  expect(changeSince(of('72.35'))).toEqual({ day: '2023-06-30', words: '+2,35' });
  expect(changeSince(of('1068.5', [{ day: '2022-12-31', value: '2070', date: null, inputs: null }]))?.words).toBe(
    '\u22121.001,50',
  );
});

test('the same is said to be the same, and nothing is compared with nothing', () => {
  expect(changeSince(of('70'))?.words).toBe('=');
  expect(changeSince(of(null))).toBeNull();
  expect(changeSince(of('3', []))).toBeNull();
});

test('done or not has no size to compare', () => {
  expect(changeSince({ ...of('100'), kind: 'binary' })).toBeNull();
});
