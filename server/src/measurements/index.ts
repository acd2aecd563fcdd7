import type { Database } from '../database/database.ts';
import { MeasurementResolver } from './measurement.resolver.ts';
import { MeasurementService } from './measurement.service.ts';

export { describeAll, type PlanValue } from './in-tree.ts';
export { assertCurrent, lockedMeasurement } from './locked.ts';
export * from './measurement.inputs.ts';
export { inMeasurementReach } from './measurement.reach.ts';
export { MeasurementResolver } from './measurement.resolver.ts';
export { EXTENDED_TO, HAS_EVIDENCE, IS_REPORTED, type MeasurementRow, measurementRowById } from './measurement.rows.ts';
export { MeasurementService } from './measurement.service.ts';
export { measurementsOf } from './measurement.store.ts';
export { type MeasurementReach, measurementReach, measurementSubject, resourceOf } from './measurement.subject.ts';
export { measurementUndoers } from './measurement.undo.ts';
export { measurementWorkflows } from './measurement.workflow.ts';
export { formersAmong, formersFor } from './previous.ts';
export { type FormerContent, restoreValue } from './restore.ts';
export { deleteEmpty, leftOverOf, openSlots, type SlotChanges, sliceOf, slicesOfVersion, WHOLE } from './slots.ts';

export function makeMeasurements(db: Database) {
  const service = new MeasurementService(db);
  return { service, resolvers: [new MeasurementResolver(service)] };
}
