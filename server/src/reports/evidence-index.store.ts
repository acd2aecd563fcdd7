import type { Outcome, ValueState } from '@albero/schema/contract';
import { Area, Evidence, type Measurement, Objective, Period, type PlanVersion, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import {
  inMeasurementReach,
  type MeasurementReach,
  type MeasurementRow,
  sliceOf,
  slicesOfVersion,
  WHOLE,
} from '../measurements/index.ts';
import { rowsOfIndicators } from '../measurements/measurement.rows.ts';

/** A value of the year's last day with where it stands in the plan. */
export type IndexedValue = MeasurementRow & {
  readonly areaCode: string;
  readonly areaTitle: string;
  readonly objectiveCode: string;
  readonly indicatorName: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly outcome: Outcome | null;
  readonly state: ValueState;
};

export const isSlice = ({ sliceKey }: Pick<Measurement, 'sliceKey'>): boolean => sliceKey !== WHOLE;

/** The last day of measurement of a plan. */
export const lastPeriod = (manager: EntityManager, { planId }: Pick<PlanVersion, 'planId'>): Promise<Period | null> =>
  firstRow(select(manager, Period, 'x').where('x.planId = :planId', { planId }).orderBy('x.endsOn', 'DESC'));

/**
 * The values that a version asks for at the plan's last day, of the objectives of areas: those of positions tell how a
 * person did and are left out. In the order of the plan.
 * @param where only those that somebody may read; all when left out
 */
export async function indexedValues(
  manager: EntityManager,
  version: PlanVersion,
  where: MeasurementReach | null = null,
): Promise<IndexedValue[]> {
  const last = await lastPeriod(manager, version);
  if (!last) return [];
  const query = rowsOfIndicators(manager)
    .innerJoin(Area, 'a', 'a.id = o.areaId')
    .innerJoin(Unit, 'u', 'u.id = m.unitId')
    .where('i.versionId = :versionId AND m.periodId = :periodId', { versionId: version.id, periodId: last.id })
    .andWhere('m.positionId IS NULL')
    .orderBy('a.ordering')
    .addOrderBy('o.ordering')
    .addOrderBy('i.ordering')
    .addOrderBy('m.ordering')
    .addOrderBy('m.id');
  for (const [column, name] of NAMED) query.addSelect(column, name);
  if (where) query.andWhere(inMeasurementReach(where));
  const found = (await rows(query)) as IndexedValue[];
  const asked = await slicesOfVersion(manager, version.id);
  return found.filter((value) => asked.has(sliceOf(value)));
}

const NAMED: readonly (readonly [column: string, name: keyof IndexedValue])[] = [
  ['a.code', 'areaCode'],
  ['a.title', 'areaTitle'],
  ['o.code', 'objectiveCode'],
  ['i.name', 'indicatorName'],
  ['u.code', 'unitCode'],
  ['u.name', 'unitName'],
];

/** The proofs of values, by the value. */
export async function proofsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Evidence[]>> {
  const found: Evidence[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const query = select(manager, Evidence, 'x').where('x.measurementId IN (:...ids)', {
      ids: ids.slice(at, at + BATCH),
    });
    found.push(...(await rows(query.orderBy('x.addedAt').addOrderBy('x.id'))));
  }
  return Map.groupBy(found, ({ measurementId }) => measurementId);
}
const BATCH = 500;

/** The lineages of the objectives of areas that a version has. */
export async function areaLineages(
  manager: EntityManager,
  { id }: Pick<PlanVersion, 'id'>,
): Promise<Map<string, string>> {
  const query = select(manager, Objective, 'x').where('x.versionId = :id AND x.areaId IS NOT NULL', { id });
  return new Map((await rows(query)).map(({ lineageId, code }) => [lineageId, code]));
}
