import { Exact, isPlainDecimal } from './decimal.ts';

/*
 * Weights are per cents of their parent, decimal strings; a set of siblings is whole when it makes exactly 100,00.
 * Source: the plan of 2023, which prints 11 x 8,33 + 8,37 and 33,33 / 33,33 / 33,34; tolerance 0.
 */

const HUNDRED = new Exact(100);

/** A weight as stored or as being typed; null, or not (yet) a number: no weight was given. */
export type Weight = string | null | undefined;

const given = (weights: readonly Weight[]): Exact[] =>
  weights.flatMap((weight) => (isPlainDecimal(weight) ? [new Exact(weight)] : []));

const sumOf = (weights: readonly Weight[]): Exact =>
  given(weights).reduce((sum, weight) => sum.plus(weight), new Exact(0));

/** At least two decimals, more where the weights have more: nothing is rounded. */
const printed = (value: Exact): string => value.toFixed(Math.max(2, value.decimalPlaces()));

/**
 * The exact sum of the weights that are given.
 * @returns `"90.00"`; `"0.00"` when none is given
 */
export const totalOf = (weights: readonly Weight[]): string => printed(sumOf(weights));

/**
 * What is missing to 100,00.
 * @returns `"10.00"`; negative when the weights exceed 100, `"0.00"` when they make it exactly
 */
export const missingTo100 = (weights: readonly Weight[]): string => printed(HUNDRED.minus(sumOf(weights)));

/** How many have no weight. Zero is a weight. */
export const countUnweighted = (weights: readonly Weight[]): number => weights.length - given(weights).length;

/** Every one has a weight and they make exactly 100,00. */
export const makes100 = (weights: readonly Weight[]): boolean =>
  countUnweighted(weights) === 0 && sumOf(weights).equals(HUNDRED);

/** Why a newly typed weight is refused. A weight that came with a document is kept as it was written. */
export type WeightFault = 'DECIMAL' | 'DECIMALS' | 'RANGE';

/**
 * The rule for a newly typed weight: a plain decimal from 0 to 100 with at most two decimals.
 * @returns null when it is one
 */
export function weightFault(weight: string): WeightFault | null {
  if (!isPlainDecimal(weight)) return 'DECIMAL';
  const value = new Exact(weight);
  if (value.isNegative() || value.greaterThan(HUNDRED)) return 'RANGE';
  return value.decimalPlaces() > 2 ? 'DECIMALS' : null;
}

/**
 * Equal weights that make exactly 100,00, the way the plan prints them: each is 100/n cut to two decimals, and one of
 * them, the chosen one, carries what remains (12 of them: 11 x 8.33 and 8.37).
 * @param count how many; a whole number from 1 on
 * @param remainderOn the place, from 0, of the one that carries the remainder
 * @throws RangeError when there is nothing to distribute on
 */
export function distributeEqually(count: number, remainderOn = 0): string[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Nothing to distribute 100 on: ${count}`);
  if (!Number.isInteger(remainderOn) || remainderOn < 0 || remainderOn >= count)
    throw new RangeError(`There is no place ${remainderOn} among ${count}`);

  const base = HUNDRED.dividedBy(count).toDecimalPlaces(2, Exact.ROUND_FLOOR);
  const rest = HUNDRED.minus(base.times(count));
  return Array.from({ length: count }, (_, place) => (place === remainderOn ? base.plus(rest) : base).toFixed(2));
}
