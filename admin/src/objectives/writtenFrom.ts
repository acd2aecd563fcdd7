import type { WrittenObjective } from '@albero/schema/contract';
import type { ObjectiveToEditQuery } from '../generated/graphql.ts';

/** As it stands, in the shape in which it is written. */
export function writtenFrom(objective: ObjectiveToEditQuery['objective']): WrittenObjective {
  const { code, title, description, weight, units, leadUnit, indicators } = objective;
  const own = { code, title, description: description ?? null, weight: weight ?? null };
  const unitIds = units.map((unit) => unit.id);
  // The closed words are plain strings in the API.
  return { ...own, unitIds, leadUnitId: leadUnit?.id ?? null, indicators } as unknown as WrittenObjective;
}
