import type { Subject } from '@albero/schema/contract';
import type { IndividualSet, PlanVersion } from '@albero/schema/model';
import { versionLock } from '../plans/plan.subjects.ts';

/**
 * A set belongs to its position, in the position's unit; it changes no more once its version was replaced or closed.
 * What was approved is opened again only within a rimodulazione that is still a draft (shared decision 10).
 */
export const individualSetSubject = (
  set: Pick<IndividualSet, 'bodyId' | 'unitId' | 'positionId' | 'state' | 'authorIds'>,
  version: Pick<PlanVersion, 'state' | 'basedOnId'> | null,
): Subject => ({
  bodyId: set.bodyId,
  unitIds: [set.unitId],
  positionId: set.positionId,
  state: set.state,
  authorIds: set.authorIds,
  lock: versionLock(version),
  ...(!isOpenRevision(version) && { blocks: NOT_REOPENED }),
});

const isOpenRevision = (version: Pick<PlanVersion, 'state' | 'basedOnId'> | null): boolean =>
  version?.state === 'draft' && version.basedOnId !== null;

const NOT_REOPENED = { reopen: 'NOT_IN_REVISION' } as const;

/** Where the table of sets keeps what the rights ask for. */
export const SET_REACH = {
  bodyId: 'x.bodyId',
  unitId: 'x.unitId',
  positionId: 'x.positionId',
  state: 'x.state',
} as const;
