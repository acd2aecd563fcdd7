import { type Facts, only } from './facts.ts';
import type { Thing } from './oracle.ts';

/** Every record as the oracle looks at it. */
export function thingsOf(facts: Facts): Thing[] {
  const versionOf = (id: string) => only(facts.versions, (each) => each.id === id);
  const periodOf = new Map(facts.periods.map((each) => [each.id, each]));

  return [
    ...facts.versions.map(
      ({ id, bodyId, state }): Thing => ({ ...NOWHERE, resource: 'plans', id, bodyId, unitIds: [bodyId], state }),
    ),
    ...facts.periods.map(
      ({ id, bodyId, state }): Thing => ({ ...NOWHERE, resource: 'periods', id, bodyId, unitIds: [bodyId], state }),
    ),
    ...facts.objectives
      .filter(({ areaId }) => areaId !== null)
      .map(({ id, versionId, areaId, doubt }): Thing => {
        const unitIds = facts.taking.filter(({ objectiveId }) => objectiveId === id).map(({ unitId }) => unitId);
        const { bodyId, state } = versionOf(versionId);
        const joint = unitIds.length > 1;
        const area = only(facts.areas, (each) => each.id === areaId);
        const parts = [area, { doubt }, ...facts.indicators.filter(({ objectiveId }) => objectiveId === id)];
        const doubtful = parts.some((part) => part.doubt !== null);
        return { ...NOWHERE, resource: 'objectives', id, bodyId, unitIds, versionState: state, joint, doubtful };
      }),
    ...facts.sets.map(
      ({ id, bodyId, unitId, positionId, state, authorIds, versionId }): Thing => ({
        resource: 'individualSets',
        id,
        bodyId,
        unitIds: [unitId],
        positionId,
        state,
        authorIds,
        versionState: versionOf(versionId).state,
      }),
    ),
    ...facts.measurements.map(({ id, bodyId, unitId, positionId, state, periodId }): Thing => {
      const at = periodOf.get(periodId);
      const versions = facts.versions.filter(({ planId }) => planId === at?.planId);
      const versionState = versions.some((each) => each.state === 'inForce') ? 'inForce' : (versions[0]?.state ?? '');
      const resource = positionId === null ? 'measurements' : 'individualMeasurements';
      return { resource, id, bodyId, unitIds: [unitId], positionId, state, periodState: at?.state ?? '', versionState };
    }),
    ...organisation(facts),
  ];
}

const NOWHERE = { positionId: null, state: null } as const;

function organisation(facts: Facts): Thing[] {
  const bodyOf = (unitId: string): string => only(facts.units, ({ id }) => id === unitId).bodyId;
  const used = new Set(
    [
      facts.units.map(({ parentId }) => parentId),
      [...facts.positions, ...facts.seats, ...facts.sets, ...facts.measurements, ...facts.taking].map(
        ({ unitId }) => unitId,
      ),
      facts.people.map(({ bodyId }) => bodyId),
      [...facts.seats, ...facts.sets, ...facts.measurements].map(({ positionId }) => positionId),
    ].flat(),
  );
  return [
    ...facts.units.map(
      ({ id, bodyId }): Thing => ({ ...NOWHERE, resource: 'units', id, bodyId, unitIds: [id], inUse: used.has(id) }),
    ),
    ...facts.positions.map(
      ({ id, bodyId, unitId }): Thing => ({
        resource: 'positions',
        id,
        bodyId,
        unitIds: [unitId],
        positionId: id,
        state: null,
        inUse: used.has(id),
      }),
    ),
    ...facts.people.map(
      ({ id, bodyId }): Thing => ({ ...NOWHERE, resource: 'people', id, bodyId, unitIds: [bodyId], aboutId: id }),
    ),
    ...facts.seats.map(
      ({ id, unitId, positionId, personId }): Thing => ({
        resource: 'seats',
        id,
        bodyId: bodyOf(unitId),
        unitIds: [unitId],
        positionId,
        state: null,
        aboutId: personId,
      }),
    ),
  ];
}
