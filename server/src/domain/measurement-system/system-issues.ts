import type { EvaluationRules, Issue, ScoringRules } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import { invalid } from '../errors.ts';
import { cleanText } from '../text.ts';
import { evaluationCheck } from './evaluation-rules.ts';
import { scoringCheck } from './scoring-rules.ts';

/** What a measurement system lays down. */
export interface SystemRules {
  readonly scoring: ScoringRules;
  readonly evaluation: EvaluationRules;
}

/** The same as it was sent: of any shape. */
export interface TypedRules {
  readonly scoring: unknown;
  readonly evaluation: unknown;
}

/**
 * Everything that keeps rules from being those of a measurement system, with its path (`scoring.cap`,
 * `evaluation.clusters[1].unit`) and a code.
 */
export function systemIssues({ scoring, evaluation }: TypedRules): Issue[] {
  const faults = [...scoringCheck(scoring, 'scoring'), ...evaluationCheck(evaluation, 'evaluation')];
  if (faults.length > 0) return faults.slice(0, MOST_FAULTS);
  return JSON.stringify(evaluation).length > LARGEST
    ? [{ path: 'evaluation', code: 'TOO_LARGE', params: { max: LARGEST } }]
    : [];
}

/** As many as one refusal tells. */
const MOST_FAULTS = 100;
/** In characters: with three bytes each it fits where the databases keep it. */
const LARGEST = 20_000;

/** @throws DomainError INVALID with every fault */
export function checkedRules(typed: TypedRules): SystemRules {
  const faults = systemIssues(typed);
  if (faults.length > 0) throw invalid(...faults);
  // Every field was looked at: this is their shape.
  const { scoring, evaluation } = typed as SystemRules;
  return { scoring, evaluation: cleaned(evaluation) };
}

/**
 * The rules of scoring alone, to try them before they are saved.
 * @throws DomainError INVALID with every fault
 */
export function checkedScoring(typed: unknown): ScoringRules {
  const faults = scoringCheck(typed, 'scoring');
  if (faults.length > 0) throw invalid(...faults.slice(0, MOST_FAULTS));
  return typed as ScoringRules;
}

const clean = (text: string): string => cleanText(text) ?? '';

const cleaned = (evaluation: EvaluationRules): EvaluationRules => ({
  ...evaluation,
  clusters: evaluation.clusters.map((each) => ({ ...each, code: clean(each.code), label: clean(each.label) })),
  behaviours: evaluation.behaviours.map((each) => ({
    ...each,
    code: clean(each.code),
    title: clean(each.title),
    descriptors: each.descriptors.map(clean),
  })),
  bands: evaluation.bands.map((each) => ({ ...each, label: clean(each.label) })),
});

/**
 * What may be laid down, and should be thought over: the unit's results do not prevail in a sheet (D.Lgs. 150/2009 art. 9
 * c. 1 a, read as: the largest of the four), what nobody reported costs nothing, what did not happen counts as reached, a
 * higher band pays less.
 */
export function systemWarnings({ scoring, evaluation }: SystemRules): Issue[] {
  const { clusters, bands } = evaluation;
  const at = (path: string, code: string): Issue => ({ path, code });
  return [
    ...clusters.flatMap((each, index) =>
      prevails(each.unit, [each.body, each.individual, each.behaviours])
        ? []
        : [at(`evaluation.clusters[${index}].unit`, 'UNIT_NOT_PREVAILING')],
    ),
    ...(scoring.missingAtClose === 'neutral' ? [at('scoring.missingAtClose', 'MISSING_COSTS_NOTHING')] : []),
    ...(scoring.zeroDenominator === 'full' ? [at('scoring.zeroDenominator', 'UNMEASURED_COUNTS_FULL')] : []),
    ...bands.flatMap(({ resultPercent }, index) =>
      new Exact(resultPercent).lt(bands[index - 1]?.resultPercent ?? '0')
        ? [at(`evaluation.bands[${index}].resultPercent`, 'HIGHER_BAND_PAYS_LESS')]
        : [],
    ),
  ];
}

const prevails = (share: string, others: readonly string[]): boolean =>
  others.every((other) => new Exact(share).gt(other));
