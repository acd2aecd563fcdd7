/*
 * Aggregates of persons. Of fewer than five nothing is told, and neither is what would let it be worked out: the law keeps
 * the results of single persons from the public (D.Lgs. 33/2013 art. 20 tells them only in the aggregate).
 */

/** An aggregate of fewer persons is not told. */
export const FEWEST_PERSONS = 5;

/** How many persons one aggregate is made of. */
export interface Cell {
  readonly key: string;
  /** Zero or more. */
  readonly count: number;
}

/** What may be told: null where it may not. */
export interface Shown {
  readonly cells: readonly { readonly key: string; readonly count: number | null }[];
  readonly total: number | null;
}

/**
 * Which cells of a table, and whether its total, may be told. A cell of nobody, or of five or more, may; where the cells
 * kept back could be worked out from the total and the others, the smallest of the others are kept back too, all that are
 * alike (which of two was chosen would tell something), and where none is left the whole table is.
 * @returns the cells in their order
 */
export function suppress(cells: readonly Cell[]): Shown {
  const total = sumOf(cells);
  const hidden = new Set(cells.filter(isSmall));
  while (hidden.size > 0 && !isSafe([...hidden])) {
    const others = cells.filter((cell) => cell.count > 0 && !hidden.has(cell));
    if (others.length === 0) return { cells: cells.map(({ key }) => ({ key, count: null })), total: null };
    const least = Math.min(...others.map(({ count }) => count));
    for (const cell of others) if (cell.count === least) hidden.add(cell);
  }
  return { cells: cells.map((cell) => ({ key: cell.key, count: hidden.has(cell) ? null : cell.count })), total };
}

const isSmall = ({ count }: Cell): boolean => count > 0 && count < FEWEST_PERSONS;
const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);

/**
 * Whoever knows the total knows the sum of what is kept back, that each of it is at least one, and that what is small is
 * four at most: together they are five or more, and neither all ones nor all fours.
 */
function isSafe(hidden: readonly Cell[]): boolean {
  const sum = sumOf(hidden);
  const areAllFours = hidden.every(isSmall) && sum === (FEWEST_PERSONS - 1) * hidden.length;
  return hidden.length > 1 && sum >= FEWEST_PERSONS && sum > hidden.length && !areAllFours;
}
