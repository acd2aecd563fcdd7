import type { BlockReason, ReportState } from '@albero/schema/contract';
import type { ReportListQuery, ReportPageQuery } from '../generated/graphql.ts';

export type ReportRow = ReportListQuery['reports']['items'][number] & { readonly state: ReportState };
export type ReportRecord = ReportPageQuery['report'] & {
  readonly state: ReportState;
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
};
export type ReportScores = NonNullable<ReportRecord['scores']>;

interface PlanRow {
  readonly planId: string;
  readonly year: number;
  readonly state: string;
}

/** The plans on which nobody has begun a Relazione: in force or closed, the newest first. */
export const unreported = (plans: readonly PlanRow[], reports: readonly Pick<ReportRow, 'planId'>[]): PlanRow[] => {
  const known = new Set(reports.map(({ planId }) => planId));
  return plans
    .filter(({ planId, state }) => (state === 'inForce' || state === 'closed') && !known.has(planId))
    .toSorted((a, b) => b.year - a.year);
};
