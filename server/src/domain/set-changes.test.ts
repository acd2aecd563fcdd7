import type { IndicatorContent, ObjectiveContent, SetContent } from '@albero/schema/contract';
import { expect, test } from 'vitest';
import { isWrittenAnew, setChanges } from './set-changes.ts';

const indicator = (id: string, fields: Partial<IndicatorContent> = {}): IndicatorContent => ({
  id,
  name: `Indicatore ${id}`,
  kind: 'count',
  weight: '50',
  typology: null,
  unit: 'N.',
  numerator: 'N.',
  denominator: null,
  baselineYear: null,
  baselineValue: null,
  baselineDate: null,
  operator: '>=',
  targetValue: '2',
  targetDate: null,
  targetPrinted: '>= 2,00 N.',
  scaleMin: null,
  scaleMax: null,
  doubt: null,
  ...fields,
});
const objective = (id: string, ...indicators: IndicatorContent[]): ObjectiveContent => ({
  id,
  code: id.toUpperCase(),
  title: `Obiettivo ${id}`,
  description: null,
  doubt: null,
  indicators,
});
const set = (...objectives: ObjectiveContent[]): SetContent => ({ objectives });
const NO_NOTES = new Map<string, string>();
const BEFORE = set(objective('a', indicator('1'), indicator('2')), objective('b', indicator('3')));

test('nothing changed is nothing to tell', () => {
  expect(setChanges(BEFORE, structuredClone(BEFORE), NO_NOTES)).toBeNull();
});

test('a part that goes or comes is told with all that it says', () => {
  const changes = setChanges(BEFORE, set(objective('a', indicator('1')), objective('c')), NO_NOTES);

  expect(changes).toMatchObject({
    '− B › title': ['Obiettivo b', null],
    '− B › 1. Indicatore 3 › weight': ['50', null],
    '− A › 2. Indicatore 2 › name': ['Indicatore 2', null],
    '+ C › title': [null, 'Obiettivo c'],
  });
});

test('what only makes room for a new part has not changed places', () => {
  const after = set(objective('new'), ...BEFORE.objectives);

  expect(Object.keys(setChanges(BEFORE, after, NO_NOTES) ?? {})).toEqual(['+ NEW › code', '+ NEW › title']);
});

test('another order is told once, for those that changed places', () => {
  const [a, b] = BEFORE.objectives as [ObjectiveContent, ObjectiveContent];

  expect(setChanges(BEFORE, set(b, { ...a, indicators: [...a.indicators].reverse() }), NO_NOTES)).toEqual({
    ordering: ['A, B', 'B, A'],
    'A › ordering': ['Indicatore 1, Indicatore 2', 'Indicatore 2, Indicatore 1'],
  });
});

test('the note stands beside the doubt that it settles', () => {
  const doubtful = set(objective('a', indicator('1', { doubt: '10?' })));
  const settled = set(objective('a', indicator('1')));

  expect(setChanges(doubtful, settled, new Map([['1', 'sull’originale è 10']]))).toEqual({
    'A › 1. Indicatore 1 › doubt': ['10?', null],
    'A › 1. Indicatore 1 › settleDoubt': [null, 'sull’originale è 10'],
  });
});

test('a set is written anew only when nothing of the former one is left', () => {
  expect(isWrittenAnew(BEFORE, set(objective('c', indicator('9'))))).toBe(true);
  expect(isWrittenAnew(BEFORE, set(objective('c', indicator('3'))))).toBe(false);
  expect(isWrittenAnew(BEFORE, set({ ...objective('c'), title: 'Obiettivo b' }))).toBe(false);
  expect(isWrittenAnew(BEFORE, BEFORE)).toBe(false);
});
