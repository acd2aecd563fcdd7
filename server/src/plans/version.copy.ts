import { Area, Indicator, IndividualSet, Objective, ObjectiveUnit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../documents/import/import.store.ts';
import type { VersionRows } from './version.store.ts';

/**
 * The whole tree of a version for another one: same lineages, so that values stay with their indicator and a comparison
 * finds each node again; ids of its own; whatever refers to a node refers to its copy.
 */
export function copiedTree(source: VersionRows, versionId: string): VersionRows {
  const areaIds = newIds(source.areas);
  const setIds = newIds(source.sets);
  const objectiveIds = newIds(source.objectives);
  return {
    areas: source.areas.map((area) => ({ ...area, id: copyOf(areaIds, area.id), versionId, version: 1 })),
    sets: source.sets.map((set) => ({ ...set, id: copyOf(setIds, set.id), versionId, version: 1 })),
    objectives: source.objectives.map((objective) => ({
      ...objective,
      id: copyOf(objectiveIds, objective.id),
      versionId,
      areaId: objective.areaId && copyOf(areaIds, objective.areaId),
      setId: objective.setId && copyOf(setIds, objective.setId),
      servesAreaId: objective.servesAreaId && copyOf(areaIds, objective.servesAreaId),
      version: 1,
    })),
    objectiveUnits: source.objectiveUnits.map((taking) => ({
      ...taking,
      objectiveId: copyOf(objectiveIds, taking.objectiveId),
    })),
    indicators: source.indicators.map((indicator) => ({
      ...indicator,
      id: uuid(),
      versionId,
      objectiveId: copyOf(objectiveIds, indicator.objectiveId),
    })),
  };
}

type Ids = ReadonlyMap<string, string>;

const newIds = (rows: readonly { readonly id: string }[]): Ids => new Map(rows.map(({ id }) => [id, uuid()]));

function copyOf(ids: Ids, id: string): string {
  const found = ids.get(id);
  if (!found) throw new Error(`a node refers to ${id}, which is not of its version`);
  return found;
}

/** Parents before children. */
export async function insertTree(manager: EntityManager, tree: VersionRows): Promise<void> {
  await insertRows(manager, Area, tree.areas);
  await insertRows(manager, IndividualSet, tree.sets);
  await insertRows(manager, Objective, tree.objectives);
  await insertRows(manager, ObjectiveUnit, tree.objectiveUnits);
  await insertRows(manager, Indicator, tree.indicators);
}
