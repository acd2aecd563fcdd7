import { Measurement, Period, PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { lockedRow, sharedRow } from '../database/lock.ts';
import { firstRow, select } from '../database/rows.ts';
import { assertVersion } from '../database/save.ts';
import { type MeasurementRow, measurementRowById } from './measurement.rows.ts';
import { resourceOf } from './measurement.subject.ts';

/**
 * A value kept from other writers until the transaction ends, with its definition and its moment. Its period and the
 * version in force are held with it, so that nothing comes in once a period or a plan is closed, however early it was
 * sent; by a shared lock, so that on the last day the whole office does not queue behind each other's commits.
 * To be the first statement of the transaction: what is read after the locks is as new as they are.
 * @returns null when there is no such value, or no version of its plan defines it
 */
export async function lockedMeasurement(manager: EntityManager, id: string): Promise<MeasurementRow | null> {
  const placed = await lockedRow(manager, Measurement, id);
  const period = placed && (await sharedRow(manager, Period, placed.periodId));
  if (!period) return null;
  await holdVersion(manager, period.planId);
  return measurementRowById(manager, id);
}

/** One writer at a time on the embedded database: there is nobody to keep out. */
async function holdVersion(manager: EntityManager, planId: string): Promise<void> {
  if (manager.connection.options.type === 'better-sqlite3') return;
  const query = select(manager, PlanVersion, 'x').where('x.inForceFor = :planId', { planId });
  await firstRow(query.setLock('pessimistic_read'));
}

/**
 * Somebody else's words are told before the faults of one's own.
 * @throws DomainError CONFLICT with the value as it is now
 */
export const assertCurrent = (row: MeasurementRow, expected: number): void =>
  assertVersion<Measurement>(Measurement, resourceOf(row), { row, expected });
