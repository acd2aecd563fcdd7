import { Person } from '@albero/schema/model';
import type { LoaderOf } from '../graphql/loaders.ts';

/** Has the person set a password? The hash itself is not read. */
export const hasPassword: LoaderOf<boolean> = async (manager, ids) => {
  const found = await manager
    .createQueryBuilder(Person, 'x')
    .select('x.id', 'id')
    .where('x.id IN (:...ids) AND x.passwordHash IS NOT NULL', { ids })
    .getRawMany<{ id: string }>();
  const set = new Set(found.map(({ id }) => id));
  return ids.map((id) => set.has(id));
};
