import { expect, test } from 'vitest';
import { changeSince } from './change.ts';

const PREVIOUS = [
  { day: '2023-06-30', value: '70.00', date: null },
  { day: '2022-12-31', value: '64.50', date: null },
];

test('a value is compared with the latest one before it, in exact figures', () => {
  expect(changeSince('72.35', PREVIOUS)).toEqual({ day: '2023-06-30', words: '+2,35' });
  expect(changeSince('1068.5', [{ day: '2022-12-31', value: '2070', date: null }])?.words).toBe('\u22121.001,50');
});

test('the same is said to be the same, and nothing is compared with nothing', () => {
  expect(changeSince('70', PREVIOUS)?.words).toBe('=');
  expect(changeSince(null, PREVIOUS)).toBeNull();
  expect(changeSince('3', [])).toBeNull();
});
