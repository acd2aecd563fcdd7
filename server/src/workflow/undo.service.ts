import { can, type Viewer } from '@albero/schema/contract';
import type { EntityManager } from 'typeorm';
import { assertMayEver } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { firstRow, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';
import type { Asking } from '../organisation/index.ts';
import { readableAs } from './readable.ts';
import { forgetUndo, type Undoer, undoPointOf } from './undo.ts';

export interface ToUndo {
  readonly resource: string;
  readonly id: string;
  readonly expectedVersion: number;
}

/** Taking back one's own last change of a record, until somebody else changes it or it goes on its way. */
export class UndoService {
  readonly #undoers: ReadonlyMap<string, Undoer>;

  constructor(
    private readonly db: Database,
    undoers: readonly Undoer[],
  ) {
    this.#undoers = new Map(undoers.map((undoer) => [undoer.resource, undoer]));
  }

  /** Whether there is a change to be taken back, for the button on the page. */
  async isUndoable(viewer: Viewer, resource: string, id: string): Promise<boolean> {
    const undoer = this.#undoers.get(resource);
    if (!undoer) return false;
    const point = await undoPointOf(this.db.read, undoer.resource, id);
    if (point?.personId !== viewer.personId) return false;

    const row = await firstRow(select(this.db.read, undoer.entity, 'x').where('x.id = :id', { id }));
    const record = await readableAs(this.db.read, { resource, id, viewer });
    return (
      row?.version === point.recordVersion &&
      record !== null &&
      can(viewer, undoer.right, record.resource, record.subject).allowed
    );
  }

  /**
   * Writes what the record said before, as one more change with an act of its own.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (NOTHING_TO_UNDO, or the lock of the record), CONFLICT
   */
  async undo(asking: Asking, { resource, id, expectedVersion }: ToUndo): Promise<boolean> {
    const undoer = this.#undoers.get(resource);
    if (!undoer) throw new DomainError('NOT_FOUND', { resource });
    assertMayEver(asking.viewer, `${undoer.resource}.${undoer.right}`);

    await this.db.transaction((manager) => {
      const take = () => takePoint(manager, undoer, { id, expectedVersion, personId: asking.viewer.personId });
      return undoer.restore({ manager, read: this.db.read, ...asking, id, expectedVersion, take });
    });
    return true;
  }
}

async function takePoint(
  manager: EntityManager,
  { resource }: Undoer,
  at: { readonly id: string; readonly expectedVersion: number; readonly personId: string },
): Promise<unknown> {
  const point = await undoPointOf(manager, resource, at.id);
  if (point?.personId !== at.personId || point.recordVersion !== at.expectedVersion)
    throw new DomainError('WRONG_STATE', { action: 'undo', reason: 'NOTHING_TO_UNDO' });
  await forgetUndo(manager, at.id);
  return point.content;
}
