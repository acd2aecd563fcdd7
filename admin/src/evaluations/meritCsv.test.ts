import { expect, test } from 'vitest';
import { type MeritRow, meritCsv } from './meritCsv.ts';

const row: MeritRow = {
  number: 2,
  personName: '=Rossi; Anna',
  username: 'po.staff',
  positionCode: 'PO STAFF',
  positionTitle: 'P.O. Staff',
  unitName: 'Staff',
  officeFrom: '2023-01-01',
  officeTo: '2023-04-10',
  score: '90.95',
  band: 'Ottima',
  resultPercent: '100.00',
  days: 100,
  yearDays: 365,
  duePercent: '27.40',
  seal: 'abc',
};

test('the file for the pay has one line a sheet, decimals with a comma, and no text that a spreadsheet would run', () => {
  const [header, line, end] = meritCsv([row], (key) => key.split('.').at(-1) ?? '').split('\r\n');
  expect(header?.split(';')).toHaveLength(15);
  expect(line).toBe(
    '"\'=Rossi; Anna";po.staff;PO STAFF;P.O. Staff;Staff;2;01/01/2023;10/04/2023;100;365;90,95;Ottima;100,00;27,40;abc',
  );
  expect(end).toBe('');
});
