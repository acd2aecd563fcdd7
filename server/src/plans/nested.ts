import { covers, reach, type Subject, type Viewer } from '@albero/schema/contract';
import type { IndividualSet, Measurement } from '@albero/schema/model';

/*
 * Paths that come down from a version or an indicator pass through here: what is reached by way of a parent is held
 * against the same reach as the direct list, in memory, so that rows read ahead for everybody's sake stay guarded.
 */

/** Of the sets of a version, those that the reader may read. */
export function readableSets(viewer: Viewer, sets: readonly IndividualSet[]): IndividualSet[] {
  const where = reach(viewer, 'read', 'individualSets');
  return where.length === 0 ? [] : sets.filter((set) => covers(where, setSubject(set)));
}

const setSubject = ({ bodyId, unitId, positionId, state }: IndividualSet): Subject => ({
  bodyId,
  unitIds: [unitId],
  positionId,
  state,
});

/** Of the values of an indicator, those that the reader may read: own unit's, or approved ones. */
export function readableMeasurements(viewer: Viewer, measurements: readonly Measurement[]): Measurement[] {
  const operational = reach(viewer, 'read', 'measurements');
  const individual = reach(viewer, 'read', 'individualMeasurements');
  return measurements.filter((each) => covers(each.positionId ? individual : operational, measurementSubject(each)));
}

const measurementSubject = ({ bodyId, unitId, positionId, state }: Measurement): Subject => ({
  bodyId,
  unitIds: [unitId],
  positionId,
  state,
});
