import { expect, test } from 'vitest';
import { officeFields, officeInput, officeStart } from './officeForm.ts';
import type { SheetRecord } from './sheetRecord.ts';

const by = (evaluatorId: string, from: string, to: string) => ({
  evaluatorId,
  evaluatorName: evaluatorId,
  from,
  to,
  text: null,
  marks: [],
});
const parts = [by('anna', '2023-01-01', '2023-06-30'), by('bruno', '2023-07-01', '2023-12-31')];
const sheet = {
  clusterCode: 'PO',
  clusters: [{ code: 'PO', label: 'Posizioni organizzative' }],
  officeFrom: '2023-01-01',
  officeTo: '2023-12-31',
  officeDays: 365,
  officeBySeats: { from: '2023-01-01', to: '2023-12-31', days: 365 },
  byEvaluators: parts,
} as unknown as SheetRecord;

test('only what HR changed is sent', () => {
  const start = officeStart(sheet);
  const input = officeInput(sheet, start, { ...start, officeTo: '2023-10-31' });
  expect(Object.entries(input).filter(([, value]) => value !== undefined)).toEqual([['officeTo', '2023-10-31']]);
});

test('moving one evaluator’s days sends those of all, since they must not meet', () => {
  const start = officeStart(sheet);
  const { evaluatorDays } = officeInput(sheet, start, {
    ...start,
    evaluatorTo0: '2023-05-31',
    evaluatorFrom1: '2023-06-01',
  });
  expect(evaluatorDays).toEqual([
    { evaluatorId: 'anna', from: '2023-01-01', to: '2023-05-31' },
    { evaluatorId: 'bruno', from: '2023-06-01', to: '2023-12-31' },
  ]);
});

test('one evaluator alone has no days of its own to be set', () => {
  const names = (byEvaluators: typeof parts) =>
    officeFields({ ...sheet, byEvaluators } as SheetRecord, (key) => key).map(({ name }) => name);
  expect(names(parts)).toContain('evaluatorFrom1');
  expect(names(parts.slice(0, 1))).toEqual(['clusterCode', 'officeFrom', 'officeTo', 'officeDays']);
});

test('days that are no number are refused by the server, not guessed', () => {
  const start = officeStart(sheet);
  expect(officeInput(sheet, start, { ...start, officeDays: 'tutti' }).officeDays).toBe(0);
});
