import { describe, expect, test } from 'vitest';
import { readDay } from './dayText.ts';
import { showDay, showDecimal, showInstant } from './format.ts';

describe('a day typed in the office', () => {
  test('is day, month, year, with any of the usual signs between them', () => {
    for (const typed of ['31/12/2023', '31.12.2023', '31-12-2023', '31122023'])
      expect(readDay(typed)).toEqual({ value: '2023-12-31' });
    expect(readDay('1/2/2023')).toEqual({ value: '2023-02-01' });
  });

  test('that is not in the calendar is refused', () => {
    expect(readDay('31/02/2023')).toEqual({ fault: 'DAY' });
    expect(readDay('12/31/2023')).toEqual({ fault: 'DAY' });
    expect(readDay('domani')).toEqual({ fault: 'DAY' });
  });

  test('may be left empty', () => {
    expect(readDay('')).toEqual({ value: null });
  });
});

describe('what is shown', () => {
  test('a day never shifts, whatever the time zone', () => {
    expect(showDay('2023-06-30')).toBe('30/06/2023');
    expect(showDay(null)).toBe('');
  });

  test('a figure keeps its decimals and gets dots between the thousands', () => {
    expect(showDecimal('1234567.50')).toBe('1.234.567,50');
    expect(showDecimal('-0.5')).toBe('-0,5');
    expect(showDecimal('1234.50', 'en')).toBe('1,234.50');
  });

  test('an instant is told in the time of the office', () => {
    expect(showInstant('2023-06-30T22:30:00Z')).toContain('01/07/2023');
  });
});
