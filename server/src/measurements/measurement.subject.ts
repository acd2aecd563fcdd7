import {
  type Action,
  type BlockReason,
  type PeriodState,
  type PlanState,
  type Reach,
  type Resource,
  reach,
  type Subject,
  type Viewer,
} from '@albero/schema/contract';
import type { Measurement } from '@albero/schema/model';

/** The value of a position's individual objective is another resource than a unit's: other persons read and enter it. */
export const resourceOf = ({ positionId }: Pick<Measurement, 'positionId'>): MeasurementResource =>
  positionId === null ? 'measurements' : 'individualMeasurements';
export type MeasurementResource = Extract<Resource, 'measurements' | 'individualMeasurements'>;

/** When the value can be entered at all: its period, and the version that defines it. */
export interface Moment {
  readonly periodState: PeriodState;
  readonly versionState: PlanState;
}

type Placed = Pick<Measurement, 'bodyId' | 'unitId' | 'positionId' | 'state'>;

/** What the rights need to know of a value; the same for gate 2, allowedActions and blockedActions. */
export const measurementSubject = (measurement: Placed, moment: Moment): Subject => ({
  bodyId: measurement.bodyId,
  unitIds: [measurement.unitId],
  positionId: measurement.positionId,
  state: measurement.state,
  lock: lockOf(moment),
});

function lockOf({ periodState, versionState }: Moment): BlockReason | null {
  if (versionState !== 'inForce') return 'PLAN_NOT_IN_FORCE';
  if (periodState === 'closed') return 'PERIOD_CLOSED';
  return periodState === 'open' ? null : 'PERIOD_NOT_OPEN';
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
