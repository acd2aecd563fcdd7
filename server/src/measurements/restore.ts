import { Measurement } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { saveVersion } from '../database/save.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import { resourceOf } from './measurement.subject.ts';
import { UNREVIEWED, UNTOUCHED } from './review.ts';

/** What a value said, and who had said it. */
export type FormerContent = Pick<
  Measurement,
  | 'state'
  | 'outcome'
  | 'inputs'
  | 'reason'
  | 'comment'
  | 'actReference'
  | 'enteredById'
  | 'enteredAt'
  | 'onBehalf'
  | 'authorIds'
  | 'returnReason'
>;

/**
 * Puts back what a value said before its last change, under compare-and-set on the row as it was locked. Whoever takes a
 * change back has asked the rights and records the act; those who wrote it stay among its authors.
 * @param row from `lockedMeasurement`, in state missing, draft or returned
 * @throws DomainError CONFLICT
 */
export async function restoreValue(manager: EntityManager, row: MeasurementRow, former: FormerContent): Promise<void> {
  const at = { id: row.id, expectedVersion: row.version };
  const columns = former.state === 'missing' ? UNTOUCHED : { ...UNREVIEWED, ...former };
  await saveVersion(manager, Measurement, resourceOf(row), at, columns);
}
