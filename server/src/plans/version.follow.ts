import { Area, Indicator, IndividualSet, Objective, type PlanVersion } from '@albero/schema/model';
import { v7 as uuid } from 'uuid';
import { isDuplicate } from '../database/database.ts';
import { insertRows } from '../documents/import/import.store.ts';
import { invalid } from '../domain/errors.ts';
import { recordAct } from '../workflow/acts.ts';
import type { Move } from '../workflow/handler.ts';
import { rowsOfVersion, type VersionRows } from './version.store.ts';

type At = Pick<Move, 'manager' | 'now'>;

/**
 * What was decided in the version in force while its rimodulazione was being written is not lost when it is replaced:
 * sets that nobody touched in the rimodulazione are taken as they are now, decided or not; lead units and the way of
 * combining values that were still open there are filled in; doubts settled meanwhile are settled there too. Whatever
 * the rimodulazione itself changed stays as it says.
 * @throws DomainError INVALID when a set meanwhile took a code that the rimodulazione gave to another objective
 */
export async function followFormer(at: At, former: PlanVersion, version: PlanVersion): Promise<void> {
  if (version.basedOnId !== former.id) return;
  const before = await rowsOfVersion(at.manager, former.id);
  const next = await rowsOfVersion(at.manager, version.id);
  for (const set of next.sets) {
    const was = before.sets.find(({ positionId }) => positionId === set.positionId);
    if (was && set.version === 1 && isOther(was, before, set, next)) await followSet(at, { was, set, before, next });
  }
  for (const objective of next.objectives.filter(({ areaId }) => areaId !== null)) {
    const was = before.objectives.find(({ lineageId }) => lineageId === objective.lineageId);
    if (was) await followDecisions(at, { was, objective, before, next, bodyId: version.bodyId });
  }
  for (const area of next.areas) {
    const was = before.areas.find(({ lineageId }) => lineageId === area.lineageId);
    if (was && was.doubt === null && area.doubt !== null)
      await at.manager.update(Area, { id: area.id }, { doubt: null, version: area.version + 1 });
  }
}

/** Whether the set says something else than its copy, or is further on its way. */
const isOther = (was: IndividualSet, before: VersionRows, set: IndividualSet, next: VersionRows): boolean =>
  traceOf(was, before) !== traceOf(set, next);

/** All that a set is and says, but for what tells a copy from its original. */
function traceOf({ id, state, submittedAt, decidedAt, authorIds }: IndividualSet, rows: VersionRows): string {
  const said = rows.objectives
    .filter(({ setId }) => setId === id)
    .map((objective) => [
      { ...objective, ...NO_COPY, servesAreaId: null, setId: null },
      rows.indicators
        .filter(({ objectiveId }) => objectiveId === objective.id)
        .map((indicator) => ({ ...indicator, ...NO_COPY, objectiveId: null })),
    ]);
  return JSON.stringify([state, submittedAt, decidedAt, authorIds, said]);
}

const NO_COPY = { id: null, versionId: null, version: null };

interface Both {
  readonly before: VersionRows;
  readonly next: VersionRows;
}

interface SetPair extends Both {
  readonly was: IndividualSet;
  readonly set: IndividualSet;
}

async function followSet({ manager, now }: At, { was, set, before, next }: SetPair): Promise<void> {
  const { id, versionId, ordering } = set;
  await manager.delete(Objective, { setId: id });
  const objectives = before.objectives.filter(({ setId }) => setId === was.id);
  const copies = new Map(objectives.map((objective) => [objective.id, uuid()]));
  try {
    await insertRows(
      manager,
      Objective,
      objectives.map((objective) => ({
        ...objective,
        id: copies.get(objective.id) ?? '',
        versionId,
        setId: id,
        servesAreaId: sameArea(objective.servesAreaId, before, next),
        version: 1,
      })),
    );
  } catch (error) {
    throw isDuplicate(error) ? invalid({ path: 'individualSets', code: 'DUPLICATE_CODE' }) : error;
  }
  const indicators = before.indicators.filter(({ objectiveId }) => copies.has(objectiveId));
  await insertRows(
    manager,
    Indicator,
    indicators.map((each) => ({ ...each, id: uuid(), versionId, objectiveId: copies.get(each.objectiveId) ?? '' })),
  );
  await manager.update(IndividualSet, { id }, { ...was, id, versionId, ordering, version: set.version + 1 } as never);
  const act = { viewer: null, now, resource: 'individualSets', recordId: id, subject: set, action: 'update' } as const;
  await recordAct(manager, { ...act, from: set.state, to: was.state });
}

function sameArea(areaId: string | null, before: VersionRows, next: VersionRows): string | null {
  const was = before.areas.find(({ id }) => id === areaId);
  return next.areas.find(({ lineageId }) => lineageId === was?.lineageId)?.id ?? null;
}

interface ObjectivePair extends Both {
  readonly was: Objective;
  readonly objective: Objective;
  readonly bodyId: string;
}

async function followDecisions({ manager, now }: At, pair: ObjectivePair): Promise<void> {
  const { was, objective, before, next, bodyId } = pair;
  const own = openPoints(was, objective, next);
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const [field, value] of Object.entries(own)) changes[field] = [objective[field as keyof Objective], value];
  for (const indicator of next.indicators.filter(({ objectiveId }) => objectiveId === objective.id)) {
    const earlier = before.indicators.find(({ lineageId }) => lineageId === indicator.lineageId);
    const filled = earlier ? openPointsOfIndicator(earlier, indicator) : {};
    if (Object.keys(filled).length === 0) continue;
    await manager.update(Indicator, { id: indicator.id }, filled);
    for (const [field, value] of Object.entries(filled))
      changes[`${field} «${indicator.name}»`] = [indicator[field as keyof Indicator], value];
  }
  if (Object.keys(changes).length === 0) return;
  await manager.update(Objective, { id: objective.id }, { ...own, version: objective.version + 1 });
  const act = { viewer: null, now, resource: 'objectives', recordId: objective.id, action: 'update' } as const;
  await recordAct(manager, { ...act, subject: { bodyId }, changes });
}

function openPoints(was: Objective, objective: Objective, { objectiveUnits }: VersionRows) {
  const leads = objectiveUnits.some(
    ({ objectiveId, unitId }) => objectiveId === objective.id && unitId === was.leadUnitId,
  );
  return {
    ...(objective.leadUnitId === null && was.leadUnitId !== null && leads && { leadUnitId: was.leadUnitId }),
    ...(objective.doubt !== null && was.doubt === null && { doubt: null }),
  };
}

const openPointsOfIndicator = (was: Indicator, indicator: Indicator) => ({
  ...(indicator.pooling === null && was.pooling !== null && { pooling: was.pooling }),
  ...(indicator.doubt !== null && was.doubt === null && { doubt: null }),
});
