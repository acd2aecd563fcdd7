import { reach } from '@albero/schema/contract';
import { Position, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import { positionsInUse } from './in-use.ts';
import type { CreatePositionInput, DeleteInput, PositionFilter, UpdatePositionInput } from './organisation.inputs.ts';
import { listPositions, nextPositionOrdering, positionById } from './position.store.ts';
import { type Asking, positionSubject } from './subjects.ts';
import type { UnitService } from './unit.service.ts';
import { assertFreeCode, deleteVersion, given, gone, holdRow, refusingTaken } from './writing.ts';

/** The posizioni organizzative: each heads one unit. */
export class PositionService {
  constructor(
    private readonly db: Database,
    private readonly units: UnitService,
  ) {}

  async byId({ viewer }: Asking, id: string): Promise<Position> {
    const position = await positionById(this.db.read, id, reach(viewer, 'read', 'positions'));
    if (!position) throw new DomainError('NOT_FOUND', { resource: 'positions', id });
    return position;
  }

  list({ viewer }: Asking, filter: PositionFilter | undefined, args: ListArgs): Promise<Listing<Position>> {
    return listPositions(this.db.read, reach(viewer, 'read', 'positions'), { ...args, filter });
  }

  async create(asking: Asking, input: CreatePositionInput): Promise<Position> {
    const unit = await this.units.byId(asking, input.unitId);
    const { unitId, code, title } = given(input) as CreatePositionInput;
    const position = { id: uuid(), bodyId: unit.bodyId, unitId, code, title, version: 1 };
    assertCan(asking.viewer, 'create', 'positions', positionSubject(position));

    await refusingTaken('code', () =>
      this.db.transaction(async (manager) => {
        await holdRow(manager, Unit, unit.bodyId);
        await assertFreeCode(manager, Position, position);
        const ordering = await nextPositionOrdering(manager, unit.bodyId);
        await manager.insert(Position, { ...position, ordering });
        await record(manager, asking, position, 'create', changesBetween({}, position));
      }),
    );
    return this.byId(asking, position.id);
  }

  async update(asking: Asking, input: UpdatePositionInput): Promise<Position> {
    const position = await this.byId(asking, input.id);
    assertCan(asking.viewer, 'update', 'positions', positionSubject(position));
    const { id, expectedVersion, ...changes } = given(input);
    const at = { id: position.id, expectedVersion: input.expectedVersion };
    const isMoved = changes.unitId !== undefined && changes.unitId !== position.unitId;
    if (isMoved) await this.#assertMovable(asking, position, changes.unitId ?? '');

    await refusingTaken('code', () =>
      this.db.transaction(async (manager) => {
        await holdRow(manager, Unit, position.bodyId);
        await saveVersion(manager, Position, 'positions', at, changes);
        await assertFreeCode(manager, Position, { id: at.id, bodyId: position.bodyId, code: changes.code });
        if (isMoved) await assertUnused(manager, position.id);
        await record(manager, asking, position, 'update', changesBetween(position, changes));
      }),
    );
    return this.byId(asking, at.id);
  }

  async delete(asking: Asking, { id, expectedVersion }: DeleteInput): Promise<boolean> {
    const position = await this.byId(asking, id);
    const [isInUse] = await positionsInUse(this.db.read, [id]);
    assertCan(asking.viewer, 'delete', 'positions', positionSubject(position, isInUse));

    await this.db.transaction(async (manager) => {
      await deleteVersion(manager, Position, 'positions', { id, expectedVersion });
      await record(manager, asking, position, 'delete', gone(position));
    });
    return true;
  }

  async #assertMovable(asking: Asking, position: Position, unitId: string): Promise<void> {
    const unit = await this.units.byId(asking, unitId);
    if (unit.bodyId !== position.bodyId) throw invalid({ path: 'unitId', code: 'OTHER_BODY' });
    assertCan(asking.viewer, 'update', 'positions', positionSubject({ ...position, unitId }));
  }
}

/**
 * Sets, values and seats of a position lie in its unit: it moves only while there are none. Asked once the position is
 * held by this transaction, so that no seat comes in between.
 */
async function assertUnused(manager: EntityManager, id: string): Promise<void> {
  const [isInUse] = await positionsInUse(manager, [id]);
  if (isInUse) throw new DomainError('WRONG_STATE', { action: 'update', reason: 'IN_USE' });
}

const record = (
  manager: EntityManager,
  { viewer, now }: Asking,
  position: Pick<Position, 'id' | 'bodyId' | 'unitId'>,
  action: 'create' | 'update' | 'delete',
  changes: Changes | null,
): Promise<void> =>
  recordAct(manager, {
    viewer,
    now,
    resource: 'positions',
    recordId: position.id,
    subject: positionSubject(position),
    action,
    changes,
  });
