import type { Reach } from '@albero/schema/contract';
import { Person, SeatRecord, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import type { SeatFilter } from './organisation.inputs.ts';

const COLUMNS = { bodyId: 'u.bodyId', unitId: 'x.unitId', positionId: 'x.positionId', personId: 'x.personId' };
const SORTABLE = {
  role: 'x.role',
  validFrom: 'x.validFrom',
  validTo: 'x.validTo',
  person: 'p.name',
  unit: 'u.ordering',
};

const inReach = (manager: EntityManager, reach: Reach) =>
  within(
    select(manager, SeatRecord, 'x')
      .innerJoin(Unit, 'u', 'u.id = x.unitId')
      .innerJoin(Person, 'p', 'p.id = x.personId'),
    reach,
    COLUMNS,
  );

export const seatById = (manager: EntityManager, id: string, reach: Reach): Promise<SeatRecord | null> =>
  firstRow(inReach(manager, reach).andWhere('x.id = :id', { id }));

export function listSeats(
  manager: EntityManager,
  reach: Reach,
  { filter, ...args }: ListArgs & { readonly filter: SeatFilter | undefined },
): Promise<Listing<SeatRecord>> {
  const query = inReach(manager, reach);
  if (filter?.personId) query.andWhere('x.personId = :personId', { personId: filter.personId });
  if (filter?.unitId) query.andWhere('x.unitId = :unitId', { unitId: filter.unitId });
  return pageOf(query, args, SORTABLE, [
    ['p.name', 'ASC'],
    ['x.validFrom', 'ASC'],
    ['x.id', 'ASC'],
  ]);
}

export const seatsOfPerson = (manager: EntityManager, personId: string): Promise<SeatRecord[]> =>
  rows(select(manager, SeatRecord, 'x').where('x.personId = :personId', { personId }));
