import { UnitBranch } from '@albero/schema/model';
import { type EntityManager, In } from 'typeorm';

/** The unit and all above it. */
export const atOrAbove = async (manager: EntityManager, unitId: string): Promise<string[]> =>
  (await manager.findBy(UnitBranch, { unitId })).map(({ ancestorId }) => ancestorId);

/** The unit and all below it. */
export const atOrBelow = async (manager: EntityManager, unitId: string): Promise<string[]> =>
  (await manager.findBy(UnitBranch, { ancestorId: unitId })).map((row) => row.unitId);

/** A new leaf of the tree. */
export async function plant(manager: EntityManager, unitId: string, parentId: string): Promise<void> {
  const ancestors = [unitId, ...(await atOrAbove(manager, parentId))];
  await manager.insert(
    UnitBranch,
    ancestors.map((ancestorId) => ({ ancestorId, unitId })),
  );
}

/** Takes a unit with all below it from where it hangs to below another one, which must not be among them. */
export async function graft(manager: EntityManager, unitId: string, parentId: string): Promise<void> {
  const moved = await atOrBelow(manager, unitId);
  const left = (await atOrAbove(manager, unitId)).filter((id) => id !== unitId);
  const reached = await atOrAbove(manager, parentId);
  await manager.delete(UnitBranch, { ancestorId: In(left), unitId: In(moved) });
  await manager.insert(
    UnitBranch,
    reached.flatMap((ancestorId) => moved.map((id) => ({ ancestorId, unitId: id }))),
  );
}
