import { Area } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';

export const areaById = (manager: EntityManager, id: string): Promise<Area | null> =>
  firstRow(select(manager, Area, 'x').where('x.id = :id', { id }));

export const areasOf = (manager: EntityManager, versionId: string): Promise<Area[]> =>
  rows(
    select(manager, Area, 'x')
      .where('x.versionId = :versionId', { versionId })
      .orderBy('x.ordering')
      .addOrderBy('x.id'),
  );
