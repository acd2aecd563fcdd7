/*
 * What stands in an evaluation sheet. Figures are decimal strings, marks whole numbers from 1 to the system's highest,
 * days `YYYY-MM-DD`.
 */

/** What the conciliation body decides. */
export const SHEET_OUTCOMES = ['dismissed', 'confirmed', 'amended'] as const;
export type SheetOutcome = (typeof SHEET_OUTCOMES)[number];

/** By which way somebody read a sheet: on its page, side by side with the others, or taken out of the product. */
export const READING_WAYS = ['page', 'calibration', 'export'] as const;
export type ReadingWay = (typeof READING_WAYS)[number];

/** The mark of one behaviour of the catalogue. */
export interface SheetMark {
  readonly code: string;
  readonly mark: number;
  readonly comment: string | null;
}

/** By the person about the own work; counts nothing. */
export interface SelfAssessment {
  readonly marks: readonly SheetMark[];
  readonly text: string | null;
}

/** By one evaluator, for the days in which that one was the evaluator, both included. */
export interface Assessment extends SelfAssessment {
  readonly evaluatorId: string;
  readonly from: string;
  readonly to: string;
}

export interface Talk {
  readonly on: string;
  readonly note: string;
  readonly byId: string;
}

/** What both sides said before the conciliation body. */
export interface Hearing {
  readonly on: string;
  /** Who was there. */
  readonly present: string;
  readonly note: string;
  readonly byId: string;
}

/** Of the marks that the person gave to the own staff. */
export interface Differentiation {
  readonly people: number;
  readonly mean: string;
  readonly deviation: string;
  readonly lowest: string;
  readonly highest: string;
}

/** The linked results, per cent with every digit; null: nothing was measured. */
export interface SheetResults {
  readonly body: string | null;
  readonly unit: string | null;
  readonly individual: string | null;
}

export const SHEET_LINES = ['behaviour', 'evaluator', 'part', 'total', 'band', 'due'] as const;
export type SheetLineKind = (typeof SHEET_LINES)[number];

/** What a line tells besides its figures. */
export const SHEET_FLAGS = ['unitFromBody', 'individualLeftOut', 'daysWithoutEvaluator'] as const;
export type SheetFlag = (typeof SHEET_FLAGS)[number];

/**
 * One line of how a sheet came to its score. `weight` per cent, `score` per cent, `points` what it brings to the line
 * that it belongs to, 2 to 10 decimals; `rounded` only where the figure is rounded, 2 decimals HALF_UP, and goes on so.
 */
export interface SheetLine {
  readonly kind: SheetLineKind;
  /** Of a behaviour, or of a part: `body`, `unit`, `individual`, `behaviours`; of the band its label. */
  readonly code: string | null;
  /** Of behaviours and evaluators. */
  readonly evaluatorId: string | null;
  /** The mark of the highest one; the days of all days. */
  readonly amount: number | null;
  readonly of: number | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly points: string | null;
  readonly rounded: string | null;
  readonly flags: readonly SheetFlag[];
}

/** What a sheet comes to. */
export interface SheetFigures {
  /** 2 decimals HALF_UP: the official one, by which the band is found. */
  readonly score: string;
  /** 10 decimals, before it is rounded. */
  readonly exact: string;
  readonly behaviours: string | null;
  readonly band: string;
  /** Of the band: the share of the pay for results, per cent. */
  readonly resultPercent: string;
  /** In office, of the year. */
  readonly days: number;
  readonly yearDays: number;
  /** `resultPercent` by days in office, 2 decimals HALF_UP. */
  readonly duePercent: string;
  readonly lines: readonly SheetLine[];
}

/** All that a score was made of, as it was told to the person. */
export interface SheetSnapshot extends SheetFigures {
  readonly format: 'albero-sheet/1';
  readonly at: string;
  readonly planVersionId: string;
  readonly period: string;
  readonly systemId: string;
  readonly systemVersion: number;
  readonly clusterCode: string;
  readonly results: SheetResults;
  /** The values that counted, in order; of very many only how many there were: `traceHash` covers them all. */
  readonly measurementIds: readonly string[];
  readonly measurementCount: number;
  /** SHA-256 of the plan document with these values and of the run: the figures can be computed again from it. */
  readonly traceHash: string;
  /** SHA-256 of everything else in the snapshot, and of the assessments with their words. */
  readonly hash: string;
}
