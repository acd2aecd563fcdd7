import { reach } from '@albero/schema/contract';
import { Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import { atOrBelow, graft, plant } from './branches.ts';
import { unitsInUse } from './in-use.ts';
import type { CreateUnitInput, DeleteInput, UnitFilter, UpdateUnitInput } from './organisation.inputs.ts';
import { type Asking, unitSubject } from './subjects.ts';
import { listUnits, nextUnitOrdering, unitById } from './unit.store.ts';
import { assertFreeCode, deleteVersion, given, gone, holdRow, refusingTaken } from './writing.ts';

/** The units of a body: one tree, whose branches carry the rights. Its root is made by an import or by `albero init`. */
export class UnitService {
  constructor(private readonly db: Database) {}

  async byId({ viewer }: Asking, id: string): Promise<Unit> {
    const unit = await unitById(this.db.read, id, reach(viewer, 'read', 'units'));
    if (!unit) throw new DomainError('NOT_FOUND', { resource: 'units', id });
    return unit;
  }

  list({ viewer }: Asking, filter: UnitFilter | undefined, args: ListArgs): Promise<Listing<Unit>> {
    return listUnits(this.db.read, reach(viewer, 'read', 'units'), { ...args, text: filter?.text });
  }

  async create(asking: Asking, input: CreateUnitInput): Promise<Unit> {
    const parent = await this.byId(asking, input.parentId);
    assertCan(asking.viewer, 'create', 'units', unitSubject(parent));
    const { parentId, code, name, kind, aliases } = { aliases: [], ...given(input) } as Required<CreateUnitInput>;
    const unit = { id: uuid(), bodyId: parent.bodyId, parentId, code, name, kind, aliases: aliases ?? [], version: 1 };

    await refusingTaken('code', () =>
      this.db.transaction(async (manager) => {
        await holdRow(manager, Unit, parent.bodyId);
        await assertFreeCode(manager, Unit, unit);
        const ordering = await nextUnitOrdering(manager, parent.bodyId);
        await manager.insert(Unit, { ...unit, ordering });
        await plant(manager, unit.id, parentId);
        await record(manager, asking, { unit: parent, id: unit.id }, 'create', changesBetween({}, unit));
      }),
    );
    return this.byId(this.#withBranch(asking, unit.id, parent.id), unit.id);
  }

  async update(asking: Asking, input: UpdateUnitInput): Promise<Unit> {
    const unit = await this.byId(asking, input.id);
    assertCan(asking.viewer, 'update', 'units', unitSubject(unit));
    const { id, expectedVersion, ...changes } = given(input) as UpdateUnitInput;
    const parent = changes.parentId ? await this.#newParent(asking, unit, changes.parentId) : null;
    if (changes.kind && (changes.kind === 'body') !== (unit.parentId === null))
      throw invalid({ path: 'kind', code: 'IS_IN' });

    await refusingTaken('code', () =>
      this.db.transaction(async (manager) => {
        await holdRow(manager, Unit, unit.bodyId);
        await assertFreeCode(manager, Unit, { id, bodyId: unit.bodyId, code: changes.code ?? undefined });
        if (parent) await this.#move(manager, unit, parent);
        await saveVersion(manager, Unit, 'units', { id, expectedVersion }, changes as Partial<Unit>);
        await record(manager, asking, { unit, id }, 'update', changesBetween(unit, changes as Partial<Unit>));
      }),
    );
    return this.byId(asking, id);
  }

  async delete(asking: Asking, { id, expectedVersion }: DeleteInput): Promise<boolean> {
    const unit = await this.byId(asking, id);
    const [isInUse] = await unitsInUse(this.db.read, [id]);
    assertCan(asking.viewer, 'delete', 'units', unitSubject(unit, isInUse));

    await this.db.transaction(async (manager) => {
      await deleteVersion(manager, Unit, 'units', { id, expectedVersion });
      await record(manager, asking, { unit, id }, 'delete', gone(unit));
    });
    return true;
  }

  /** The second half of the gate: where the unit will be is as much this person's as where it is. */
  async #newParent(asking: Asking, unit: Unit, parentId: string): Promise<Unit | null> {
    if (parentId === unit.parentId) return null;
    if (unit.parentId === null) throw invalid({ path: 'parentId', code: 'IS_ROOT' });
    const parent = await this.byId(asking, parentId);
    if (parent.bodyId !== unit.bodyId) throw invalid({ path: 'parentId', code: 'OTHER_BODY' });
    assertCan(asking.viewer, 'update', 'units', unitSubject(parent));
    return parent;
  }

  async #move(manager: EntityManager, unit: Unit, parent: Unit): Promise<void> {
    if ((await atOrBelow(manager, unit.id)).includes(parent.id))
      throw invalid({ path: 'parentId', code: 'PARENT_CYCLE' });
    await graft(manager, unit.id, parent.id);
  }

  /** The rights of this request were read before the unit was there: it lies in every branch that its parent lies in. */
  #withBranch(asking: Asking, id: string, parentId: string): Asking {
    const seats = asking.viewer.seats.map((seat) =>
      seat.branchIds.includes(parentId) ? { ...seat, branchIds: [...seat.branchIds, id] } : seat,
    );
    return { ...asking, viewer: { ...asking.viewer, seats } };
  }
}

const record = (
  manager: EntityManager,
  { viewer, now }: Asking,
  { unit, id }: { readonly unit: Unit; readonly id: string },
  action: 'create' | 'update' | 'delete',
  changes: Changes | null,
): Promise<void> =>
  recordAct(manager, { viewer, now, resource: 'units', recordId: id, subject: unitSubject(unit), action, changes });
