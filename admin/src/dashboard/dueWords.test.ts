import { describe, expect, test } from 'vitest';
import { dueWords } from './dueWords.ts';

describe('a last day is said as people say it', () => {
  test.each([
    ['2023-07-31', 'due.today', 0],
    ['2023-08-01', 'due.tomorrow', 1],
    ['2023-08-03', 'due.in', 3],
    ['2023-08-30', 'due.in', 30],
    ['2023-08-31', 'due.on', 31],
    ['2023-07-30', 'due.yesterday', 1],
    ['2023-07-28', 'due.over', 3],
    ['2023-06-30', 'due.overOn', 31],
  ])('%s, on 31 July: %s', (day, key, count) => {
    expect(dueWords(day, '2023-07-31')).toMatchObject({ key, params: { smart_count: count } });
  });

  test('the change of the hour is no day', () => {
    expect(dueWords('2023-10-30', '2023-10-28')).toMatchObject({ key: 'due.in', params: { smart_count: 2 } });
  });
});
