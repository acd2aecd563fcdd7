/*
 * What a measurement system (SMVP) lays down: how plans are scored and people evaluated. Per cents and marks' limits are
 * decimal strings. This is the shape of `scoringJson` and `evaluationJson` in the API. D.Lgs. 150/2009 art. 7 and 9.
 */

/** From `from` (included) to `to` (excluded) the achievement is `achievement`; the last one has no upper end. */
export interface ScoreBand {
  readonly from: string;
  readonly to: string;
  readonly achievement: string;
}

/** The words that a rule of scoring may have, the default first. */
export const SCORING_WORDS = {
  atLeast: ['proportional', 'onOff', 'baselineToTarget'],
  atMost: ['linear', 'inverse', 'onOff', 'baselineToTarget'],
  equal: ['onOff', 'proportional'],
  date: ['onOff', 'lateLinear'],
  scale: ['proportional', 'rescaled'],
  zeroDenominator: ['neutral', 'full', 'zero'],
  missingAtClose: ['zero', 'neutral'],
  bodyAggregation: ['equal', 'byObjectives', 'explicit'],
} as const;
export type ScoringWord = keyof typeof SCORING_WORDS;
type Chosen = { readonly [K in ScoringWord]: (typeof SCORING_WORDS)[K][number] };

/**
 * How a body scores, every rule chosen. By word: target of at least, of at most, equal to, a day, a scale; what a value
 * that could not be measured counts; what one that nobody reported counts at the closing; how areas make the body's score.
 */
export interface ScoringRules extends Chosen {
  /** No achievement is above it. */
  readonly cap: string;
  /** With `lateLinear` the achievement is nothing so many days after the target. */
  readonly lateDays: number;
  /** An achievement below it counts nothing. */
  readonly floor: string | null;
  readonly bands: readonly ScoreBand[] | null;
  /** The share of the special agency in the body's score, per cent. */
  readonly agencyWeight: string;
}

/** What an evaluation sheet is made of. */
export const SHEET_PARTS = ['body', 'unit', 'individual', 'behaviours'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** Per cents of the sheet; they make exactly 100,00. */
export type SheetWeights = Readonly<Record<SheetPart, string>>;

/** Roles that are evaluated alike: their sheets have these weights. */
export interface ClusterRules extends SheetWeights {
  readonly code: string;
  readonly label: string;
}

/** One behaviour of the catalogue. */
export interface BehaviourRules {
  readonly code: string;
  readonly title: string;
  /** Per cent of all behaviours. */
  readonly weight: string;
  /** What each mark means, from 1 to `behaviourMax`. */
  readonly descriptors: readonly string[];
}

/** From `from` (included) to `to` (excluded; the last one holds 100 and more) the result's share of the pay is `resultPercent`. */
export interface ResultBand {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly resultPercent: string;
}

/** How people are evaluated. */
export interface EvaluationRules {
  readonly clusters: readonly ClusterRules[];
  readonly behaviours: readonly BehaviourRules[];
  /** The highest mark of a behaviour; the lowest is 1. */
  readonly behaviourMax: number;
  /** A mark counts (p-1)/(max-1) rather than p/max. */
  readonly rescaledBehaviours: boolean;
  /** A mark below, or above, must be explained; null: none. */
  readonly commentBelow: number | null;
  readonly commentAbove: number | null;
  readonly bands: readonly ResultBand[];
  /** Days after the notification within which the person may contest. */
  readonly contestDays: number;
  /** From so many per cent on a result is green, or amber; below it is red. */
  readonly semaphores: { readonly green: string; readonly amber: string };
}

/** What differs from another system: of which part, which item of it by code or place, which field. */
export interface RuleChange {
  readonly part: RulePart;
  readonly item: string | null;
  readonly field: string;
  /** null: it was not there, is not there any more, or is not set. */
  readonly before: string | null;
  readonly after: string | null;
}
export const RULE_PARTS = ['scoring', 'scoreBands', 'clusters', 'behaviours', 'bands', 'terms'] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/** What a measurement system may lay down, and should think over. The catalogues of the pages have a sentence for each. */
export const SYSTEM_WARNINGS = [
  'UNIT_NOT_PREVAILING',
  'MISSING_COSTS_NOTHING',
  'UNMEASURED_COUNTS_FULL',
  'HIGHER_BAND_PAYS_LESS',
] as const;
