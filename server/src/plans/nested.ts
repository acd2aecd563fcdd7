import { covers, reach, type Viewer } from '@albero/schema/contract';
import type { IndividualSet, Measurement } from '@albero/schema/model';
import { individualSetSubject } from '../individual-sets/individual-set.subject.ts';
import { measurementReach } from '../measurements/measurement.subject.ts';

/*
 * Paths that come down from a version pass through here: what is reached by way of a parent is held against the same
 * reach as the direct list, in memory, so that rows read together for everybody stay guarded.
 */

/** Of the sets of a version, those that the reader may read. */
export function readableSets(viewer: Viewer, sets: readonly IndividualSet[]): IndividualSet[] {
  const where = reach(viewer, 'read', 'individualSets');
  return where.length === 0 ? [] : sets.filter((set) => covers(where, individualSetSubject(set, null)));
}

/** Whether the reader may read a value: the own unit's or position's, or an approved one. */
export function valueReader(viewer: Viewer): (measurement: Measurement) => boolean {
  const { ofUnits, ofPositions } = measurementReach(viewer, 'read');
  return ({ bodyId, unitId, positionId, state }) =>
    covers(positionId === null ? ofUnits : ofPositions, { bodyId, unitIds: [unitId], positionId, state });
}
