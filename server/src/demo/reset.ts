import { readFileSync } from 'node:fs';
import { SigningKey, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { withoutKeepingActs } from '../database/acts-kept.ts';
import { ENTITIES } from '../database/entities.ts';
import { type Imported, readDocument } from '../documents/index.ts';
import { hashPassword as argon2id, DEMO_PASSWORD } from '../sign-in/index.ts';
import { isOnlyDemo } from './mark.ts';
import { NotDemo } from './not-demo.ts';
import { DEMO_PLAN, type Seeding, seedInto } from './seed.ts';

/**
 * Empties the database and starts the demonstration over, in one transaction: a running server never sees it half done.
 * @throws NotDemo, and nothing is touched, when there are other data than the demonstration's
 */
export async function resetDemo({ db, now, hashPassword = argon2id }: Seeding): Promise<Imported> {
  const document = readDocument(readFileSync(DEMO_PLAN));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return db.transaction(async (manager) => {
    if (!(await isOnlyDemo(manager))) throw new NotDemo();
    await emptyTables(manager);
    return seedInto(manager, { document, passwordHash, now });
  });
}

/** Children before parents; the key that signs access tokens stays. */
async function emptyTables(manager: EntityManager): Promise<void> {
  await manager.createQueryBuilder().update(Unit).set({ parentId: null }).execute();
  await withoutKeepingActs(manager, async () => {
    for (const entity of [...ENTITIES].reverse()) {
      if (entity !== SigningKey) await manager.createQueryBuilder().delete().from(entity).execute();
    }
  });
}
