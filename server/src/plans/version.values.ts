import { Evidence, Indicator, Measurement, Period, type PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';

const FINAL = new Set<Measurement['state']>(['approved', 'consolidated']);

/**
 * Every value of the plan's last day is approved or consolidated, and stays so until the transaction ends.
 * @throws DomainError WRONG_STATE (VALUES_NOT_FINAL)
 */
export async function assertFinalValues(manager: EntityManager, version: PlanVersion): Promise<void> {
  const values = await lastValues(manager, version);
  if (values.length > 0 && values.every(({ state }) => FINAL.has(state))) return;
  throw new DomainError('WRONG_STATE', { action: 'close', state: version.state, reason: 'VALUES_NOT_FINAL' });
}

/** The values of the plan's last day that the version defines, kept from other writers. */
async function lastValues(manager: EntityManager, { id, planId }: PlanVersion): Promise<Measurement[]> {
  const last = await lastPeriod(manager, planId);
  if (!last) return [];
  const query = select(manager, Measurement, 'm').where('m.periodId = :periodId', { periodId: last.id });
  if (manager.connection.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  const values = await rows(query);
  const defined = await lineagesOf(manager, id);
  return values.filter(({ lineageId }) => defined.has(lineageId));
}

const lastPeriod = (manager: EntityManager, planId: string): Promise<Period | null> =>
  firstRow(select(manager, Period, 'x').where('x.planId = :planId', { planId }).orderBy('x.endsOn', 'DESC'));

/** The values of the plan's last day, by the lineage of their indicator. */
export async function lastValuesOf(manager: EntityManager, planId: string): Promise<Map<string, Measurement[]>> {
  const last = await lastPeriod(manager, planId);
  if (!last) return new Map();
  const query = select(manager, Measurement, 'm').where('m.periodId = :periodId', { periodId: last.id });
  return Map.groupBy(await rows(query), ({ lineageId }) => lineageId);
}

async function lineagesOf(manager: EntityManager, versionId: string): Promise<Set<string>> {
  const found = await manager
    .createQueryBuilder(Indicator, 'i')
    .select('i.lineageId', 'lineageId')
    .where('i.versionId = :versionId', { versionId })
    .getRawMany<Pick<Indicator, 'lineageId'>>();
  return new Set(found.map(({ lineageId }) => lineageId));
}

/**
 * Takes away the rows that nobody ever touched, of indicators that the new version has no more. What was entered stays, with its
 * history, and is simply not defined by the version in force.
 */
export async function removeEmptyRows(manager: EntityManager, { id, planId }: PlanVersion): Promise<void> {
  const defined = await lineagesOf(manager, id);
  const untouched = await rows(
    select(manager, Measurement, 'm')
      .innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = :planId', { planId })
      .leftJoin(Evidence, 'e', 'e.measurementId = m.id')
      .where('m.state = :missing AND m.version = 1 AND e.id IS NULL', { missing: 'missing' }),
  );
  const ids = untouched.filter(({ lineageId }) => !defined.has(lineageId)).map((row) => row.id);
  for (let at = 0; at < ids.length; at += BATCH)
    await manager
      .createQueryBuilder()
      .delete()
      .from(Measurement)
      .where('id IN (:...ids) AND state = :missing AND version = 1', {
        ids: ids.slice(at, at + BATCH),
        missing: 'missing',
      })
      .execute();
}

const BATCH = 500;
