import { FEWEST_PERSONS, suppress } from '../suppression.ts';
import { statisticsOf } from './statistics.ts';

export interface Aggregate {
  /** 2 decimals; null: of fewer than five persons. */
  readonly mean: string | null;
  /** null: it would tell of single persons. */
  readonly bands: readonly { readonly label: string; readonly count: number | null }[];
}

/**
 * What may be told of scores that are all there: their mean from five on, and how many are in each band where nobody's
 * can be worked out. When all are in one band, telling it would tell everybody's.
 */
export function aggregateOf(
  scores: readonly { readonly score: string; readonly band: string }[],
  labels: readonly string[],
): Aggregate {
  const isFew = scores.length < FEWEST_PERSONS;
  const cells = labels.map((key) => ({ key, count: scores.filter(({ band }) => band === key).length }));
  const isOneBand = cells.filter(({ count }) => count > 0).length < 2;
  const told = isFew || isOneBand ? cells.map(({ key }) => ({ key, count: null })) : suppress(cells).cells;
  return {
    mean: isFew ? null : (statisticsOf(scores.map(({ score }) => score))?.mean ?? null),
    bands: told.map(({ key: label, count }) => ({ label, count })),
  };
}
