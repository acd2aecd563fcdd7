import { describe, expect, test } from 'vitest';
import { readDecimal, writeDecimal } from './decimalText.ts';

describe('a figure typed in the office', () => {
  test('takes the decimal comma and keeps the decimals as they were typed', () => {
    expect(readDecimal('8,37')).toEqual({ value: '8.37' });
    expect(readDecimal(' 100,00 ')).toEqual({ value: '100.00' });
    expect(readDecimal('1.234,50')).toEqual({ value: '1234.50' });
  });

  test('an empty field is no figure and no fault', () => {
    expect(readDecimal('  ')).toEqual({ value: null });
  });

  test('what is no number is refused and stays a text', () => {
    expect(readDecimal('dodici')).toHaveProperty('fault');
    expect(readDecimal('8,3,7')).toHaveProperty('fault');
  });

  test('a dot that could be either is asked back with both readings', () => {
    expect(readDecimal('1.234')).toEqual({ fault: 'AMBIGUOUS', readings: '1234 | 1,234' });
  });

  test('what the server has comes back into the field with a comma', () => {
    expect(writeDecimal('8.37')).toBe('8,37');
    expect(writeDecimal(null)).toBe('');
    expect(readDecimal(writeDecimal('90.00'))).toEqual({ value: '90.00' });
  });
});
