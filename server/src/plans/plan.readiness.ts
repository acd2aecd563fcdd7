import type { EntityManager } from 'typeorm';
import { type PlanFault, planFaults, type ReadyArea } from '../domain/plan-readiness.ts';
import type { LoaderOf } from '../graphql/loaders.ts';
import { rowsOfVersion, type VersionRows } from './version.store.ts';

/** What the operational part of a version lacks before it can be decided on. */
export const faultsOf = async (manager: EntityManager, versionId: string): Promise<PlanFault[]> =>
  planFaults(readyAreas(await rowsOfVersion(manager, versionId)));

export const FAULTS_OF_VERSION: LoaderOf<PlanFault[]> = (manager, versionIds) =>
  Promise.all(versionIds.map((id) => faultsOf(manager, id)));

function readyAreas({ areas, objectives, objectiveUnits, indicators }: VersionRows): ReadyArea[] {
  const ofArea = Map.groupBy(objectives, ({ areaId }) => areaId);
  const ofObjective = Map.groupBy(indicators, ({ objectiveId }) => objectiveId);
  const units = Map.groupBy(objectiveUnits, ({ objectiveId }) => objectiveId);
  return areas.map((area) => ({
    ...area,
    objectives: (ofArea.get(area.id) ?? []).map((objective) => ({
      ...objective,
      units: units.get(objective.id)?.length ?? 0,
      indicators: ofObjective.get(objective.id) ?? [],
    })),
  }));
}
