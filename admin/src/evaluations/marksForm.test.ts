import { describe, expect, test } from 'vitest';
import {
  type MarkRules,
  marksDifferences,
  marksFaults,
  marksForm,
  needsComment,
  refusedMarks,
  sentMarks,
  unmarked,
  withMark,
} from './marksForm.ts';

const behaviour = (code: string, title: string) => ({ code, title, weight: '50.00', descriptors: ['a', 'b', 'c'] });
const rules: MarkRules = {
  catalogue: [behaviour('C1', 'Risultato'), behaviour('C2', 'Collaborazione')],
  commentBelow: 3,
  commentAbove: 4,
};
const empty = marksForm(null);

describe('the form of the marks', () => {
  test('a mark below or above the thresholds asks for a comment; those between do not', () => {
    expect([1, 2, 3, 4, 5].map((mark) => needsComment(rules, mark))).toEqual([true, true, false, false, true]);
    expect(needsComment(rules, null)).toBe(false);
    expect(needsComment({ commentBelow: null, commentAbove: null }, 1)).toBe(false);
  });

  test('says which comment is missing, and does not mind what is not marked yet', () => {
    const form = withMark(empty, 'C2', { mark: 5 });
    expect(marksFaults(rules)(form)).toEqual([{ path: 'C2.comment', code: 'COMMENT_FOR_MARK' }]);
    expect(marksFaults(rules)(withMark(form, 'C2', { comment: 'Ha guidato il progetto' }))).toEqual([]);
    expect(unmarked(rules, form).map(({ code }) => code)).toEqual(['C1']);
  });

  test('a comment of blanks is none', () => {
    const form = withMark(empty, 'C1', { mark: 1, comment: '   ' });
    expect(marksFaults(rules)(form)).toHaveLength(1);
    expect(sentMarks(rules, form)).toEqual([{ code: 'C1', mark: 1, comment: null }]);
  });

  test('is sent in the order of the catalogue, and comes back the same', () => {
    const form = withMark(withMark(empty, 'C2', { mark: 3 }), 'C1', { mark: 2, comment: 'Due ritardi' });
    const marks = sentMarks(rules, form);
    expect(marks.map(({ code }) => code)).toEqual(['C1', 'C2']);
    expect(marksForm({ marks, text: null })).toEqual({ ...form, text: '' });
  });

  test('what the server refuses is told beside the behaviour that it means', () => {
    const form = withMark(empty, 'C2', { mark: 5 });
    const issues = [{ path: 'marks[0].comment', code: 'COMMENT_FOR_MARK' } as const];
    expect(refusedMarks(rules, form, issues)).toEqual([{ path: 'C2.comment', code: 'COMMENT_FOR_MARK' }]);
  });

  test('shows where mine and the other differ, by the name of the behaviour', () => {
    const mine = withMark(empty, 'C1', { mark: 4 });
    const theirs = { ...withMark(empty, 'C1', { mark: 3, comment: 'Nella media' }), text: 'Anno buono' };
    expect(marksDifferences(rules.catalogue, { mine, theirs }, (key) => key)).toEqual([
      { field: 'Risultato', mine: '4', theirs: '3' },
      { field: 'Risultato · sheets.comment', mine: '', theirs: 'Nella media' },
      { field: 'sheets.overall', mine: '', theirs: 'Anno buono' },
    ]);
  });
});
