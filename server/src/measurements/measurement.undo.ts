import { Measurement } from '@albero/schema/model';
import { assertCan } from '../access/authorize.ts';
import { DomainError } from '../domain/errors.ts';
import { changesBetween, recordAct } from '../workflow/acts.ts';
import type { Undoer, Undoing } from '../workflow/undo.ts';
import { assertCurrent, lockedMeasurement } from './locked.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import { type MeasurementResource, measurementSubject, resourceOf } from './measurement.subject.ts';
import { type FormerContent, restoreValue } from './restore.ts';

/** What of a value its undoing puts back. */
export const formerValue = (row: MeasurementRow): FormerContent => {
  const {
    state,
    outcome,
    inputs,
    reason,
    comment,
    actReference,
    enteredById,
    enteredAt,
    onBehalf,
    authorIds,
    returnReason,
  } = row;
  return {
    state,
    outcome,
    inputs,
    reason,
    comment,
    actReference,
    enteredById,
    enteredAt,
    onBehalf,
    authorIds,
    returnReason,
  };
};

/** Taking back the last entry, or the last clearing, of a value. */
const undoerOf = (resource: MeasurementResource): Undoer => ({
  resource,
  entity: Measurement,
  right: 'enter',
  async restore(undoing) {
    const row = await lockedMeasurement(undoing.manager, undoing.id);
    if (!row || resourceOf(row) !== resource) throw new DomainError('NOT_FOUND', { resource, id: undoing.id });

    const subject = measurementSubject(row, undoing.today);
    assertCan(undoing.viewer, 'enter', resource, subject);
    assertCurrent(row, undoing.expectedVersion);
    const former = asFormer(await undoing.take());

    await write(undoing, row, former);
  },
});

export const measurementUndoers: readonly Undoer[] = [undoerOf('measurements'), undoerOf('individualMeasurements')];

async function write({ manager, viewer, now, today }: Undoing, row: MeasurementRow, former: FormerContent) {
  const authorIds = [...new Set([...(former.authorIds ?? []), ...(row.authorIds ?? [])])];
  await restoreValue(manager, row, { ...former, authorIds });
  const { outcome, inputs, reason, comment, actReference, onBehalf } = former;
  await recordAct(manager, {
    viewer,
    now,
    resource: resourceOf(row),
    recordId: row.id,
    subject: measurementSubject(row, today),
    action: 'undo',
    byRightOf: 'enter',
    from: row.state,
    to: former.state,
    changes: changesBetween<Partial<Measurement>>(row, { outcome, inputs, reason, comment, actReference, onBehalf }),
  });
}

/** Out of JSON: the instant comes as a text. */
function asFormer(content: unknown): FormerContent {
  const former = content as FormerContent;
  return { ...former, enteredAt: former.enteredAt && new Date(former.enteredAt) };
}
