import { Setting } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';

const NAME = 'demo';

/** Does the database hold the demonstration? Only there do demo passwords open and does `albero demo --reset` empty it. */
export const isDemo = (db: Database): Promise<boolean> => isDemoIn(db.read);

export const isDemoIn = (manager: EntityManager): Promise<boolean> => manager.existsBy(Setting, { name: NAME });

export async function markAsDemo(manager: EntityManager): Promise<void> {
  await manager.insert(Setting, { name: NAME, value: '1' });
}
