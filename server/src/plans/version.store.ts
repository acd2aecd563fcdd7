import {
  Area,
  Indicator,
  IndividualSet,
  Objective,
  ObjectiveUnit,
  Plan,
  PlanVersion,
  Position,
  Unit,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { lockedRow } from '../database/lock.ts';
import { rows, select } from '../database/rows.ts';

/** All that hangs below a version, each list in the plan's order. */
export interface VersionRows {
  readonly areas: readonly Area[];
  readonly sets: readonly IndividualSet[];
  readonly objectives: readonly Objective[];
  readonly objectiveUnits: readonly ObjectiveUnit[];
  readonly indicators: readonly Indicator[];
}

export async function rowsOfVersion(manager: EntityManager, versionId: string): Promise<VersionRows> {
  const of = { versionId };
  const own = 'x.versionId = :versionId';
  return {
    areas: await rows(select(manager, Area, 'x').where(own, of).orderBy('x.ordering').addOrderBy('x.id')),
    sets: await rows(select(manager, IndividualSet, 'x').where(own, of).orderBy('x.ordering').addOrderBy('x.id')),
    objectives: await rows(select(manager, Objective, 'x').where(own, of).orderBy('x.ordering').addOrderBy('x.id')),
    objectiveUnits: await rows(
      select(manager, ObjectiveUnit, 'x')
        .innerJoin(Objective, 'o', 'o.id = x.objectiveId AND o.versionId = :versionId', of)
        .orderBy('x.ordering')
        .addOrderBy('x.unitId'),
    ),
    indicators: await rows(select(manager, Indicator, 'x').where(own, of).orderBy('x.ordering').addOrderBy('x.id')),
  };
}

/** What the units and positions of a body are called. */
export async function namesOf(manager: EntityManager, bodyId: string) {
  const units = await rows(select(manager, Unit, 'x').where('x.bodyId = :bodyId', { bodyId }));
  const positions = await rows(select(manager, Position, 'x').where('x.bodyId = :bodyId', { bodyId }));
  return {
    units: new Map(units.map(({ id, name }) => [id, name])),
    positions: new Map(positions.map(({ id, title }) => [id, title])),
  };
}

/**
 * A version and its plan, kept from other writers: whatever is decided over all versions of a plan is decided under the
 * plan's own lock. All that is read afterwards is as new as the locks.
 */
export async function lockedVersion(manager: EntityManager, id: string): Promise<PlanVersion | null> {
  const version = await lockedRow(manager, PlanVersion, id);
  if (version) await lockedRow(manager, Plan, version.planId);
  return version;
}

/** The version in force of the plan, kept from other writers. */
export async function lockedInForce(manager: EntityManager, planId: string): Promise<PlanVersion | null> {
  const query = select(manager, PlanVersion, 'x').where('x.inForceFor = :planId', { planId });
  const [found] = await rows(locking(manager, query));
  return found ?? null;
}

/** No set of these versions is decided on until the transaction ends: what is due follows from the sets. */
export async function lockSets(manager: EntityManager, versionIds: readonly string[]): Promise<void> {
  const query = select(manager, IndividualSet, 'x').where('x.versionId IN (:...versionIds)', { versionIds });
  await rows(locking(manager, query.orderBy('x.id')));
}

/** Rows as they are now, kept from other writers until the transaction ends. */
export function locking<Q extends { setLock(mode: 'pessimistic_write'): Q }>(
  { connection }: EntityManager,
  query: Q,
): Q {
  return connection.options.type === 'better-sqlite3' ? query : query.setLock('pessimistic_write');
}
