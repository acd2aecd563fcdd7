import type { SetContent } from '@albero/schema/contract';
import { can, reach, type Viewer } from '@albero/schema/contract';
import { IndividualSet } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import { type Database, isDuplicate } from '../database/database.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { isWrittenAnew, setChanges } from '../domain/set-changes.ts';
import { checkSet, type TypedObjective } from '../domain/set-input.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { type Changes, recordAct } from '../workflow/acts.ts';
import { keepUndo } from '../workflow/undo.ts';
import type { IndividualSetStore, WholeSet } from './individual-set.store.ts';
import { individualSetSubject } from './individual-set.subject.ts';
import type { IndividualSetFilter } from './individual-set.types.ts';
import { formerSet } from './individual-set.undo.ts';
import { writeContent } from './individual-set.writer.ts';

export interface SetUpdate {
  readonly id: string;
  readonly expectedVersion: number;
  readonly objectives: readonly TypedObjective[];
}

/** The individual objectives of a position: read, and written as one set. Its way through the states is a workflow. */
export class IndividualSetService {
  constructor(
    private readonly db: Database,
    private readonly store: IndividualSetStore,
  ) {}

  list(viewer: Viewer, filter: IndividualSetFilter, args: ListArgs): Promise<Listing<IndividualSet>> {
    return this.store.list(reach(viewer, 'read', 'individualSets'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<IndividualSet> {
    const set = await this.store.byId(id, reach(viewer, 'read', 'individualSets'));
    if (!set) throw notFound(id);
    return set;
  }

  /**
   * Saves the whole set at once: what is new is added, what is left out removed, the order kept. A save that changes
   * nothing writes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT with the set as it is now, INVALID with every fault
   */
  async update(viewer: Viewer, update: SetUpdate, now: Date): Promise<IndividualSet> {
    await this.db
      .transaction(async (manager) => {
        const before = await this.store.locked(manager, update.id);
        if (!before) throw notFound(update.id);

        assertCan(viewer, 'update', 'individualSets', individualSetSubject(before.set, before.version));
        assertCurrent(before, update.expectedVersion);

        const codesElsewhere = await this.store.codesElsewhere(manager, before.set);
        const { content, notes } = checkSet({
          before: before.content,
          typed: update.objectives,
          codesElsewhere,
          newId: uuid,
        });
        const changes = setChanges(before.content, content, notes);

        if (changes) await this.#save(manager, { viewer, now, before, content, changes });
      })
      .catch(asDuplicateCode);
    return this.byId(viewer, update.id);
  }

  /** Remembers what this person saw; nobody else is told, and it is no change of the set. @throws DomainError NOT_FOUND */
  async markSeen(viewer: Viewer, id: string, now: Date): Promise<IndividualSet> {
    const set = await this.byId(viewer, id);
    await this.db.transaction(async (manager) => {
      const whole = await this.store.locked(manager, id);
      if (!whole || !can(viewer, 'read', 'individualSets', individualSetSubject(whole.set, whole.version)).allowed)
        throw notFound(id);
      const { personId } = viewer;
      const { content } = whole;
      await this.store.mark(manager, { personId, recordId: id, recordVersion: whole.set.version, content, at: now });
    });
    return set;
  }

  async #save(manager: EntityManager, save: Save): Promise<void> {
    const { viewer, now, before, content, changes } = save;
    const { set, version } = before;
    const authors = isWrittenAnew(before.content, content) ? [] : set.authorIds;
    const authorIds = [...new Set([...authors, viewer.personId])];
    const at = { id: set.id, expectedVersion: set.version };
    await saveVersion(manager, IndividualSet, 'individualSets', at, { authorIds });
    await writeContent(manager, before, content);
    await keepUndo(manager, {
      resource: 'individualSets',
      recordId: set.id,
      personId: viewer.personId,
      recordVersion: set.version + 1,
      content: formerSet(before),
    });
    await recordAct(manager, {
      viewer,
      now,
      resource: 'individualSets',
      recordId: set.id,
      subject: individualSetSubject(set, version),
      action: 'update',
      from: set.state,
      to: set.state,
      changes,
    });
  }
}

interface Save {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly before: WholeSet;
  readonly content: SetContent;
  readonly changes: Changes;
}

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'individualSets', id });

/** @throws DomainError CONFLICT with the set as it is now, content included */
export const assertCurrent = ({ set: row, content }: WholeSet, expected: number): void =>
  assertVersion(IndividualSet, 'individualSets', { row, expected, shown: { contentJson: JSON.stringify(content) } });

/** Two positions took the same new code at once: the database keeps the first. */
export function asDuplicateCode(error: unknown): never {
  if (isDuplicate(error)) throw invalid({ path: 'objectives', code: 'DUPLICATE_CODE' });
  throw error;
}
