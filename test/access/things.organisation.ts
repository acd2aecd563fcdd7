import { type Facts, only } from './facts.ts';
import { keptBy, NOWHERE } from './kept.ts';
import type { Thing } from './oracle.ts';

/** Units, positions, persons, seats and conflicts; what anything refers to is not deleted. */
export function organisation(facts: Facts): Thing[] {
  const bodyOf = (unitId: string): string => only(facts.units, ({ id }) => id === unitId).bodyId;
  const used = usedIn(facts);
  const keptIf = (id: string) => keptBy({ delete: used.has(id) && 'in use' });
  return [
    ...facts.units.map(
      ({ id, bodyId }): Thing => ({ ...NOWHERE, resource: 'units', id, bodyId, unitIds: [id], kept: keptIf(id) }),
    ),
    ...facts.positions.map(({ id, bodyId, unitId }): Thing => {
      const at = { unitIds: [unitId], positionId: id, state: null };
      return { resource: 'positions', id, bodyId, ...at, kept: keptIf(id) };
    }),
    ...facts.people.map(
      ({ id, bodyId }): Thing => ({ ...NOWHERE, resource: 'people', id, bodyId, unitIds: [bodyId], aboutId: id }),
    ),
    ...facts.seats.map(({ id, unitId, positionId, personId }): Thing => {
      const at = { unitIds: [unitId], positionId, state: null, aboutId: personId };
      return { resource: 'seats', id, bodyId: bodyOf(unitId), ...at };
    }),
    ...facts.conflicts.map(({ id, bodyId, positionId, personId }): Thing => {
      const { unitId } = only(facts.positions, (each) => each.id === positionId);
      const at = { unitIds: [unitId], positionId, state: null, aboutId: personId };
      return { resource: 'conflicts', id, bodyId, ...at };
    }),
  ];
}

function usedIn(facts: Facts): ReadonlySet<string | null> {
  const { units, positions, seats, sets, measurements, taking, people, proposals, extensions, conflicts, sheets } =
    facts;
  return new Set(
    [
      units.map(({ parentId }) => parentId),
      [...positions, ...seats, ...sets, ...measurements, ...taking, ...proposals, ...extensions, ...sheets].map(
        ({ unitId }) => unitId,
      ),
      people.map(({ bodyId }) => bodyId),
      [...seats, ...sets, ...measurements, ...conflicts, ...sheets].map(({ positionId }) => positionId),
    ].flat(),
  );
}
