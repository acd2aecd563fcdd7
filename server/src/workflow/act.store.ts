import type { Resource } from '@albero/schema/contract';
import { Act } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../database/rows.ts';

/** The most acts that one answer tells; of a longer history the newest. */
const MOST_ACTS = 500;

/** The acts of one record, oldest first. Whoever shows them has asked the reader's reach for the record. */
export async function actsOf(manager: EntityManager, resource: Resource, recordId: string): Promise<Act[]> {
  const query = select(manager, Act, 'x')
    .where('x.resource = :resource AND x.recordId = :recordId', { resource, recordId })
    .orderBy('x.seq', 'DESC')
    .limit(MOST_ACTS);
  return (await rows(query)).reverse();
}
