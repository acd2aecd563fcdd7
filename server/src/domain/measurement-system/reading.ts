import type { BehaviourRules, ClusterRules, EvaluationRules, ResultBand } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';

/** The weights of the sheets of a role cluster; null: the system has no such cluster. */
export const clusterOf = ({ clusters }: EvaluationRules, code: string): ClusterRules | null =>
  clusters.find((each) => each.code === code) ?? null;

/** The band of a score: the highest that begins at or below it, so the last one holds 100 and what a higher cap allows. */
export const bandOf = ({ bands }: EvaluationRules, score: string): ResultBand | null =>
  bands.findLast(({ from }) => new Exact(score).gte(from)) ?? null;

/** Must this mark be explained? */
export const needsComment = ({ commentBelow, commentAbove }: EvaluationRules, mark: number): boolean =>
  (commentBelow !== null && mark < commentBelow) || (commentAbove !== null && mark > commentAbove);

/** What a mark of a behaviour means. */
export const descriptorOf = ({ descriptors }: BehaviourRules, mark: number): string | null =>
  descriptors[mark - 1] ?? null;

export type Semaphore = 'green' | 'amber' | 'red';

/** How a result stands: never told by its colour alone. */
export function semaphoreOf({ green, amber }: EvaluationRules['semaphores'], score: string): Semaphore {
  if (new Exact(score).gte(green)) return 'green';
  return new Exact(score).gte(amber) ? 'amber' : 'red';
}
