import { Exact } from '@albero/schema/rules';
import { shown, sumOf } from '../scoring/figures.ts';

/** How scores lie beside each other; 2 decimals HALF_UP. */
export interface Statistics {
  readonly count: number;
  readonly mean: string;
  /** Of the whole group, not of a sample: the square root of the mean of the squares of the distances from the mean. */
  readonly deviation: string;
  readonly lowest: string;
  readonly highest: string;
  readonly range: string;
}

/** null: there are no scores. */
export function statisticsOf(scores: readonly string[]): Statistics | null {
  if (scores.length === 0) return null;
  const figures = scores.map((score) => new Exact(score));
  const count = figures.length;
  const mean = sumOf(figures).div(count);
  const variance = sumOf(figures.map((figure) => figure.minus(mean).pow(2))).div(count);
  const lowest = Exact.min(...figures);
  const highest = Exact.max(...figures);
  return {
    count,
    mean: shown(mean),
    deviation: shown(variance.sqrt()),
    lowest: shown(lowest),
    highest: shown(highest),
    range: shown(highest.minus(lowest)),
  };
}
