import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import { DomainError } from '../domain/errors.ts';
import { lockedMeasurement } from '../measurements/locked.ts';
import { type MeasurementRow, measurementRowById } from '../measurements/measurement.rows.ts';
import { measurementSubject, resourceOf } from '../measurements/measurement.subject.ts';
import type { Asking } from '../organisation/index.ts';

/**
 * The value, if the viewer may attach something to it as it is now.
 * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE with the lock
 */
export const attachable = async (manager: EntityManager, asking: Asking, id: string): Promise<MeasurementRow> =>
  assertAttachable(await measurementRowById(manager, id), asking, id);

/**
 * The same under the locks of the value and of its period, so that nothing is attached to what was closed, and nothing
 * is taken from what was sent, meanwhile. To be the first statement of the transaction.
 */
export const lockedAttachable = async (manager: EntityManager, asking: Asking, id: string): Promise<MeasurementRow> =>
  assertAttachable(await lockedMeasurement(manager, id), asking, id);

function assertAttachable(row: MeasurementRow | null, { viewer, today }: Asking, id: string): MeasurementRow {
  if (!row) throw new DomainError('NOT_FOUND', { resource: 'measurements', id });
  assertCan(viewer, 'attach', resourceOf(row), measurementSubject(row, today));
  return row;
}
