import { Measurement } from '@albero/schema/model';
import { saveVersion } from '../database/save.ts';
import { romeDay } from '../domain/calendar.ts';
import { invalid } from '../domain/errors.ts';
import { type Changes, changesBetween } from '../workflow/acts.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { assertCurrent, lockedMeasurement } from './locked.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import { type MeasurementResource, measurementSubject, resourceOf } from './measurement.subject.ts';
import { formerOf } from './previous.ts';
import { reviewColumns } from './review.ts';
import { assertCanBeSent } from './value.ts';

/**
 * The way of a value: sent by its unit or position, verified by the planner, approved by the Segretario Generale,
 * consolidated; sent back from each review, reopened while nothing above rests on it.
 */
const workflowOf = (resource: MeasurementResource): Workflow => ({
  resource,
  async load(manager, id, now) {
    const row = await lockedMeasurement(manager, id);
    if (!row || resourceOf(row) !== resource) return null;
    return {
      id,
      version: row.version,
      state: row.state,
      subject: measurementSubject(row, romeDay(now)),
      assertCurrent: (expected) => assertCurrent(row, expected),
      move: (move) => moveValue(row, move),
    };
  },
});

export const measurementWorkflows: readonly Workflow[] = [
  workflowOf('measurements'),
  workflowOf('individualMeasurements'),
];

async function moveValue(row: MeasurementRow, move: Move): Promise<Changes | null> {
  const { manager, now, remarks, action } = move;
  if (remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  if (action === 'submit') assertCanBeSent(row, romeDay(now), await formerOf(manager, row.id));

  const columns = reviewColumns(row, move);
  const at = { id: row.id, expectedVersion: row.version };
  await saveVersion(manager, Measurement, resourceOf(row), at, columns);
  const { outcome } = columns;
  return outcome === undefined ? null : changesBetween<Partial<Measurement>>(row, { outcome });
}
