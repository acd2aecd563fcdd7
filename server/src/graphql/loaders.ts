import DataLoader from 'dataloader';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { rows, select } from '../database/rows.ts';

/**
 * The batches of one request, made when first asked for. Each module defines its own with `byId`, `childrenOf` or a
 * function. Who reads a whole version at once `fill`s the batches with it: `take` then answers without a promise.
 */
export class Loaders {
  readonly #made = new Map<object, DataLoader<string, unknown>>();
  readonly #filled = new Map<object, Map<string, unknown>>();

  constructor(readonly manager: EntityManager) {}

  get<V>(define: LoaderOf<V>): DataLoader<string, V> {
    const known = this.#made.get(define);
    if (known) return known as DataLoader<string, V>;
    const made = new DataLoader<string, V>((keys) => this.#batch(define, keys), { maxBatchSize: 5000 });
    this.#made.set(define, made as DataLoader<string, unknown>);
    return made;
  }

  /** The value of a key: at once when it was filled in, else with its batch. */
  take<V>(define: LoaderOf<V>, key: string): V | Promise<V> {
    const filled = this.#filled.get(define) as Map<string, V> | undefined;
    const value = filled?.get(key);
    return value === undefined ? this.get(define).load(key) : value;
  }

  /** Makes known what was read together, so that no batch asks for it again. */
  fill<V>(define: LoaderOf<V>, values: ReadonlyMap<string, V>): void {
    const filled = this.#filled.get(define);
    if (!filled) this.#filled.set(define, new Map(values));
    else for (const [key, value] of values) filled.set(key, value);
  }

  async #batch<V>(define: LoaderOf<V>, keys: readonly string[]): Promise<V[]> {
    const filled = this.#filled.get(define) as Map<string, V> | undefined;
    if (!filled) return define(this.manager, keys);
    const unknown = keys.filter((key) => !filled.has(key));
    const found = unknown.length > 0 ? await define(this.manager, unknown) : [];
    const values = new Map(unknown.map((key, index) => [key, found[index] as V]));
    return keys.map((key) => (filled.has(key) ? filled.get(key) : values.get(key)) as V);
  }
}

/** Answers one value per key, in the order of the keys. */
export type LoaderOf<V> = (manager: EntityManager, keys: readonly string[]) => Promise<V[]>;

/** One row by its id. The same batch wherever an entity is asked for. */
export function byId<E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>): LoaderOf<E | null> {
  return once(entity, 'id', async (manager, ids) => {
    const found = await rows(select(manager, entity, 'x').where('x.id IN (:...ids)', { ids }));
    const index = new Map(found.map((row) => [row.id, row]));
    return ids.map((id) => index.get(id) ?? null);
  });
}

/** The children of each parent, in their order. */
export function childrenOf<E extends ObjectLiteral>(
  entity: EntityTarget<E>,
  parentKey: keyof E & string,
  order = 'ordering',
): LoaderOf<E[]> {
  return once(entity, `${parentKey} ${order}`, async (manager, parentIds) => {
    const found = await rows(
      select(manager, entity, 'x').where(`x.${parentKey} IN (:...parentIds)`, { parentIds }).orderBy(`x.${order}`),
    );
    return grouped(found, parentKey, parentIds);
  });
}

const known = new Map<unknown, Map<string, LoaderOf<unknown>>>();

/** Two modules that ask for the same thing share one batch. */
function once<V>(entity: unknown, name: string, define: LoaderOf<V>): LoaderOf<V> {
  const ofEntity = known.get(entity) ?? new Map<string, LoaderOf<unknown>>();
  known.set(entity, ofEntity);
  const made = (ofEntity.get(name) as LoaderOf<V> | undefined) ?? define;
  ofEntity.set(name, made);
  return made;
}

export function grouped<E extends ObjectLiteral>(
  found: readonly E[],
  key: keyof E & string,
  keys: readonly string[],
): E[][] {
  const groups = new Map<string, E[]>(keys.map((each) => [each, []]));
  for (const row of found) groups.get(row[key])?.push(row);
  return keys.map((each) => groups.get(each) ?? []);
}
