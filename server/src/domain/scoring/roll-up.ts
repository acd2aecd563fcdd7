import type { Exact } from '@albero/schema/rules';
import { HUNDRED, sumOf, ZERO } from './figures.ts';

/** `scored`: there is a result. `missing`: there should be one. `excluded`: there is nothing to measure. */
export type Standing = 'scored' | 'missing' | 'excluded';

/** What anything that is scored hands up to its parent. */
export interface Counted {
  readonly standing: Standing;
  /** What it counts, per cent, not rounded; null: it is left out and its weight goes to its siblings. */
  readonly counted: Exact | null;
  /** How much of what should have a result has one, per cent; null: nothing should. */
  readonly coverage: Exact | null;
}

export interface Child<T extends Counted = Counted> {
  /** As it stands in the plan, or as the rule for missing weights makes it. */
  readonly weight: Exact;
  /** What it weighs among those that count, per cent of the parent. */
  readonly share: Exact;
  readonly item: T;
}

export interface RolledUp<T extends Counted = Counted> extends Counted {
  readonly children: readonly Child<T>[];
}

/**
 * A parent from its children: the weighted mean of those that count, whatever their order. A child of weight zero is left
 * out of everything. A parent of which nothing is to be measured is itself left out, one level up.
 */
export function rollUp<T extends Counted>(given: readonly { weight: Exact; item: T }[]): RolledUp<T> {
  const active = given.filter(({ weight }) => !weight.isZero());
  const total = sumOf(active.filter(({ item }) => item.counted !== null).map(({ weight }) => weight));
  const children = given.map(({ weight, item }) => ({
    weight,
    item,
    share: item.counted === null || weight.isZero() ? ZERO : HUNDRED.mul(weight).div(total),
  }));
  const items = active.map(({ item }) => item);
  return {
    standing: standingOf(items),
    counted: mean(active, 'counted'),
    coverage: mean(active, 'coverage'),
    children,
  };
}

function standingOf(items: readonly Counted[]): Standing {
  if (items.some(({ standing }) => standing === 'scored')) return 'scored';
  return items.some(({ standing }) => standing === 'missing') ? 'missing' : 'excluded';
}

/** Over those that have the figure; from the weights as they are, so that no share is cut before it counts. */
function mean(given: readonly { weight: Exact; item: Counted }[], of: 'counted' | 'coverage'): Exact | null {
  const having = given.flatMap(({ weight, item }) => {
    const figure = item[of];
    return figure === null ? [] : [{ weight, weighted: weight.mul(figure) }];
  });
  if (having.length === 0) return null;
  return sumOf(having.map(({ weighted }) => weighted)).div(sumOf(having.map(({ weight }) => weight)));
}
