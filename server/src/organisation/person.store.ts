import type { Reach } from '@albero/schema/contract';
import { Person } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { textConditions, textPattern } from '../database/text-search.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import type { PersonFilter } from './organisation.inputs.ts';

/** A person hangs at the root of the body. */
const COLUMNS = { bodyId: 'x.bodyId', unitId: 'x.bodyId', personId: 'x.id' };
const SORTABLE = { name: 'x.name', username: 'x.username', email: 'x.email', disabled: 'x.disabled' };

const inReach = (manager: EntityManager, reach: Reach) => within(select(manager, Person, 'x'), reach, COLUMNS);

export const personById = (manager: EntityManager, id: string, reach: Reach): Promise<Person | null> =>
  firstRow(inReach(manager, reach).andWhere('x.id = :id', { id }));

/** What persons are called, by id. */
export async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await rows(select(manager, Person, 'x').where('x.id IN (:...ids)', { ids }));
  return new Map(people.map(({ id, name }) => [id, name]));
}

export function listPeople(
  manager: EntityManager,
  reach: Reach,
  { filter, ...args }: ListArgs & { readonly filter: PersonFilter | undefined },
): Promise<Listing<Person>> {
  const query = inReach(manager, reach);
  if (filter?.disabled != null) query.andWhere('x.disabled = :disabled', { disabled: filter.disabled });
  if (filter?.text)
    query.andWhere(`(${textConditions(query, ['x.name', 'x.username']).join(' OR ')})`, {
      text: textPattern(filter.text),
    });
  return pageOf(query, args, SORTABLE, [
    ['x.name', 'ASC'],
    ['x.id', 'ASC'],
  ]);
}
