import type { BlockReason, Subject } from '@albero/schema/contract';
import type { Period, PlanVersion } from '@albero/schema/model';

/** A version belongs to its whole body: its unit is the root. */
export const planSubject = (version: Pick<PlanVersion, 'bodyId' | 'state'>): Subject => ({
  bodyId: version.bodyId,
  unitIds: [version.bodyId],
  state: version.state,
});

export const periodSubject = (period: Pick<Period, 'bodyId' | 'state'>): Subject => ({
  bodyId: period.bodyId,
  unitIds: [period.bodyId],
  state: period.state,
});

/** A version that was replaced or closed changes no more. */
export const versionLock = (version: Pick<PlanVersion, 'state'> | null): BlockReason | null =>
  version?.state === 'inForce' || version?.state === 'draft' ? null : 'PLAN_NOT_IN_FORCE';
