import type { Subject } from '@albero/schema/contract';
import type { IndividualSet, PlanVersion } from '@albero/schema/model';
import { versionLock } from '../plans/plan.subjects.ts';

/** A set belongs to its position, in the position's unit; it changes no more once its version was replaced or closed. */
export const individualSetSubject = (
  set: Pick<IndividualSet, 'bodyId' | 'unitId' | 'positionId' | 'state' | 'authorIds'>,
  version: Pick<PlanVersion, 'state'> | null,
): Subject => ({
  bodyId: set.bodyId,
  unitIds: [set.unitId],
  positionId: set.positionId,
  state: set.state,
  authorIds: set.authorIds,
  lock: versionLock(version),
});

/** Where the table of sets keeps what the rights ask for. */
export const SET_REACH = {
  bodyId: 'x.bodyId',
  unitId: 'x.unitId',
  positionId: 'x.positionId',
  state: 'x.state',
} as const;
