import { covers, type Reach, type ResultValues, reach, type Viewer } from '@albero/schema/contract';
import type { IndividualSet } from '@albero/schema/model';
import type { VersionContent } from '../documents/index.ts';
import { DomainError } from '../domain/errors.ts';
import { readableSets } from '../plans/nested.ts';

/** Where values are read in every state: what is seen of approved ones alone tells nothing of the others. */
const inEveryState = (where: Reach): Reach => where.filter(({ states }) => states === null);

/** Whether somebody follows the values of the whole body, and so may see what they would come to. */
export const mayReadProvisional = (viewer: Viewer, bodyId: string): boolean =>
  covers(inEveryState(reach(viewer, 'read', 'measurements')), { bodyId, unitIds: [bodyId] });

/** @throws DomainError FORBIDDEN */
export function assertValues(viewer: Viewer, bodyId: string, values: ResultValues): void {
  if (values === 'official' || mayReadProvisional(viewer, bodyId)) return;
  throw new DomainError('FORBIDDEN', { resource: 'measurements', action: 'read' });
}

/**
 * The content of a version as far as somebody may read the results of it: that of a position is a person's, and is there
 * only for whoever reads both the set and the values of the position. Nothing else of a plan depends on it.
 */
export const readableContent = (viewer: Viewer, content: VersionContent): VersionContent => ({
  ...content,
  version: { ...content.version, signedBy: null, signedAt: null },
  sets: readableSets(viewer, content.sets).filter(valuesReader(viewer)),
});

function valuesReader(viewer: Viewer): (set: IndividualSet) => boolean {
  const where = inEveryState(reach(viewer, 'read', 'individualMeasurements'));
  return ({ bodyId, unitId, positionId }) => covers(where, { bodyId, unitIds: [unitId], positionId });
}
