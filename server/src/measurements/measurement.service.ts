import { can, reach, type Viewer } from '@albero/schema/contract';
import { Measurement, Period } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { sharedRow } from '../database/lock.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError } from '../domain/errors.ts';
import type { ListArgs } from '../graphql/lists.ts';
import { changesBetween, recordAct } from '../workflow/acts.ts';
import type { ClearValueInput, EnterValueInput, MeasurementFilter } from './measurement.inputs.ts';
import type { MeasurementPage } from './measurement.page.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import { completenessOf, isPeriodOf, listMeasurements, measurementById } from './measurement.store.ts';
import { measurementReach, measurementSubject, resourceOf } from './measurement.subject.ts';
import type { Completeness } from './measurement.types.ts';
import { newValue } from './value.ts';

/** Values: who reads them, who enters them, when, and what is kept of it. */
export class MeasurementService {
  constructor(private readonly db: Database) {}

  list(viewer: Viewer, filter: MeasurementFilter, args: ListArgs): Promise<MeasurementPage> {
    return listMeasurements(this.db.read, viewer, filter, args);
  }

  async read(viewer: Viewer, id: string): Promise<MeasurementRow> {
    const found = await measurementById(this.db.read, id, measurementReach(viewer, 'read'));
    if (!found) throw new DomainError('NOT_FOUND', { resource: 'measurements', id });
    return found;
  }

  async completeness(viewer: Viewer, versionId: string, periodId: string): Promise<Completeness[]> {
    const of = { versionId, periodId };
    const isThere = await isPeriodOf(this.db.read, reach(viewer, 'read', 'plans'), of);
    if (!isThere) throw new DomainError('NOT_FOUND', { resource: 'periods', id: periodId });
    return completenessOf(this.db.read, measurementReach(viewer, 'read'), periodId);
  }

  /** Enters a value, or changes it while it is a draft. */
  async enter(viewer: Viewer, input: EnterValueInput, now: Date): Promise<MeasurementRow> {
    const row = await this.read(viewer, input.id);

    assertCan(viewer, 'enter', resourceOf(row), measurementSubject(row, row));
    assertVersion(row, input.expectedVersion);
    const entered = { enteredById: viewer.personId, enteredAt: now, onBehalf: isOnBehalf(viewer, row) };

    return this.#save(viewer, row, 'enter', { ...newValue(row, input), ...entered, state: 'draft' }, now);
  }

  /** Takes a value back to missing; who had entered what stays in its history. */
  async clear(viewer: Viewer, input: ClearValueInput, now: Date): Promise<MeasurementRow> {
    const row = await this.read(viewer, input.id);

    assertCan(viewer, 'clear', resourceOf(row), measurementSubject(row, row));
    assertVersion(row, input.expectedVersion);

    return this.#save(viewer, row, 'clear', CLEARED, now);
  }

  async #save(
    viewer: Viewer,
    row: MeasurementRow,
    action: 'enter' | 'clear',
    next: ValueColumns,
    now: Date,
  ): Promise<MeasurementRow> {
    const resource = resourceOf(row);
    const at = { id: row.id, expectedVersion: row.version };
    const { enteredById: _by, enteredAt: _at, state: _state, ...shown } = next;

    await this.db.transaction(async (manager) => {
      await assertStillOpen(manager, viewer, row, action);
      await saveVersion(manager, Measurement, resource, at, next);
      await recordAct(manager, {
        viewer,
        now,
        resource,
        recordId: row.id,
        subject: measurementSubject(row, row),
        action,
        from: row.state,
        to: next.state,
        reason: next.reason,
        changes: changesBetween<Partial<ValueColumns>>(row, shown),
      });
    });
    return { ...row, ...next, version: row.version + 1 };
  }
}

type ValueColumns = Pick<
  Measurement,
  'state' | 'outcome' | 'inputs' | 'reason' | 'comment' | 'enteredById' | 'enteredAt' | 'onBehalf'
>;

const CLEARED: ValueColumns = {
  state: 'missing',
  outcome: null,
  inputs: null,
  reason: null,
  comment: null,
  enteredById: null,
  enteredAt: null,
  onBehalf: false,
};

/**
 * Asked again under a lock of the period: once it is closed nothing comes in, however early it was sent. A shared one,
 * so that on the last day the whole office does not queue behind each other's commits.
 */
async function assertStillOpen(
  manager: EntityManager,
  viewer: Viewer,
  row: MeasurementRow,
  action: 'enter' | 'clear',
): Promise<void> {
  const period = await sharedRow(manager, Period, row.periodId);
  const periodState = period?.state ?? 'closed';
  assertCan(viewer, action, resourceOf(row), measurementSubject(row, { ...row, periodState }));
}

/** Somebody else's words are told before the faults of one's own. */
function assertVersion(row: MeasurementRow, expected: number): void {
  if (row.version === expected) return;
  const current = Object.assign(new Measurement(), row);
  throw new DomainError('CONFLICT', { resource: resourceOf(row), id: row.id, expected, actual: row.version, current });
}

/** No seat of the person's own unit or position covers it: only the planner's does. */
const isOnBehalf = (viewer: Viewer, row: MeasurementRow): boolean => {
  const own = { ...viewer, seats: viewer.seats.filter(({ role }) => role !== 'planner') };
  return !can(own, 'enter', resourceOf(row), measurementSubject(row, row)).allowed;
};
