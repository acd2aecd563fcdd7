import DataLoader from 'dataloader';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { rows, select } from '../database/rows.ts';

/** The batches of one request, made when first asked for. Each module defines its own with `loader`. */
export class Loaders {
  readonly #made = new Map<object, DataLoader<string, unknown>>();

  constructor(readonly manager: EntityManager) {}

  get<V>(define: LoaderOf<V>): DataLoader<string, V> {
    const known = this.#made.get(define);
    if (known) return known as DataLoader<string, V>;
    const made = new DataLoader<string, V>((keys) => define(this.manager, keys), { maxBatchSize: 5000 });
    this.#made.set(define, made as DataLoader<string, unknown>);
    return made;
  }
}

/** Answers one value per key, in the order of the keys. */
export type LoaderOf<V> = (manager: EntityManager, keys: readonly string[]) => Promise<V[]>;

/** One row by its id. */
export const byId =
  <E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>): LoaderOf<E | null> =>
  async (manager, ids) => {
    const found = await rows(select(manager, entity, 'x').where('x.id IN (:...ids)', { ids }));
    const index = new Map(found.map((row) => [row.id, row]));
    return ids.map((id) => index.get(id) ?? null);
  };

/** The children of each parent, in their order. */
export const childrenOf =
  <E extends ObjectLiteral>(entity: EntityTarget<E>, parentKey: keyof E & string, order = 'ordering'): LoaderOf<E[]> =>
  async (manager, parentIds) => {
    const found = await rows(
      select(manager, entity, 'x').where(`x.${parentKey} IN (:...parentIds)`, { parentIds }).orderBy(`x.${order}`),
    );
    return grouped(found, parentKey, parentIds);
  };

export function grouped<E extends ObjectLiteral>(
  found: readonly E[],
  key: keyof E & string,
  keys: readonly string[],
): E[][] {
  const groups = new Map<string, E[]>(keys.map((each) => [each, []]));
  for (const row of found) groups.get(row[key])?.push(row);
  return keys.map((each) => groups.get(each) ?? []);
}
