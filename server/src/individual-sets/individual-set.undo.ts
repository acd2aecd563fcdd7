import type { SetContent } from '@albero/schema/contract';
import { IndividualSet, Objective } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError } from '../domain/errors.ts';
import { setChanges } from '../domain/set-changes.ts';
import { recordAct } from '../workflow/acts.ts';
import type { Undoer, Undoing } from '../workflow/undo.ts';
import { asDuplicateCode, assertCurrent } from './individual-set.service.ts';
import type { IndividualSetStore, WholeSet } from './individual-set.store.ts';
import { individualSetSubject } from './individual-set.subject.ts';
import { writeContent } from './individual-set.writer.ts';

/** What a set said, who had written it, and what belongs to its parts beside their words. */
export interface FormerSet {
  readonly content: SetContent;
  readonly authorIds: readonly string[];
  /** Of objectives and indicators, by id: one that was taken out comes back with its values and comments. */
  readonly lineages: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string | null>>;
}

export const formerSet = ({ set, content, objectives, indicators }: WholeSet): FormerSet => ({
  content,
  authorIds: set.authorIds,
  lineages: Object.fromEntries([...objectives, ...indicators].map(({ id, lineageId }) => [id, lineageId])),
  remarks: Object.fromEntries(objectives.map(({ id, remark }) => [id, remark])),
});

/** Taking back the last save of a set. */
export const individualSetUndoer = (store: IndividualSetStore): Undoer => ({
  resource: 'individualSets',
  entity: IndividualSet,
  right: 'update',
  async restore(undoing) {
    const before = await store.locked(undoing.manager, undoing.id);
    if (!before) throw new DomainError('NOT_FOUND', { resource: 'individualSets', id: undoing.id });

    const subject = individualSetSubject(before.set, before.version);
    assertCan(undoing.viewer, 'update', 'individualSets', subject);
    assertCurrent(before, undoing.expectedVersion);
    const former = (await undoing.take()) as FormerSet;

    await write(undoing, before, former).catch(asDuplicateCode);
  },
});

/** Everybody whose words come back is an author again, and whoever takes back stays one. */
async function write({ manager, viewer, now }: Undoing, before: WholeSet, former: FormerSet): Promise<void> {
  const { set, version, content } = before;
  const authorIds = [...new Set([...former.authorIds, ...set.authorIds])];
  await saveVersion(
    manager,
    IndividualSet,
    'individualSets',
    { id: set.id, expectedVersion: set.version },
    { authorIds },
  );
  await writeContent(manager, before, former.content, former.lineages);
  await putRemarksBack(manager, before, former);
  await recordAct(manager, {
    viewer,
    now,
    resource: 'individualSets',
    recordId: set.id,
    subject: individualSetSubject(set, version),
    action: 'undo',
    byRightOf: 'update',
    from: set.state,
    to: set.state,
    changes: setChanges(content, former.content, new Map()),
  });
}

async function putRemarksBack(manager: EntityManager, { objectives }: WholeSet, { content, remarks }: FormerSet) {
  const stayed = new Set(objectives.map(({ id }) => id));
  for (const { id } of content.objectives)
    if (!stayed.has(id) && remarks[id]) await manager.update(Objective, { id }, { remark: remarks[id] });
}
