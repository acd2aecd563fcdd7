import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal, formatPrinted, isPlainDecimal, parseItalianDecimal } from './decimal.ts';

describe('an Italian types a number', () => {
  test.each([
    ['8,37', '8.37'],
    ['70,00', '70.00'],
    ['0', '0'],
    ['1.234,56', '1234.56'],
    ['1.234.567', '1234567'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234', '1234'],
    ['  12 ', '12'],
    ['007', '7'],
    ['8.37', '8.37'],
    ['0.234', '0.234'],
    ['1234.567', '1234.567'],
    ['-3,5', '-3.5'],
    ['\u22123', '-3'],
    ['-0', '0'],
    ['1,234', '1.234'],
  ])('«%s» is %s', (typed, value) => {
    expect(parseItalianDecimal(typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'EMPTY'],
    ['   ', 'EMPTY'],
    ['settanta', 'FORMAT'],
    ['70 %', 'FORMAT'],
    ['1,234.56', 'FORMAT'],
    ['1.23,4', 'FORMAT'],
    ['12.34.56', 'FORMAT'],
    ['1 23', 'FORMAT'],
    ['1,2,3', 'FORMAT'],
    ['5,', 'FORMAT'],
    [',5', 'FORMAT'],
    ['1e3', 'FORMAT'],
    ['+5', 'FORMAT'],
    ['--5', 'FORMAT'],
    ['NaN', 'FORMAT'],
    ['1234567890123456789', 'TOO_LONG'],
    ['0,12345678901', 'TOO_LONG'],
  ])('«%s» is refused: %s', (typed, code) => {
    expect(parseItalianDecimal(typed)).toEqual({ ok: false, code });
  });

  test('«1.234» can be read in two ways and is asked back, with both readings', () => {
    expect(parseItalianDecimal('1.234')).toEqual({
      ok: false,
      code: 'AMBIGUOUS',
      params: { readings: '1234 | 1,234' },
    });
  });

  test('whatever is shown without dots between the thousands is understood again', () => {
    const figure = fc.tuple(fc.bigInt(-(10n ** 18n) + 1n, 10n ** 18n - 1n), fc.stringMatching(/^\d{0,10}$/));
    fc.assert(
      fc.property(figure, ([whole, decimals]) => {
        const value = decimals ? `${whole}.${decimals}` : `${whole}`;
        expect(parseItalianDecimal(formatDecimal(value))).toEqual({ ok: true, value });
      }),
    );
  });

  test('whatever is typed is either plain notation or refused with a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-\d., ]{0,12}$/)), (typed) => {
        const parsed = parseItalianDecimal(typed);
        expect(parsed.ok ? isPlainDecimal(parsed.value) : parsed.code.length > 0).toBe(true);
      }),
    );
  });
});

describe('a number is shown', () => {
  test.each([
    ['8.37', {}, '8,37'],
    ['100.00', {}, '100,00'],
    ['1234567.5', { grouping: true }, '1.234.567,5'],
    ['-1234', { grouping: true }, '-1.234'],
    ['66.66666666666666666667', { decimals: 2 }, '66,67'],
    ['0.005', { decimals: 2 }, '0,01'],
    ['3', { decimals: 2 }, '3,00'],
  ])('%s %o as %s', (value, format, shown) => {
    expect(formatDecimal(value, format)).toBe(shown);
  });

  test.each([
    ['70', '70,00'],
    ['70.5', '70,50'],
    ['0.125', '0,125'],
  ])('%s is printed %s', (value, shown) => {
    expect(formatPrinted(value)).toBe(shown);
  });
});

test.each(['1e3', '08', '.5', '5.', '1,5', '', ' 1', 'Infinity', 5, null])('%o is not plain notation', (value) => {
  expect(isPlainDecimal(value)).toBe(false);
});
