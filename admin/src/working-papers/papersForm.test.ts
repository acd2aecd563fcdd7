import { describe, expect, test } from 'vitest';
import { checkProgress, formOf, inputOf, lackOf, lackOfValue, sampleProgress } from './papersForm.ts';
import type { CheckPoint } from './papersRecord.ts';

const point = (code: string, outcome: CheckPoint['outcome'], isCondition = false): CheckPoint => ({
  ...{ code, section: 'clarity', isCondition, outcome, note: null },
});
const papers = {
  checklist: [point('process', 'yes'), point('clear', null, true), point('deviations', 'partly')],
  sample: {
    seed: 's',
    values: [
      { measurementId: 'a', outcome: 'conform' as const, note: 'Visto' },
      { measurementId: 'b', outcome: null, note: null },
    ],
  },
};

describe('the papers of an OIV', () => {
  test('come back as they were read', () => {
    const { checklist, sample } = inputOf(formOf(papers), papers);

    expect(checklist).toEqual(papers.checklist.map(({ code, outcome, note }) => ({ code, outcome, note })));
    expect(sample).toEqual(papers.sample.values);
  });

  test('hold what was found only of the values that are in the sample now', () => {
    const form = {
      ...formOf(papers),
      found: { a: { outcome: 'conform' as const, note: ' ' }, gone: { outcome: null, note: 'x' } },
    };

    expect(inputOf(form, papers).sample).toEqual([{ measurementId: 'a', outcome: 'conform', note: null }]);
  });

  test('are done as far as a validation could rest on them', () => {
    const form = formOf(papers);

    expect(checkProgress(papers, form)).toEqual({ done: 1, total: 3 });
    expect(sampleProgress(papers, form)).toEqual({ done: 1, total: 2 });
    expect(sampleProgress({ ...papers, sample: null }, form)).toEqual({ done: 0, total: 0 });
  });
});

test.each([
  [false, null, '', 'open'],
  [false, 'yes', '', null],
  [false, 'notApplicable', '', null],
  [false, 'no', '', 'note'],
  [false, 'no', 'Mancano', null],
  [false, 'partly', ' ', 'note'],
  [true, 'no', 'Troppo lunga', 'condition'],
  [true, 'notApplicable', '', 'condition'],
  [true, 'partly', 'Qualche tabella', null],
] as const)('a point (a condition: %s) answered with %s and «%s»: %s', (isCondition, outcome, note, lack) => {
  expect(lackOf({ isCondition }, { outcome, note })).toBe(lack);
});

test('a value that does not conform says why', () => {
  expect(lackOfValue({ outcome: 'notConform', note: '' })).toBe('note');
  expect(lackOfValue({ outcome: 'notConform', note: 'Il registro dice 7' })).toBeNull();
  expect(lackOfValue(undefined)).toBe('open');
});
