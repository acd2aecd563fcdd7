import { Lease } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import { isDuplicate } from '../database/database.ts';

/** What a holder shows with each write: a later holder has a higher fence. */
export interface Held {
  readonly name: string;
  readonly owner: string;
  readonly fence: number;
}

export interface Asking {
  readonly name: string;
  readonly owner: string;
  readonly now: Date;
  readonly seconds: number;
}

/**
 * Takes or prolongs a recurring job for one of several running servers, by compare-and-set on its fence.
 * @returns null while another server holds it
 */
export function takeLease(db: Database, { name, owner, now, seconds }: Asking): Promise<Held | null> {
  const until = new Date(now.getTime() + seconds * 1000);
  return db.transaction(async (manager) => {
    const lease = await manager.findOneBy(Lease, { name });
    if (!lease)
      return insertOrNull(() => manager.insert(Lease, { name, owner, until, fence: 1 }), { name, owner, fence: 1 });
    if (lease.owner !== owner && lease.until > now) return null;
    const fence = lease.owner === owner ? lease.fence : lease.fence + 1;
    const at = { name, owner: lease.owner, fence: lease.fence };
    // Of two that find it free at once, the second finds another fence.
    const { affected } = await manager.update(Lease, { ...at }, { owner, until, fence });
    return affected === 1 ? { name, owner, fence } : null;
  });
}

async function insertOrNull(insert: () => Promise<unknown>, held: Held): Promise<Held | null> {
  try {
    await insert();
    return held;
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

/** Gives it back, so that another server need not wait for its end. */
export async function releaseLease(db: Database, held: Held, now: Date): Promise<void> {
  const { name, owner, fence } = held;
  await db.transaction((manager) => manager.update(Lease, { name, owner, fence }, { until: now }));
}
