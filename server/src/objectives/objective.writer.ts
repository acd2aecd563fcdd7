import { Indicator, Objective, ObjectiveUnit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { areasOf } from '../areas/area.store.ts';
import { rows, select } from '../database/rows.ts';
import {
  OPERATIONAL_INDICATOR_FIELDS,
  type OperationalContent,
  type OperationalIndicator,
} from '../domain/objective-content.ts';
import { servedArea } from '../domain/served-area.ts';

type Place = Pick<Objective, 'versionId' | 'areaId' | 'ordering'>;

/** Makes the rows of a new objective, with a lineage of its own. */
export async function insertObjective(
  manager: EntityManager,
  { id, code, title, description, weight, leadUnitId, doubt, ...content }: OperationalContent,
  place: Place,
): Promise<void> {
  const own = { id, code, title, description, weight, leadUnitId, doubt };
  const fresh = { setId: null, lineageId: uuid(), servesAreaId: null, remark: null, version: 1 };
  await manager.insert(Objective, { ...fresh, ...own, ...place });
  await writeUnits(manager, id, content.unitIds);
  await writeIndicators(manager, { id, versionId: place.versionId }, [], content.indicators);
}

/** The units that take part, in their order, in place of the former ones. */
export async function writeUnits(manager: EntityManager, objectiveId: string, unitIds: readonly string[]) {
  await manager.delete(ObjectiveUnit, { objectiveId });
  for (const [ordering, unitId] of unitIds.entries())
    await manager.insert(ObjectiveUnit, { objectiveId, unitId, ordering });
}

/**
 * Brings the rows in line with the next indicators: those that stay keep their lineage, and so their values.
 * @param lineages of those that come back, by id
 */
export async function writeIndicators(
  manager: EntityManager,
  { id: objectiveId, versionId }: Pick<Objective, 'id' | 'versionId'>,
  before: readonly Indicator[],
  next: readonly OperationalIndicator[],
  lineages: Readonly<Record<string, string>> = {},
): Promise<void> {
  const gone = before.filter((was) => !next.some(({ id }) => id === was.id)).map(({ id }) => id);
  if (gone.length > 0) await manager.delete(Indicator, gone);
  for (const [ordering, { id, ...fields }] of next.entries()) {
    const was = before.find((each) => each.id === id);
    const lineageId = lineages[id] ?? uuid();
    if (!was) await manager.insert(Indicator, { id, objectiveId, versionId, lineageId, ordering, ...fields });
    else if (was.ordering !== ordering || OPERATIONAL_INDICATOR_FIELDS.some((field) => was[field] !== fields[field]))
      await manager.update(Indicator, { id }, { ...fields, ordering });
  }
}

/** Gives the objectives of an area their places, in the order of the ids. */
export async function writeOrder(
  manager: EntityManager,
  objectives: readonly Pick<Objective, 'id' | 'ordering'>[],
): Promise<void> {
  for (const [place, { id, ordering }] of objectives.entries())
    if (ordering !== place) await manager.update(Objective, { id }, { ordering: place });
}

/**
 * Works out anew which strategic area each objective of the Azienda and of the positions serves: codes and areas may
 * have changed. It is derived, so it is no change of the objective and stands in no act.
 * @param without an area that is about to go
 */
export async function refreshServed(manager: EntityManager, versionId: string, without?: string): Promise<void> {
  const areas = (await areasOf(manager, versionId)).filter(({ id }) => id !== without);
  const serving = new Set(areas.filter(({ branch }) => branch === 'specialAgency').map(({ id }) => id));
  const objectives = await rows(select(manager, Objective, 'x').where('x.versionId = :versionId', { versionId }));
  for (const { id, areaId, servesAreaId, code, description } of objectives) {
    const serves = areaId === null || serving.has(areaId) ? servedArea({ code, description }, areas) : null;
    if (serves !== servesAreaId) await manager.update(Objective, { id }, { servesAreaId: serves });
  }
}
