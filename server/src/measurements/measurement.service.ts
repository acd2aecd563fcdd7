import { type Action, can, reach, type Viewer } from '@albero/schema/contract';
import { Measurement } from '@albero/schema/model';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { ListArgs } from '../graphql/lists.ts';
import type { Asking } from '../organisation/index.ts';
import { changesBetween, recordAct } from '../workflow/acts.ts';
import { keepUndo } from '../workflow/undo.ts';
import { assertCurrent, lockedMeasurement } from './locked.ts';
import {
  type EnterValueInput,
  type GiveOpinionInput,
  type MeasurementFilter,
  MOST_WORDS,
} from './measurement.inputs.ts';
import type { MeasurementPage } from './measurement.page.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import { completenessOf, isPeriodOf, listMeasurements, measurementById } from './measurement.store.ts';
import { type MeasurementReach, measurementReach, measurementSubject, resourceOf } from './measurement.subject.ts';
import type { Completeness } from './measurement.types.ts';
import { formerValue } from './measurement.undo.ts';
import { UNREVIEWED, UNTOUCHED, withAuthor } from './review.ts';
import { isWrittenAnew, newValue } from './value.ts';

/** A value as somebody saw it. */
export interface Seen {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Values: who reads them, who enters them, when, and what is kept of it. Their review is a workflow. */
export class MeasurementService {
  constructor(private readonly db: Database) {}

  list(viewer: Viewer, filter: MeasurementFilter, args: ListArgs): Promise<MeasurementPage> {
    return listMeasurements(this.db.read, viewer, filter, args);
  }

  async read(viewer: Viewer, id: string): Promise<MeasurementRow> {
    const found = await measurementById(this.db.read, id, measurementReach(viewer, 'read'));
    if (!found) throw notFound(id);
    return found;
  }

  async completeness(viewer: Viewer, versionId: string, periodId: string): Promise<Completeness[]> {
    const of = { versionId, periodId };
    const isThere = await isPeriodOf(this.db.read, reach(viewer, 'read', 'plans'), of);
    if (!isThere) throw new DomainError('NOT_FOUND', { resource: 'periods', id: periodId });
    return completenessOf(this.db.read, followed(measurementReach(viewer, 'read')), periodId);
  }

  /**
   * Enters a value, or changes it while it is the unit's. One that was sent back stays so until it is sent again.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE with the lock, CONFLICT, INVALID with every fault
   */
  enter(asking: Asking, input: EnterValueInput): Promise<MeasurementRow> {
    const { viewer, now, today } = asking;
    return this.#change(asking, input, 'enter', (row) => {
      const content = newValue(row, input, today);
      const authorIds = withAuthor(isWrittenAnew(row, content) ? [] : row.authorIds, viewer.personId);
      const entered = { enteredById: viewer.personId, enteredAt: now, authorIds };
      const shown = { ...content, onBehalf: isOnBehalf(asking, row) };
      const state = row.state === 'returned' ? 'returned' : 'draft';
      return { reason: content.reason, shown, columns: { ...UNREVIEWED, ...shown, ...entered, state } };
    });
  }

  /** Takes a value back to missing; who had entered what stays in its history. */
  clear(asking: Asking, input: Seen): Promise<MeasurementRow> {
    const { outcome, inputs, reason, comment, actReference, onBehalf } = UNTOUCHED;
    const shown = { outcome, inputs, reason, comment, actReference, onBehalf };
    return this.#change(asking, input, 'clear', () => ({ reason: null, shown, columns: UNTOUCHED }));
  }

  /** The words of the OIV on a value that is asked to be neutralised or not measurable; they decide nothing. */
  giveOpinion(asking: Asking, input: GiveOpinionInput): Promise<MeasurementRow> {
    const { viewer, now } = asking;
    return this.#change(asking, input, 'giveOpinion', () => {
      const opinion = cleanText(input.opinion);
      const faults = textFaults('opinion', opinion, { most: MOST_WORDS, required: true });
      if (faults.length > 0) throw invalid(...faults);
      const columns = { opinion, opinionById: viewer.personId, opinionAt: now };
      return { reason: null, shown: { opinion }, columns };
    });
  }

  #change(asking: Asking, seen: Seen, action: Action, make: (row: MeasurementRow) => Change): Promise<MeasurementRow> {
    const { viewer, now, today } = asking;
    return this.db.transaction(async (manager) => {
      const row = await lockedMeasurement(manager, seen.id);
      if (!row) throw notFound(seen.id);

      const [resource, subject] = [resourceOf(row), measurementSubject(row, today)];
      assertCan(viewer, action, resource, subject);
      assertCurrent(row, seen.expectedVersion);
      const { reason, shown, columns } = make(row);

      await saveVersion(manager, Measurement, resource, seen, columns);
      if (action !== 'giveOpinion')
        await keepUndo(manager, {
          resource,
          recordId: row.id,
          personId: viewer.personId,
          recordVersion: row.version + 1,
          content: formerValue(row),
        });
      const states = { from: row.state, to: columns.state ?? row.state };
      const changes = changesBetween<Partial<Measurement>>(row, shown);
      await recordAct(manager, {
        viewer,
        now,
        resource,
        recordId: row.id,
        subject,
        action,
        ...states,
        reason,
        changes,
      });
      return { ...row, ...columns, version: row.version + 1 };
    });
  }
}

/** What becomes of a value: its columns, and those of them that its history shows. */
interface Change {
  readonly reason: string | null;
  readonly shown: Partial<Measurement>;
  readonly columns: Partial<Measurement>;
}

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'measurements', id });

/** No seat of the person's own unit or position covers it: only the planner's does. */
const isOnBehalf = ({ viewer, today }: Asking, row: MeasurementRow): boolean => {
  const own = { ...viewer, seats: viewer.seats.filter(({ role }) => role !== 'planner') };
  return !can(own, 'enter', resourceOf(row), measurementSubject(row, today)).allowed;
};

/** Where somebody reads values in every state: of a unit of which only the approved ones are read nothing is missing. */
const followed = ({ ofUnits, ofPositions }: MeasurementReach): MeasurementReach => ({
  ofUnits: ofUnits.filter(({ states }) => states === null),
  ofPositions: ofPositions.filter(({ states }) => states === null),
});
