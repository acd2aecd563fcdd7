import type { TreeValue } from './planRecord.ts';

/** The values of a version, by indicator: they come after the tree, so that the tree is there at once. */
export type PlanValues = ReadonlyMap<string, readonly TreeValue[]>;

interface WithValues {
  readonly areas: readonly { readonly objectives: readonly { readonly indicators: readonly IndicatorValues[] }[] }[];
}
interface IndicatorValues {
  readonly id: string;
  readonly measurements: readonly TreeValue[];
}

export const planValues = (plan: WithValues): PlanValues =>
  new Map(
    plan.areas.flatMap((area) =>
      area.objectives.flatMap((objective) =>
        objective.indicators.map((indicator) => [indicator.id, indicator.measurements] as const),
      ),
    ),
  );

export interface PeriodSummary {
  readonly periodId: string;
  /** The one value, where there is one; null when there are slices. */
  readonly single: TreeValue | null;
  readonly entered: number;
  readonly due: number;
}

/** What is there for one period: the value itself, or how many of the units have entered theirs. */
export function summaryOf(values: readonly TreeValue[], periodId: string): PeriodSummary | null {
  const here = values.filter((value) => value.periodId === periodId);
  if (here.length === 0) return null;
  const entered = here.filter((value) => value.state !== 'missing').length;
  return { periodId, single: here.length === 1 ? (here[0] ?? null) : null, entered, due: here.length };
}
