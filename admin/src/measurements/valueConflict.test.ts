import { expect, test } from 'vitest';
import { formDifferences } from './valueConflict.ts';
import { valueForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';

const NEWER = {
  outcome: 'measured',
  inputs: { numerator: '7.50', denominator: '10' },
  reason: null,
  comment: null,
  indicator: { kind: 'ratio', numerator: 'atti telematici', denominator: 'atti', targetDate: null },
} as unknown as ValueRecord;

test('only what differs is told, in the words of the form', () => {
  const mine = { ...valueForm(NEWER), typed: { numerator: '8', denominator: '10' }, comment: 'Ricontati' };

  expect(formDifferences(mine, NEWER, (key) => key)).toEqual([
    { field: 'inputLabels.ratio.numerator', mine: '8', theirs: '7,50' },
    { field: 'values.comment', mine: 'Ricontati', theirs: '' },
  ]);
});

test('two people who entered the same have no difference', () => {
  expect(formDifferences(valueForm(NEWER), NEWER, (key) => key)).toEqual([]);
});
