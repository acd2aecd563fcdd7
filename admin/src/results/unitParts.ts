import type { ScoredObjectiveFragment } from '../generated/graphql.ts';
import { partsOf, type WhyNode } from './why/whyTree.ts';

/** An objective as far as it is one unit's own, with the steps of the unit's explanation that say so. */
export interface UnitPart {
  readonly objective: ScoredObjectiveFragment;
  /** The place of the objective among the steps. */
  readonly step: number;
  readonly indicatorSteps: readonly number[];
}

/**
 * What a unit is measured by: the objectives of its explanation, beside what was expected of them. Figures are the unit's
 * own slices where an objective is several units'; what was expected is the whole objective's.
 */
export function unitParts(nodes: readonly WhyNode[], objectives: readonly ScoredObjectiveFragment[]): UnitPart[] {
  const parts = partsOf(nodes);
  const byCode = new Map(objectives.map((each) => [each.code, each]));
  return (parts[0] ?? []).flatMap((step) => {
    const node = nodes[step];
    const whole = byCode.get(node?.code ?? '');
    if (!node || !whole) return [];
    const indicatorSteps = parts[step] ?? [];
    const indicators = whole.indicators.map((indicator, nth) => {
      const own = nodes[indicatorSteps[nth] ?? -1];
      return own ? { ...indicator, ...figuresOf(own) } : indicator;
    });
    const { score, coverage, state, share, messages } = node;
    return {
      objective: { ...whole, score, coverage, state, share, weight: null, messages, indicators },
      step,
      indicatorSteps,
    };
  });
}

const figuresOf = ({ valueState, value, date, score, share, messages }: WhyNode) => ({
  state: valueState ?? 'missing',
  value,
  date,
  achievement: score,
  share: share ?? '0',
  messages,
});
