import type { CheckOutcome, SampleOutcome } from '@albero/schema/contract';
import type { CheckPoint, PapersRecord } from './papersRecord.ts';

/** What was answered, and why. */
export interface Answer<Outcome> {
  readonly outcome: Outcome | null;
  readonly note: string;
}

/** All that an OIV writes: points by their code, values of the sample by their id. */
export interface PapersForm {
  readonly checks: Readonly<Record<string, Answer<CheckOutcome>>>;
  readonly found: Readonly<Record<string, Answer<SampleOutcome>>>;
}

type Written = Pick<PapersRecord, 'checklist' | 'sample'>;

export const formOf = ({ checklist, sample }: Written): PapersForm => ({
  checks: Object.fromEntries(checklist.map(({ code, outcome, note }) => [code, { outcome, note: note ?? '' }])),
  found: Object.fromEntries(
    (sample?.values ?? []).map(({ measurementId, outcome, note }) => [measurementId, { outcome, note: note ?? '' }]),
  ),
});

/** The whole form as it is sent; what is no more in the sample stays behind. */
export const inputOf = ({ checks, found }: PapersForm, { sample }: Written) => ({
  checklist: Object.entries(checks).map(([code, { outcome, note }]) => ({ code, outcome, note: note.trim() || null })),
  sample: (sample?.values ?? []).flatMap(({ measurementId }) => {
    const answer = found[measurementId];
    return answer ? { measurementId, outcome: answer.outcome, note: answer.note.trim() || null } : [];
  }),
});

/** What keeps one point from being enough for a validation; null: nothing. The server asks the same. */
export type Lack = 'open' | 'condition' | 'note';

export function lackOf(
  { isCondition }: Pick<CheckPoint, 'isCondition'>,
  answer: Answer<CheckOutcome> | undefined,
): Lack | null {
  if (!answer?.outcome) return 'open';
  const { outcome, note } = answer;
  if (isCondition && outcome !== 'yes' && outcome !== 'partly') return 'condition';
  return (outcome === 'no' || outcome === 'partly') && note.trim() === '' ? 'note' : null;
}

export const lackOfValue = (answer: Answer<SampleOutcome> | undefined): Lack | null => {
  if (!answer?.outcome) return 'open';
  return answer.outcome === 'notConform' && answer.note.trim() === '' ? 'note' : null;
};

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export const checkProgress = ({ checklist }: Written, { checks }: PapersForm): Progress => ({
  done: checklist.filter((point) => lackOf(point, checks[point.code]) === null).length,
  total: checklist.length,
});

export const sampleProgress = ({ sample }: Written, { found }: PapersForm): Progress => ({
  done: (sample?.values ?? []).filter(({ measurementId }) => lackOfValue(found[measurementId]) === null).length,
  total: sample?.values.length ?? 0,
});
