import { reach } from '@albero/schema/contract';
import { Conflict, Person, type Position } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { firstRow, select } from '../database/rows.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import { conflictById, listConflicts } from './conflict.store.ts';
import type { ConflictFilter, CreateConflictInput, DeleteInput } from './organisation.inputs.ts';
import type { PositionService } from './position.service.ts';
import { type Asking, conflictSubject } from './subjects.ts';
import { deleteVersion, given, gone, refusingTaken } from './writing.ts';

/**
 * Declared conflicts of interest: the person decides nothing about that position, whatever seats they hold (can.ts).
 * So the Segretario Generale who is the object of an objective of PO_Staff leaves it to whoever substitutes. L. 241/1990 art. 6-bis.
 */
export class ConflictService {
  constructor(
    private readonly db: Database,
    private readonly positions: PositionService,
  ) {}

  list({ viewer }: Asking, filter: ConflictFilter | undefined, args: ListArgs): Promise<Listing<Conflict>> {
    return listConflicts(this.db.read, reach(viewer, 'read', 'conflicts'), { ...args, filter });
  }

  /** @throws DomainError NOT_FOUND */
  async byId({ viewer }: Asking, id: string): Promise<Conflict> {
    const conflict = await conflictById(this.db.read, id, reach(viewer, 'read', 'conflicts'));
    if (!conflict) throw new DomainError('NOT_FOUND', { resource: 'conflicts', id });
    return conflict;
  }

  async create(asking: Asking, input: CreateConflictInput): Promise<Conflict> {
    const position = await this.positions.byId(asking, input.positionId);
    const { personId, positionId, reason } = given(input) as CreateConflictInput;
    const conflict: Conflict = { id: uuid(), bodyId: position.bodyId, personId, positionId, reason, version: 1 };
    assertCan(asking.viewer, 'create', 'conflicts', conflictSubject(conflict, position, asking.viewer));
    await this.#assertOfTheBody(conflict);

    await refusingTaken('positionId', () =>
      this.db.transaction(async (manager) => {
        await manager.insert(Conflict, conflict);
        await record(manager, asking, { conflict, position }, 'create', changesBetween({}, conflict));
      }),
    );
    return this.byId(asking, conflict.id);
  }

  async delete(asking: Asking, { id, expectedVersion }: DeleteInput): Promise<boolean> {
    const conflict = await this.byId(asking, id);
    const position = await this.positions.byId(asking, conflict.positionId);
    assertCan(asking.viewer, 'delete', 'conflicts', conflictSubject(conflict, position, asking.viewer));

    await this.db.transaction(async (manager) => {
      await deleteVersion(manager, Conflict, 'conflicts', { id, expectedVersion });
      await record(manager, asking, { conflict, position }, 'delete', gone(conflict));
    });
    return true;
  }

  /** Who declares may not read the list of people: that there is such a person of the own body is all that is told. */
  async #assertOfTheBody({ personId, bodyId }: Conflict): Promise<void> {
    const query = select(this.db.read, Person, 'x').where('x.id = :personId AND x.bodyId = :bodyId', {
      personId,
      bodyId,
    });
    if (!(await firstRow(query))) throw invalid({ path: 'personId', code: 'UNKNOWN_ID' });
  }
}

const record = (
  manager: EntityManager,
  { viewer, now }: Asking,
  { conflict, position }: { readonly conflict: Conflict; readonly position: Position },
  action: 'create' | 'delete',
  changes: Changes | null,
): Promise<void> =>
  recordAct(manager, {
    viewer,
    now,
    resource: 'conflicts',
    recordId: conflict.id,
    subject: conflictSubject(conflict, position, viewer),
    action,
    reason: conflict.reason,
    changes,
  });
