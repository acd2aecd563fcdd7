import { type BlockReason, can, type Viewer } from '@albero/schema/contract';
import type { PlanVersion } from '@albero/schema/model';
import type { BlockedAction } from '../graphql/blocked-action.ts';
import { planSubject } from '../plans/plan.subjects.ts';

/*
 * An area is a part of its version: who may change the plan's draft may change its areas, and nobody else. One that has
 * something in it cannot be deleted.
 */

export const IN_USE: BlockReason = 'IN_USE';

/** What this person may do on an area now. */
export function allowedOnArea(viewer: Viewer, version: PlanVersion, isInUse: boolean): string[] {
  if (!can(viewer, 'update', 'plans', planSubject(version)).allowed) return [];
  return isInUse ? ['update'] : ['update', 'delete'];
}

/** What would be this person's to do on an area, and why it cannot be done now. */
export function blockedOnArea(viewer: Viewer, version: PlanVersion, isInUse: boolean): BlockedAction[] {
  const verdict = can(viewer, 'update', 'plans', planSubject(version));
  if (verdict.allowed) return isInUse ? [{ action: 'delete', reason: IN_USE }] : [];
  if (!('reason' in verdict)) return [];
  return ['update', 'delete'].map((action) => ({ action, reason: verdict.reason }));
}
