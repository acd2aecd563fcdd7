import { type Subject, stateReason } from '@albero/schema/contract';
import type { PlanVersion, Proposal } from '@albero/schema/model';

/**
 * A proposal is its unit's, and moves only while the plan is a draft. One about an objective that is there no more can
 * be sent back, and no more approved.
 */
export const proposalSubject = (
  { bodyId, unitId, state, authorIds }: Pick<Proposal, 'bodyId' | 'unitId' | 'state' | 'authorIds'>,
  version: Pick<PlanVersion, 'state'> | null,
  isGone: boolean,
): Subject => ({
  bodyId,
  unitIds: [unitId],
  state,
  authorIds,
  lock: draftLock(version),
  ...(isGone && { blocks: { approve: 'OBJECTIVE_GONE', submit: 'OBJECTIVE_GONE', update: 'OBJECTIVE_GONE' } }),
});

/** Of a unit that begins to propose something. */
export const newProposalSubject = (version: PlanVersion, unitId: string): Subject => ({
  bodyId: version.bodyId,
  unitIds: [unitId],
  lock: draftLock(version),
});

const draftLock = (version: Pick<PlanVersion, 'state'> | null) =>
  version?.state === 'draft' ? null : stateReason('plans', version?.state);

/** Where the table of proposals keeps what the rights ask for. */
export const PROPOSAL_REACH = { bodyId: 'x.bodyId', unitId: 'x.unitId', state: 'x.state' } as const;
