import {
  type Action,
  type BlockReason,
  can,
  mayEver,
  type PeriodState,
  type PlanState,
  type Reach,
  type Resource,
  reach,
  type Subject,
  type Viewer,
} from '@albero/schema/contract';
import type { Measurement } from '@albero/schema/model';
import type { Told } from './measurement.rows.ts';

/** The value of a position's individual objective is another resource than a unit's: other persons read and enter it. */
export const resourceOf = ({ positionId }: Pick<Measurement, 'positionId'>): MeasurementResource =>
  positionId === null ? 'measurements' : 'individualMeasurements';
export type MeasurementResource = Extract<Resource, 'measurements' | 'individualMeasurements'>;

/** What the rights need to know of a value: a `MeasurementRow` has it. */
export interface Judged
  extends Pick<Measurement, 'bodyId' | 'unitId' | 'positionId' | 'state' | 'outcome' | 'authorIds'> {
  readonly versionState: PlanState;
  readonly periodState: PeriodState;
  readonly opensOn: string | null;
  readonly deadline: string | null;
  readonly extendedTo: string | null;
  readonly isLast: Told;
  readonly evidenceRequired: Told;
  readonly hasEvidence: Told;
  readonly isBuiltUpon: Told;
  readonly isReported: Told;
}

/**
 * The same for gate 2, allowedActions, blockedActions and the lock of the form. The state of the plan binds every action;
 * the days of the period bind those of the unit, not the review.
 * @param today the business day in Rome, `YYYY-MM-DD`
 */
export const measurementSubject = (row: Judged, today: string): Subject => ({
  bodyId: row.bodyId,
  unitIds: [row.unitId],
  positionId: row.positionId,
  state: row.state,
  authorIds: row.authorIds ?? [],
  lock: planLock(row.versionState),
  blocks: blocksOf(row, periodLock(row, today)),
});

function planLock(state: PlanState): BlockReason | null {
  if (state === 'inForce') return null;
  return state === 'closed' ? 'PLAN_CLOSED' : 'PLAN_NOT_IN_FORCE';
}

/** Days are inclusive. What was sent back is corrected after the deadline too, as long as the period is open. */
function periodLock(row: Judged, today: string): BlockReason | null {
  const { periodState, opensOn, deadline, extendedTo } = row;
  if (periodState === 'planned' || (opensOn !== null && today < opensOn)) return 'PERIOD_NOT_OPEN';
  if (extendedTo !== null && today <= extendedTo) return null;
  if (periodState === 'closed') return 'PERIOD_CLOSED';
  return deadline !== null && today > deadline && row.state !== 'returned' ? 'PERIOD_EXPIRED' : null;
}

type Blocks = Partial<Record<Action, BlockReason>>;

function blocksOf(row: Judged, lock: BlockReason | null): Blocks {
  const blocks: Blocks = {};
  if (lock) for (const action of OF_THE_UNIT) blocks[action] = lock;
  const unsent = submitBlock(row);
  if (unsent && !lock) blocks.submit = unsent;
  if (row.isBuiltUpon) blocks.reopen = 'CONSOLIDATED';
  if (row.isReported) blocks.reopen = 'REPORT_VALIDATED';
  if (!row.isLast) blocks.confirmMissing = 'NOT_FINAL_PERIOD';
  if (row.outcome === 'measured' || row.outcome === 'notReported') blocks.giveOpinion = 'NOT_NEUTRALISED';
  return blocks;
}

const OF_THE_UNIT: readonly Action[] = ['enter', 'clear', 'attach', 'submit', 'withdraw'];

/** What was confirmed as not reported has to be entered before it is sent. */
function submitBlock({ outcome, evidenceRequired, hasEvidence }: Judged): BlockReason | null {
  if (outcome === 'notReported') return 'WRONG_STATE';
  return outcome === 'measured' && evidenceRequired && !hasEvidence ? 'EVIDENCE_MISSING' : null;
}

/** Why this person does not enter this value now; null: it is open. Who reads it and enters others is not of its unit. */
export function entryLock(viewer: Viewer, row: Judged, today: string): BlockReason | null {
  const verdict = can(viewer, 'enter', resourceOf(row), measurementSubject(row, today));
  if (verdict.allowed) return null;
  // A plan that is over says more than the state in which its end found the value.
  if ('reason' in verdict) return planLock(row.versionState) ?? verdict.reason;
  const entersElsewhere =
    mayEver(viewer, 'enter', 'measurements') || mayEver(viewer, 'enter', 'individualMeasurements');
  return entersElsewhere ? 'NOT_YOUR_UNIT' : 'READ_ONLY';
}

/** Where a viewer may do something with values, of units and of positions. */
export interface MeasurementReach {
  readonly ofUnits: Reach;
  readonly ofPositions: Reach;
}

export const measurementReach = (viewer: Viewer, action: Action): MeasurementReach => ({
  ofUnits: reach(viewer, action, 'measurements'),
  ofPositions: reach(viewer, action, 'individualMeasurements'),
});
