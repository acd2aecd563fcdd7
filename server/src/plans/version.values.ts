import type { Action } from '@albero/schema/contract';
import { Indicator, Measurement, Period, type PlanVersion } from '@albero/schema/model';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';
import { deleteEmpty, sliceOf, slicesOfVersion } from '../measurements/index.ts';
import { locking } from './version.store.ts';

/**
 * Every value of the plan's last day is approved or consolidated, and stays so until the transaction ends.
 * @param action what rests on it
 * @throws DomainError WRONG_STATE (VALUES_NOT_FINAL)
 */
export async function assertFinalValues(
  manager: EntityManager,
  version: PlanVersion,
  action: Action = 'close',
): Promise<void> {
  if (areFinal(await lastValues(manager, version, (query) => locking(manager, query)))) return;
  throw new DomainError('WRONG_STATE', { action, reason: 'VALUES_NOT_FINAL' });
}

/** The same to tell beforehand. */
export const hasFinalValues = async (manager: EntityManager, version: PlanVersion): Promise<boolean> =>
  areFinal(await lastValues(manager, version));

const areFinal = (values: readonly Measurement[]): boolean =>
  values.length > 0 && values.every(({ state }) => FINAL.has(state));
const FINAL = new Set<Measurement['state']>(['approved', 'consolidated']);

/** Whether anything was entered for the plan's last day. */
export const hasLastValues = async (manager: EntityManager, version: PlanVersion): Promise<boolean> =>
  (await lastValues(manager, version)).some(({ state }) => state !== 'missing');

/** The values of the plan's last day that the version asks for, by the lineage of their indicator. */
export const lastValuesOf = async (manager: EntityManager, version: PlanVersion): Promise<Map<string, Measurement[]>> =>
  Map.groupBy(await lastValues(manager, version), ({ lineageId }) => lineageId);

async function lastValues(
  manager: EntityManager,
  { id, planId }: PlanVersion,
  kept = (query: SelectQueryBuilder<Measurement>) => query,
): Promise<Measurement[]> {
  const periods = select(manager, Period, 'x').where('x.planId = :planId', { planId }).orderBy('x.endsOn', 'DESC');
  const last = await firstRow(periods);
  if (!last) return [];
  const query = select(manager, Measurement, 'm', NEEDED).where('m.periodId = :periodId', { periodId: last.id });
  const values = await rows(kept(query));
  const asked = await slicesOfVersion(manager, id);
  return values.filter((value) => asked.has(sliceOf(value)));
}

const NEEDED = { needs: (name: string): boolean => NAMES.has(name) };
const NAMES = new Set(['id', 'lineageId', 'sliceKey', 'state', 'outcome', 'inputs']);

async function lineagesOf(manager: EntityManager, versionId: string): Promise<Set<string>> {
  const found = await manager
    .createQueryBuilder(Indicator, 'i')
    .select('i.lineageId', 'lineageId')
    .where('i.versionId = :versionId', { versionId })
    .getRawMany<Pick<Indicator, 'lineageId'>>();
  return new Set(found.map(({ lineageId }) => lineageId));
}

/**
 * Takes away the rows that nobody ever touched, of indicators that the new version has no more. What was entered or
 * said about them stays, with its history, and is simply not defined by the version in force.
 */
export async function removeEmptyRows(manager: EntityManager, { id, planId }: PlanVersion): Promise<void> {
  const defined = await lineagesOf(manager, id);
  const untouched = await rows(
    select(manager, Measurement, 'm', NEEDED)
      .innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = :planId', { planId })
      .where('m.state = :missing AND m.version = 1', { missing: 'missing' }),
  );
  const gone = untouched.filter(({ lineageId }) => !defined.has(lineageId));
  await deleteEmpty(
    manager,
    gone.map((row) => row.id),
  );
}
