import { countUnweighted, Exact, makes100, totalOf, type Weight } from '@albero/schema/rules';
import { atLeastTwo, HUNDRED, sumOf, ZERO } from './figures.ts';
import type { Message } from './messages.ts';

export interface Resolved {
  readonly weight: Exact;
  readonly messages: readonly Message[];
}

/**
 * Weights of siblings with something in the place of those that are not printed: an only child has 100, several share
 * equally what the printed ones leave of 100, and where they leave nothing a missing weight is zero.
 */
export function resolveWeights(weights: readonly Weight[]): Resolved[] {
  const written = weights.map((weight) => (weight == null ? null : new Exact(weight)));
  const missing = written.filter((weight) => weight === null).length;
  const rest = HUNDRED.minus(sumOf(written.flatMap((weight) => weight ?? [])));
  const assumed = missing > 0 && rest.gt(0) ? rest.div(missing) : ZERO;
  return written.map((weight) => (weight === null ? assume(assumed) : { weight, messages: [] }));
}

/** What is told of siblings whose written weights are no whole, although none is missing. */
export const sumMessages = (weights: readonly Weight[]): Message[] =>
  weights.length === 0 || countUnweighted(weights) > 0 || makes100(weights)
    ? []
    : [{ code: 'WEIGHTS_NOT_100', params: { sum: totalOf(weights) } }];

const assume = (weight: Exact): Resolved => ({
  weight,
  messages: [
    weight.isZero() ? { code: 'NO_WEIGHT_LEFT' } : { code: 'WEIGHT_ASSUMED', params: { weight: atLeastTwo(weight) } },
  ],
});
