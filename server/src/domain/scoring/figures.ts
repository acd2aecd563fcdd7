import { Exact } from '@albero/schema/rules';

export const ZERO = new Exact(0);
export const HUNDRED = new Exact(100);

/**
 * The arithmetic has 40 digits. A third is cut at the last of them, so three thirds come out a hair below the whole; at 30
 * decimals that hair is gone. Shown figures are made from there: a tie is a tie, and HALF_UP takes it up.
 */
const settled = (figure: Exact): Exact => figure.toDecimalPlaces(30);

/** Rounded HALF_UP, once, with exactly so many decimals. */
export const rounded = (figure: Exact, decimals: number): string => settled(figure).toFixed(decimals);

/** A score as it is shown: 2 decimals. */
export const shown = (figure: Exact): string => rounded(figure, 2);
/** The same figure with 10 decimals. */
export const exactly = (figure: Exact): string => rounded(figure, 10);

/** From 2 to 10 decimals, as many as it has. */
export function atLeastTwo(figure: Exact): string {
  const ten = settled(figure).toDecimalPlaces(10);
  return ten.toFixed(Math.max(2, ten.decimalPlaces()));
}

/** At most 10 decimals, none superfluous. */
export const briefly = (figure: Exact): string => settled(figure).toDecimalPlaces(10).toFixed();

export const sumOf = (figures: readonly Exact[]): Exact => figures.reduce((sum, figure) => sum.plus(figure), ZERO);
