import { expect, test } from 'vitest';
import { amendedMarks, amendFaults, amendForm, changesIn } from './amending.ts';
import { withMark } from './marksForm.ts';

const behaviour = (code: string) => ({ code, title: code, weight: '50.00', descriptors: ['1', '2', '3', '4', '5'] });
const mark = (code: string, given: number) => ({ code, mark: given, comment: null });
const part = (evaluatorId: string, marks: ReturnType<typeof mark>[]) => ({
  evaluatorId,
  evaluatorName: evaluatorId,
  from: '2023-01-01',
  to: '2023-12-31',
  text: null,
  marks,
});
const sheet = {
  catalogue: [behaviour('C1'), behaviour('C2')],
  commentBelow: 3,
  commentAbove: 4,
  byEvaluators: [part('anna', [mark('C1', 2), mark('C2', 4)]), part('bruno', [mark('C1', 5), mark('C2', 5)])],
};
const start = amendForm(sheet, 'anna');

test('the conciliation body begins with the marks that were told, and only what it changes is sent', () => {
  expect(changesIn(sheet, start)).toEqual([]);
  const form = { ...start, ...withMark(start, 'C1', { mark: 4 }) };
  expect(changesIn(sheet, form).map(({ before, after }) => [before, after])).toEqual([[2, 4]]);
  expect(amendedMarks(sheet, form)).toEqual([{ code: 'C1', mark: 4, comment: null }]);
});

test('nothing is amended without a change and a reason', () => {
  const faults = amendFaults(sheet)(start).map(({ path }) => path);
  expect(faults).toEqual(['marks', 'reason']);
});

test('a new mark that must be explained asks for it; an old one of the evaluator’s does not', () => {
  const form = { ...start, ...withMark(start, 'C2', { mark: 5 }), reason: 'Atti depositati' };
  expect(amendFaults(sheet)(form).map(({ path }) => path)).toEqual(['C2.comment']);
});
