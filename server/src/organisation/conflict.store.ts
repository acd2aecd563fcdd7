import type { Reach } from '@albero/schema/contract';
import { Conflict, Person, Position } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import type { ConflictFilter } from './organisation.inputs.ts';

const COLUMNS = { bodyId: 'x.bodyId', unitId: 'p.unitId', positionId: 'x.positionId', personId: 'x.personId' };
const SORTABLE = { person: 'who.name', position: 'p.ordering' };

const inReach = (manager: EntityManager, reach: Reach) =>
  within(
    select(manager, Conflict, 'x')
      .innerJoin(Position, 'p', 'p.id = x.positionId')
      .innerJoin(Person, 'who', 'who.id = x.personId'),
    reach,
    COLUMNS,
  );

export const conflictById = (manager: EntityManager, id: string, reach: Reach): Promise<Conflict | null> =>
  firstRow(inReach(manager, reach).andWhere('x.id = :id', { id }));

export function listConflicts(
  manager: EntityManager,
  reach: Reach,
  { filter, ...args }: ListArgs & { readonly filter: ConflictFilter | undefined },
): Promise<Listing<Conflict>> {
  const query = inReach(manager, reach);
  if (filter?.personId) query.andWhere('x.personId = :personId', { personId: filter.personId });
  if (filter?.positionId) query.andWhere('x.positionId = :positionId', { positionId: filter.positionId });
  return pageOf(query, args, SORTABLE, [
    ['who.name', 'ASC'],
    ['x.id', 'ASC'],
  ]);
}
