import type { Reach } from '@albero/schema/contract';
import { Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, select } from '../database/rows.ts';
import { textConditions, textPattern } from '../database/text-search.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';

const COLUMNS = { bodyId: 'x.bodyId', unitId: 'x.id' };
const SORTABLE = { code: 'x.code', name: 'x.name', kind: 'x.kind', ordering: 'x.ordering' };

const inReach = (manager: EntityManager, reach: Reach) => within(select(manager, Unit, 'x'), reach, COLUMNS);

export const unitById = (manager: EntityManager, id: string, reach: Reach): Promise<Unit | null> =>
  firstRow(inReach(manager, reach).andWhere('x.id = :id', { id }));

export function listUnits(
  manager: EntityManager,
  reach: Reach,
  { text, ...args }: ListArgs & { readonly text?: string | null | undefined },
): Promise<Listing<Unit>> {
  const query = inReach(manager, reach);
  if (text)
    query.andWhere(`(${textConditions(query, ['x.name', 'x.code']).join(' OR ')})`, { text: textPattern(text) });
  return pageOf(query, args, SORTABLE, [
    ['x.ordering', 'ASC'],
    ['x.id', 'ASC'],
  ]);
}

export async function nextUnitOrdering(manager: EntityManager, bodyId: string): Promise<number> {
  const last = await manager.maximum(Unit, 'ordering', { bodyId });
  return (last ?? 0) + 1;
}
