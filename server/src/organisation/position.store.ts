import type { Reach } from '@albero/schema/contract';
import { Position } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, select } from '../database/rows.ts';
import { textConditions, textPattern } from '../database/text-search.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import type { PositionFilter } from './organisation.inputs.ts';

const COLUMNS = { bodyId: 'x.bodyId', unitId: 'x.unitId', positionId: 'x.id' };
const SORTABLE = { code: 'x.code', title: 'x.title', ordering: 'x.ordering' };

const inReach = (manager: EntityManager, reach: Reach) => within(select(manager, Position, 'x'), reach, COLUMNS);

export const positionById = (manager: EntityManager, id: string, reach: Reach): Promise<Position | null> =>
  firstRow(inReach(manager, reach).andWhere('x.id = :id', { id }));

export function listPositions(
  manager: EntityManager,
  reach: Reach,
  { filter, ...args }: ListArgs & { readonly filter: PositionFilter | undefined },
): Promise<Listing<Position>> {
  const query = inReach(manager, reach);
  if (filter?.unitId) query.andWhere('x.unitId = :unitId', { unitId: filter.unitId });
  if (filter?.text)
    query.andWhere(`(${textConditions(query, ['x.title', 'x.code']).join(' OR ')})`, {
      text: textPattern(filter.text),
    });
  return pageOf(query, args, SORTABLE, [
    ['x.ordering', 'ASC'],
    ['x.id', 'ASC'],
  ]);
}

export async function nextPositionOrdering(manager: EntityManager, bodyId: string): Promise<number> {
  const last = await manager.maximum(Position, 'ordering', { bodyId });
  return (last ?? 0) + 1;
}
