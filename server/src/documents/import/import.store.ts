import {
  Area,
  Indicator,
  Measurement,
  Objective,
  Period,
  Plan,
  PlanVersion,
  Position,
  Unit,
  UnitBranch,
} from '@albero/schema/model';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { firstRow, rows, select } from '../../database/rows.ts';
import type { EarlierNodes } from './lineages.ts';
import { bodyCode, type Organisation, type OrganisationRows } from './organisation-rows.ts';

const BATCH = 500;

/** Inserts rows as they are, many in a statement. */
export async function insertRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  all: readonly E[],
): Promise<void> {
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH);
    await manager.createQueryBuilder().insert().into(entity).values(batch).updateEntity(false).execute();
  }
}

/** The units and positions of the body with this abbreviation; empty when it is new. */
export async function organisationOf(manager: EntityManager, abbreviation: string): Promise<Organisation> {
  const root = await firstRow(
    select(manager, Unit, 'u').where('u.parentId IS NULL AND u.code = :code', { code: bodyCode(abbreviation) }),
  );
  if (!root) return { units: [], positions: [] };
  const units = await rows(select(manager, Unit, 'u').where('u.bodyId = :id', { id: root.id }));
  const positions = await rows(select(manager, Position, 'p').where('p.bodyId = :id', { id: root.id }));
  return { units, positions };
}

export const planOf = (manager: EntityManager, bodyId: string, year: number): Promise<Plan | null> =>
  firstRow(select(manager, Plan, 'p').where('p.bodyId = :bodyId AND p.year = :year', { bodyId, year }));

/** Newest first. */
export const versionsOf = (manager: EntityManager, planId: string): Promise<PlanVersion[]> =>
  rows(select(manager, PlanVersion, 'v').where('v.planId = :planId', { planId }).orderBy('v.number', 'DESC'));

export const periodsOf = (manager: EntityManager, planId: string): Promise<Period[]> =>
  rows(select(manager, Period, 'p').where('p.planId = :planId', { planId }));

export async function nodesOf(manager: EntityManager, versionId: string): Promise<EarlierNodes> {
  const of = { versionId };
  return {
    areas: await rows(select(manager, Area, 'x').where('x.versionId = :versionId', of)),
    objectives: await rows(select(manager, Objective, 'x').where('x.versionId = :versionId', of)),
    indicators: await rows(select(manager, Indicator, 'x').where('x.versionId = :versionId', of).orderBy('x.ordering')),
  };
}

/** The slots that a plan has already, by any of its versions. */
export const measurementsOf = (manager: EntityManager, planId: string): Promise<Measurement[]> =>
  rows(
    select(manager, Measurement, 'm').innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = :planId', { planId }),
  );

/** Fills a slot that is there and empty. */
export async function fillSlot(manager: EntityManager, slot: Measurement, from: Measurement): Promise<void> {
  const { state, outcome, reason, inputs, enteredAt } = from;
  await manager.update(
    Measurement,
    { id: slot.id },
    { state, outcome, reason, inputs, enteredAt, version: slot.version + 1 },
  );
}

export async function insertOrganisation(manager: EntityManager, rows: OrganisationRows): Promise<void> {
  await insertRows(manager, Unit, rows.units);
  await insertRows(manager, UnitBranch, rows.branches);
  await insertRows(manager, Position, rows.positions);
}
