import { actingSeat, type ReadingWay, type Viewer } from '@albero/schema/contract';
import { type EvaluationSheet, SheetRead } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Database, isDuplicate } from '../database/database.ts';
import { rows, select } from '../database/rows.ts';
import { answerIsPrivate } from '../database/running-command.ts';
import { DomainError } from '../domain/errors.ts';
import type { Asking } from '../organisation/index.ts';
import { readSubject } from './evaluation.subject.ts';

/**
 * Keeps who reads sheets, before their contents are handed out: one row for each reader, sheet, day and way. What the
 * person reads of the own sheet is not kept. A reading that cannot be kept is refused.
 */
export async function keepReading(
  db: Database,
  { viewer, now, today }: Asking,
  sheets: readonly EvaluationSheet[],
  way: ReadingWay,
): Promise<void> {
  answerIsPrivate();
  const others = sheets.filter(({ personId }) => personId !== viewer.personId);
  if (others.length === 0) return;
  const query = select(db.read, SheetRead, 'x')
    .where('x.readerId = :reader AND x.way = :way AND x.day = :today', { reader: viewer.personId, way, today })
    .andWhere('x.sheetId IN (:...ids)', { ids: others.map(({ id }) => id) });
  const kept = new Set((await rows(query)).map(({ sheetId }) => sheetId));
  const fresh = others.filter(({ id }) => !kept.has(id));
  for (const sheet of fresh) {
    const read = { id: uuid(), sheetId: sheet.id, readerId: viewer.personId, way, day: today, at: now };
    // The same person at two tabs: the first one is kept.
    await db
      .transaction((manager) => manager.insert(SheetRead, { ...read, role: roleOf(viewer, sheet) }))
      .catch(unlessKept);
  }
}

function roleOf(viewer: Viewer, sheet: EvaluationSheet) {
  const seat = actingSeat(viewer, 'read', 'evaluations', readSubject(sheet));
  if (!seat) throw new DomainError('NOT_FOUND', { resource: 'evaluations', id: sheet.id });
  return seat.role;
}

function unlessKept(error: unknown): void {
  if (!isDuplicate(error)) throw error;
}

/** The readings of sheets, oldest first. */
export const readsOf = (manager: EntityManager, sheetIds: readonly string[]): Promise<SheetRead[]> =>
  sheetIds.length === 0
    ? Promise.resolve([])
    : rows(
        select(manager, SheetRead, 'x')
          .where('x.sheetId IN (:...sheetIds)', { sheetIds: [...sheetIds] })
          .orderBy('x.at')
          .addOrderBy('x.id'),
      );
