import { type Issue, SHEET_PARTS, type SheetPart, type SheetWeights } from '@albero/schema/contract';
import { Exact, makes100, totalOf } from '@albero/schema/rules';
import { invalid } from '../errors.ts';
import { exactly, HUNDRED, shown, sumOf, ZERO } from './figures.ts';

/** As scored, per cent, not rounded; a unit or a position that measures nothing has null. */
export type SheetScores = Readonly<Record<'body' | 'behaviours', Exact>> &
  Readonly<Record<'unit' | 'individual', Exact | null>>;

export const DEFAULT_SHEET: SheetWeights = { body: '10', unit: '45', individual: '20', behaviours: '25' };

export interface SheetScore {
  /** 2 decimals HALF_UP. */
  readonly score: string;
  readonly exact: string;
  /** What each part brings, not rounded. */
  readonly points: Readonly<Record<SheetPart, Exact>>;
  /** The unit measures nothing: the body's score stands in its place. */
  readonly unitFromBody: boolean;
  /** The position measures nothing: the other parts have its weight among them, as everywhere where a part is left out. */
  readonly individualLeftOut: boolean;
}

/**
 * The score of an evaluation sheet: the weighted sum of its parts.
 * Source: docs/scoring.md, the evaluation sheet.
 * @throws DomainError INVALID when a weight is negative or the weights do not make 100,00
 */
export function scoreSheet(scores: SheetScores, weights: SheetWeights = DEFAULT_SHEET): SheetScore {
  const faults = sheetFaults(weights);
  if (faults.length > 0) throw invalid(...faults);
  const individualLeftOut = scores.individual === null;
  const whole = HUNDRED.minus(individualLeftOut ? weights.individual : 0);
  if (whole.isZero()) throw invalid({ path: 'measurementSystem.sheet', code: 'SHARES_NOT_100', params: { sum: '0' } });
  const of = { ...scores, unit: scores.unit ?? scores.body, individual: scores.individual ?? ZERO };
  const points = (part: SheetPart): Exact => of[part].mul(weights[part]).div(whole);
  const total = sumOf(SHEET_PARTS.map(points));
  return {
    score: shown(total),
    exact: exactly(total),
    points: {
      body: points('body'),
      unit: points('unit'),
      individual: points('individual'),
      behaviours: points('behaviours'),
    },
    unitFromBody: scores.unit === null,
    individualLeftOut,
  };
}

/** What the weights of a sheet may not be; those that are not given are the usual ones. */
export function sheetFaults(given: Partial<SheetWeights>): Issue[] {
  const weights = SHEET_PARTS.map((part) => given[part] ?? DEFAULT_SHEET[part]);
  const path = 'measurementSystem.sheet';
  const negative = SHEET_PARTS.filter((_, index) => weights[index]?.startsWith('-'));
  if (negative.length > 0) return negative.map((part) => ({ path: `${path}.${part}`, code: 'PER_CENT' }));
  return makes100(weights) ? [] : [{ path, code: 'SHARES_NOT_100', params: { sum: totalOf(weights) } }];
}

/**
 * An achievement of which a part was taken away by something from outside, as it was recognised.
 * @param share of the way that is missing to 100, from 0 (nothing is recognised) to 1
 */
export const recogniseExogenous = (achievement: Exact, share: Exact): Exact =>
  achievement.plus(HUNDRED.minus(achievement).mul(Exact.max(0, Exact.min(1, share))));
