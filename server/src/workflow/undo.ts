import type { Action, Resource, Viewer } from '@albero/schema/contract';
import { UndoPoint } from '@albero/schema/model';
import type { EntityManager, EntityTarget } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { firstRow, select } from '../database/rows.ts';

export interface Keeping {
  readonly resource: Resource;
  readonly recordId: string;
  readonly personId: string;
  /** The version that the change makes. */
  readonly recordVersion: number;
  /** What the record said before, as its undoer wants it back. */
  readonly content: object;
}

/** In bytes of JSON: what the column holds on MySQL is 65 535. What is longer cannot be taken back. */
const LARGEST = 64_000;

/** Remembers what a record said before somebody's change; to be called in the transaction of the change. */
export async function keepUndo(manager: EntityManager, { recordId, ...kept }: Keeping): Promise<void> {
  const isTooLong = new TextEncoder().encode(JSON.stringify(kept.content)).length > LARGEST;
  if (isTooLong) return forgetUndo(manager, recordId);
  const done = await manager.update(UndoPoint, { recordId }, kept as never);
  if (done.affected === 0) await manager.insert(UndoPoint, { id: uuid(), recordId, ...kept } as never);
}

export async function forgetUndo(manager: EntityManager, recordId: string): Promise<void> {
  await manager.delete(UndoPoint, { recordId });
}

export const undoPointOf = (manager: EntityManager, resource: Resource, recordId: string): Promise<UndoPoint | null> =>
  firstRow(
    select(manager, UndoPoint, 'x').where('x.resource = :resource AND x.recordId = :recordId', { resource, recordId }),
  );

/** One taking back, within its transaction. */
export interface Undoing {
  readonly manager: EntityManager;
  /** Outside the transaction: for what is asked before anything is held. */
  readonly read: EntityManager;
  readonly viewer: Viewer;
  readonly now: Date;
  /** `YYYY-MM-DD`, Europe/Rome */
  readonly today: string;
  readonly id: string;
  readonly expectedVersion: number;
  /** What the record said; to be asked once the record is held. @throws DomainError WRONG_STATE (NOTHING_TO_UNDO) */
  readonly take: () => Promise<unknown>;
}

/** How the records of one resource get their former content back. */
export interface Undoer {
  readonly resource: Resource;
  readonly entity: EntityTarget<{ id: string; version: number }>;
  /** The right by which the content is written: undoing asks for the same. */
  readonly right: Action;
  /** Holds the record, judges as a change would be judged, writes what it said, and records the act `undo`. */
  restore(undoing: Undoing): Promise<void>;
}
