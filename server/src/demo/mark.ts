import { Setting, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';

/** Its value is the id of the demo's body. */
const NAME = 'demo';

/** Does the database hold the demonstration? Only there do demo passwords open. */
export const isDemo = (db: Database): Promise<boolean> => db.read.existsBy(Setting, { name: NAME });

/** The demonstration and no other body beside it: may be emptied. */
export async function isOnlyDemo(manager: EntityManager): Promise<boolean> {
  const mark = await manager.findOneBy(Setting, { name: NAME });
  if (!mark) return false;
  const others = await manager
    .createQueryBuilder(Unit, 'u')
    .where('u.parentId IS NULL AND u.id <> :id', { id: mark.value })
    .getCount();
  return others === 0;
}

export async function markAsDemo(manager: EntityManager, bodyId: string): Promise<void> {
  await manager.insert(Setting, { name: NAME, value: bodyId });
}
