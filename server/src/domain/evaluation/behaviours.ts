import type { Assessment, EvaluationRules, SheetLine, SheetMark } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import { atLeastTwo, HUNDRED, sumOf, ZERO } from '../scoring/figures.ts';
import { daysIn } from './days.ts';

export interface BehavioursScore {
  /** Per cent, not rounded; null: nothing was marked. */
  readonly score: Exact | null;
  readonly lines: readonly SheetLine[];
}

export const LINE = {
  code: null,
  evaluatorId: null,
  amount: null,
  of: null,
  weight: null,
  score: null,
  points: null,
  rounded: null,
  flags: [],
} as const;

/**
 * What one evaluator's marks come to: B = sum of v_k * p_k / pmax, or (p_k - 1) / (pmax - 1) where the system rescales;
 * v_k are per cents that make 100,00. Per cent, not rounded.
 * Source: docs/scoring.md, the evaluation sheet.
 */
export const behavioursOf = (rules: EvaluationRules, marks: readonly SheetMark[]): Exact =>
  sumOf(rules.behaviours.map(({ code, weight }) => pointsOf(rules, weight, markOf(marks, code))));

const markOf = (marks: readonly SheetMark[], code: string): number =>
  marks.find((mark) => mark.code === code)?.mark ?? 0;

/** What a mark achieves, per cent. A behaviour that nobody marked counts nothing, and no sheet is proposed with one. */
export function achieved({ behaviourMax, rescaledBehaviours }: EvaluationRules, mark: number): Exact {
  if (mark === 0) return ZERO;
  const [got, most] = rescaledBehaviours ? [mark - 1, behaviourMax - 1] : [mark, behaviourMax];
  return new Exact(got).mul(HUNDRED).div(most);
}

const pointsOf = (rules: EvaluationRules, weight: string, mark: number): Exact =>
  achieved(rules, mark).mul(weight).div(HUNDRED);

/** Of all evaluators together: each weighs the days in which it was that one's to evaluate. */
export function scoreBehaviours(rules: EvaluationRules, assessments: readonly Assessment[]): BehavioursScore {
  const days = assessments.reduce((sum, part) => sum + daysIn(part), 0);
  if (days === 0 || rules.behaviours.length === 0) return { score: null, lines: [] };
  const parts = assessments.map((part) => {
    const score = behavioursOf(rules, part.marks);
    return { part, score, points: score.mul(daysIn(part)).div(days) };
  });
  const lines = parts.flatMap(({ part, score, points }): SheetLine[] => [
    ...markLines(rules, part),
    {
      ...LINE,
      kind: 'evaluator',
      evaluatorId: part.evaluatorId,
      amount: daysIn(part),
      of: days,
      weight: atLeastTwo(new Exact(daysIn(part)).mul(HUNDRED).div(days)),
      score: atLeastTwo(score),
      points: atLeastTwo(points),
    },
  ]);
  return { score: sumOf(parts.map(({ points }) => points)), lines };
}

const markLines = (rules: EvaluationRules, { evaluatorId, marks }: Assessment): SheetLine[] =>
  rules.behaviours.map(({ code, weight }) => ({
    ...LINE,
    kind: 'behaviour',
    code,
    evaluatorId,
    amount: markOf(marks, code),
    of: rules.behaviourMax,
    weight,
    score: atLeastTwo(achieved(rules, markOf(marks, code))),
    points: atLeastTwo(pointsOf(rules, weight, markOf(marks, code))),
  }));
