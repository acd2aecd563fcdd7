import type { Action, BlockReason, Subject } from '@albero/schema/contract';
import type { PlanVersion } from '@albero/schema/model';

/** What keeps single actions on a version from being done, whatever its own state: see plan.blocks.ts. */
export type PlanBlocks = Partial<Record<Action, BlockReason>>;

/** A version belongs to its whole body: its unit is the root. */
export const planSubject = (
  version: Pick<PlanVersion, 'bodyId' | 'state' | 'authorIds'>,
  blocks: PlanBlocks = {},
): Subject => ({
  bodyId: version.bodyId,
  unitIds: [version.bodyId],
  state: version.state,
  authorIds: version.authorIds ?? [],
  blocks,
});

/** A version that was replaced or closed changes no more. */
export const versionLock = (version: Pick<PlanVersion, 'state'> | null): BlockReason | null =>
  version?.state === 'inForce' || version?.state === 'draft' ? null : 'PLAN_NOT_IN_FORCE';

/** On its way to be adopted. */
export const isOpenVersion = ({ state }: Pick<PlanVersion, 'state'>): boolean => OPEN.has(state);
const OPEN = new Set<PlanVersion['state']>(['draft', 'underReview', 'proposed', 'approved']);
