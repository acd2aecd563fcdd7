import type { BlockReason, PlanState, RevisionCause } from '@albero/schema/contract';
import type { VersionFullFragment, VersionRowFragment } from '../generated/graphql.ts';

/** A version of the plan as the API gives it, its closed words read as such. */
export interface VersionRow extends Omit<VersionRowFragment, 'state' | 'revisionCause'> {
  readonly state: PlanState;
  readonly revisionCause: RevisionCause | null;
}

export interface VersionRecord extends Omit<VersionFullFragment, 'state' | 'revisionCause' | 'blockedActions'> {
  readonly state: PlanState;
  readonly revisionCause: RevisionCause | null;
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
}

/** What a version is called where several stand together: `2023, versione 2`. */
export const versionName = (
  { year, number }: { readonly year: number; readonly number: number },
  translate: (key: string, options?: Record<string, unknown>) => string,
): string => translate('versions.name', { year, number });

/** While nobody has approved it, what is missing still matters. */
export const isBeingPrepared = (state: string): boolean =>
  ['draft', 'underReview', 'proposed', 'approved'].includes(state);
