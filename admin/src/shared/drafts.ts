import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What somebody typed and has not saved: in this browser only, under the person's own name. */
export interface Kept<T> {
  readonly value: T;
  /** The version of the record when typing began: what a save must expect. */
  readonly base: number;
  readonly at: number;
}

interface Drawer extends DBSchema {
  drafts: { key: string; value: Kept<unknown> };
}

const KEPT_FOR = 60 * 24 * 3600_000;
let opening: Promise<IDBPDatabase<Drawer>> | null = null;

function drawer(): Promise<IDBPDatabase<Drawer>> {
  opening ??= openDB<Drawer>('albero', 1, {
    upgrade(db) {
      db.createObjectStore('drafts');
    },
  }).then(swept);
  return opening;
}

/** What nobody came back for does not lie about on the computer for ever. */
async function swept(db: IDBPDatabase<Drawer>): Promise<IDBPDatabase<Drawer>> {
  let cursor = await db.transaction('drafts', 'readwrite').store.openCursor();
  while (cursor) {
    if (isOver(cursor.value)) await cursor.delete();
    cursor = await cursor.continue();
  }
  return db;
}

const isOver = ({ at }: Kept<unknown>): boolean => Date.now() - at > KEPT_FOR;

/** A browser without a drawer (private windows of some) loses only this safety net: nothing may fail because of it. */
const safely = <T>(work: Promise<T>, otherwise: T): Promise<T> => work.catch(() => otherwise);

export async function readDraft<T>(key: string): Promise<Kept<T> | null> {
  const kept = await safely(
    drawer().then((db) => db.get('drafts', key)),
    undefined,
  );
  if (!kept || isOver(kept)) return null;
  // The key names the shape: whoever reads under a key is whoever wrote it.
  return kept as Kept<T>;
}

export const writeDraft = (key: string, kept: Kept<unknown>): Promise<unknown> =>
  safely<unknown>(
    drawer().then((db) => db.put('drafts', kept, key)),
    null,
  );

export const dropDraft = (key: string): Promise<unknown> =>
  safely<unknown>(
    drawer().then((db) => db.delete('drafts', key)),
    null,
  );
