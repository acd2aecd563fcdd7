import { Area, Objective, Proposal } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import type { LoaderOf } from '../graphql/loaders.ts';

export const areaById = (manager: EntityManager, id: string): Promise<Area | null> =>
  firstRow(select(manager, Area, 'x').where('x.id = :id', { id }));

export const areasOf = (manager: EntityManager, versionId: string): Promise<Area[]> =>
  rows(
    select(manager, Area, 'x')
      .where('x.versionId = :versionId', { versionId })
      .orderBy('x.ordering')
      .addOrderBy('x.id'),
  );

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
