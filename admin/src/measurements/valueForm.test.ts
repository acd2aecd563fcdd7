import { expect, test } from 'vitest';
import { lacksComment, mayBeSaved, readForm as readOn, shownValue, type ValueForm, valueForm } from './valueForm.ts';
import type { ValueIndicator, ValueRecord } from './valueRecord.ts';

const readForm = (of: ValueRecord, form: ValueForm) => readOn(of, form, '2023-07-10');

const RATIO: ValueIndicator = {
  id: 'i',
  name: 'Atti telematici su atti depositati',
  kind: 'ratio',
  unit: '%',
  numerator: 'n atti telematici',
  denominator: 'n atti depositati',
  operator: '>=',
  targetValue: '70.00',
  targetDate: null,
  targetPrinted: '>= 70,00 %',
  scaleMin: null,
  scaleMax: null,
  weight: '100.00',
  doubt: null,
  baselineYear: null,
  baselineValue: null,
  baselineDate: null,
};

const record = (indicator: Partial<ValueIndicator> = {}, change: Partial<ValueRecord> = {}): ValueRecord => ({
  id: 'm',
  state: 'missing',
  outcome: null,
  reason: null,
  value: null,
  slice: false,
  comment: null,
  actReference: null,
  enteredAt: null,
  enteredByName: null,
  onBehalf: false,
  submittedAt: null,
  submittedByName: null,
  verifiedAt: null,
  verifiedByName: null,
  approvedAt: null,
  approvedByName: null,
  returnReason: null,
  opinion: null,
  opinionAt: null,
  opinionByName: null,
  entryLock: null,
  evidenceRequired: false,
  openComments: 0,
  evidence: [],
  previous: [],
  issues: [],
  version: 1,
  positionId: null,
  allowedActions: ['enter'],
  blockedActions: [],
  inputs: null,
  unit: { id: 'u', code: 'legale', name: 'Ufficio Legale' },
  position: null,
  period: { id: 'p', endsOn: '2023-06-30', state: 'open', opensOn: null, deadline: null, isLast: false },
  objective: { id: 'o', versionId: 'v', code: '01.01', title: 'Arbitrato', joint: false, individualSet: null },
  indicator: { ...RATIO, ...indicator },
  ...change,
});
const typed = (of: ValueRecord, values: ValueForm['typed'], change: Partial<ValueForm> = {}): ValueForm => ({
  ...valueForm(of),
  typed: values,
  ...change,
});

test('an empty form shows no fault and cannot be saved', () => {
  const read = readForm(record(), valueForm(record()));

  expect(read).toMatchObject({ faults: [], untouched: true });
  expect(mayBeSaved(read)).toBe(false);
});

test('the value appears while typing, from a decimal comma', () => {
  const read = readForm(record(), typed(record(), { numerator: '7,5', denominator: '10' }));

  expect(read.derived).toMatchObject({ state: 'measured', value: '75' });
  expect(read.inputs).toEqual({ numerator: '7.5', denominator: '10' });
  expect(mayBeSaved(read)).toBe(true);
});

test('a word where a number belongs is told once, at its field', () => {
  const read = readForm(record(), typed(record(), { numerator: 'sette', denominator: '10' }));

  expect(read.faults).toEqual([{ field: 'numerator', code: 'FORMAT', severity: 'error' }]);
});

test('zero is a value: it can be saved and is shown as a number', () => {
  const count = record({ kind: 'count' });
  const read = readForm(count, typed(count, { value: '0' }));

  expect(mayBeSaved(read)).toBe(true);
  expect(shownValue({ ...count, state: 'draft', outcome: 'measured', value: '0' })).toEqual({
    kind: 'number',
    value: '0',
  });
});

test('not measurable wants a reason, and none of the figures', () => {
  const form = typed(record(), { numerator: '1' }, { outcome: 'notMeasurable' });

  expect(readForm(record(), form).faults).toMatchObject([{ field: 'reason', code: 'REQUIRED' }]);
  expect(readForm(record(), { ...form, reason: 'Nessuna richiesta' })).toMatchObject({ inputs: null, faults: [] });
});

test('an average typed as its value is read as such', () => {
  const average = record(
    { kind: 'averageDuration' },
    { inputs: { value: '12.50' }, outcome: 'measured', state: 'draft' },
  );

  expect(valueForm(average)).toMatchObject({ way: 'value', typed: { value: '12,50' } });
});

test('done, and when: both are kept; done without a day is asked for it', () => {
  const date = record({ kind: 'date', targetDate: '2023-12-31' });

  expect(mayBeSaved(readForm(date, typed(date, { done: 'yes', date: '02/05/2023' })))).toBe(true);
  expect(readForm(date, typed(date, { done: 'yes', date: '31/02/2023' })).faults).toMatchObject([
    { field: 'date', code: 'DAY' },
  ]);
  expect(readForm(date, typed(date, { done: 'yes' })).faults).toMatchObject([{ field: 'date', code: 'DATE_REQUIRED' }]);
  expect(readForm(date, typed(date, { done: 'no' })).inputs).toEqual({ done: false });
});

test('missing, not measurable and not done are three different things', () => {
  const date = record({ kind: 'date' });

  expect(shownValue(date).kind).toBe('missing');
  expect(shownValue({ ...date, state: 'draft', outcome: 'notMeasurable' }).kind).toBe('notMeasurable');
  expect(shownValue({ ...date, state: 'draft', outcome: 'measured', inputs: { done: false } }).kind).toBe('notDone');
});

test('neutralised is asked for with a reason and with the act that it rests on', () => {
  const form = typed(record(), {}, { outcome: 'neutralised', reason: 'Sospeso dalla Giunta' });

  expect(readForm(record(), form).faults).toMatchObject([{ field: 'actReference', code: 'REQUIRED' }]);
  expect(mayBeSaved(readForm(record(), { ...form, actReference: 'Delibera 40/2023' }))).toBe(true);
});

test('a value with a warning is saved as it is, and sent only with a comment', () => {
  const form = typed(record(), { numerator: '12', denominator: '10' });
  const read = readForm(record(), form);

  expect(mayBeSaved(read)).toBe(true);
  expect(lacksComment(read, form)).toBe(true);
  expect(lacksComment(read, { ...form, comment: 'Due atti sono del 2022' })).toBe(false);
});

test('a missing value that was confirmed is no value, and has its own word', () => {
  expect(shownValue({ ...record(), state: 'verified', outcome: 'notReported' }).kind).toBe('notReported');
});

test('a figure that adds up and fell since the period before is told while typing', () => {
  const previous = [{ day: '2023-03-31', value: '12', date: null, inputs: { value: '12' } }];
  const count = record({ kind: 'count' }, { previous });

  expect(readForm(count, typed(count, { value: '9' })).faults).toMatchObject([
    { field: 'value', code: 'BELOW_PREVIOUS', severity: 'warning' },
  ]);
});

test('a neutralisation is only asked for until it is approved', () => {
  const asked = { ...record(), outcome: 'neutralised' as const };

  expect(shownValue({ ...asked, state: 'verified' }).kind).toBe('askedNeutralised');
  expect(shownValue({ ...asked, state: 'approved' }).kind).toBe('neutralised');
});
