import { Objective, Proposal } from '@albero/schema/model';
import type { LoaderOf } from '../graphql/loaders.ts';

/** Does anything stand in the area, or is proposed for it? Then it cannot be deleted. */
export const areasInUse: LoaderOf<boolean> = async (manager, ids) => {
  const found = await Promise.all(
    [Objective, Proposal].map((entity) =>
      manager
        .createQueryBuilder(entity, 'x')
        .select('x.areaId', 'id')
        .distinct(true)
        .where('x.areaId IN (:...ids)', { ids })
        .getRawMany<{ id: string }>(),
    ),
  );
  const used = new Set(found.flat().map(({ id }) => id));
  return ids.map((id) => used.has(id));
};
