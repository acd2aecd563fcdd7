import { Objective } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import { firstRow, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';
import { objectiveChanges } from '../domain/objective-changes.ts';
import type { Undoer } from '../workflow/undo.ts';
import { writeObjective } from './objective.editor.ts';
import type { FormerObjective } from './objective.former.ts';
import { assertCurrent, holdVersion, subjectOfWhole, unitsBelow, wholeObjective } from './objective.tree.ts';

/** Taking back the last change of an operational objective of a draft. */
export const objectiveUndoer: Undoer = {
  resource: 'objectives',
  entity: Objective,
  right: 'update',
  async restore({ manager, read, viewer, now, id, expectedVersion, take }) {
    const version = await holdVersion(manager, await versionIdOf(read, id));
    const whole = await wholeObjective(manager, id, version);
    if (!whole) throw notFound(id);
    assertCan(viewer, 'update', 'objectives', subjectOfWhole(whole));
    assertCurrent(whole, expectedVersion);
    const { content, lineages } = (await take()) as FormerObjective;
    const codes = new Map((await unitsBelow(manager, version.bodyId)).map((unit) => [unit.id, unit.code]));
    if (content.unitIds.some((unitId) => !codes.has(unitId)))
      throw new DomainError('WRONG_STATE', { action: 'undo', reason: 'NOTHING_TO_UNDO' });

    const changes = objectiveChanges(whole.content, content, (unitId) => codes.get(unitId) ?? unitId) ?? {};
    const act = { action: 'undo', byRightOf: 'update' } as const;
    await writeObjective({ manager, viewer, now }, whole, { content, changes, act, lineages });
  },
};

/** An objective never changes its version, so it may be asked before anything is held. */
async function versionIdOf(manager: EntityManager, id: string): Promise<string> {
  const found = await firstRow(select(manager, Objective, 'x').where('x.id = :id', { id }));
  if (!found) throw notFound(id);
  return found.versionId;
}

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'objectives', id });
