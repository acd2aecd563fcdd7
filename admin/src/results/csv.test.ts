import { expect, test } from 'vitest';
import { decimal, text, toCsv } from './csv.ts';

test('an Italian spreadsheet opens it: byte mark, semicolons, decimal comma', () => {
  expect(toCsv(['Codice', 'Valore'], [[text('01.02'), decimal('33.33')]])).toBe(
    '\uFEFFCodice;Valore\r\n01.02;33,33\r\n',
  );
});

test('a text that looks like a formula is disarmed, a negative number is not', () => {
  expect(toCsv(['a', 'b'], [[text('=1+1'), decimal('-2.5')]])).toContain("'=1+1;-2,5");
  expect(toCsv(['a'], [[text('>= 70,00 %')]])).toContain('>= 70,00 %');
});

test('separators, quotes and line ends stay inside their cell', () => {
  expect(toCsv(['a'], [[text('uno; "due"\ntre')]])).toContain('"uno; ""due""\ntre"');
});

test('a missing value is an empty cell, zero is not', () => {
  expect(toCsv(['a', 'b'], [[decimal(null), decimal('0')]])).toContain('\r\n;0\r\n');
});
