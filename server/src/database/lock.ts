import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { firstRow, select } from './rows.ts';

/**
 * The row as it is now, kept from other writers until the transaction ends. Ask for it first: on MySQL/MariaDB what the
 * transaction reads afterwards is then as new as the row. The embedded database lets one writer in at a time anyway;
 * between the nodes of a cluster the compare-and-set of `saveVersion` decides.
 */
export const lockedRow: Lock = (manager, entity, id) => locked('pessimistic_write', manager, entity, id);

/** The row as it is now, kept from being changed until the transaction ends; others may hold it so at the same time. */
export const sharedRow: Lock = (manager, entity, id) => locked('pessimistic_read', manager, entity, id);

type Lock = <E extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
) => Promise<E | null>;

function locked<E extends ObjectLiteral & { id: string }>(
  mode: 'pessimistic_write' | 'pessimistic_read',
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
): Promise<E | null> {
  const query = select(manager, entity, 'x').where('x.id = :id', { id });
  if (manager.connection.options.type !== 'better-sqlite3') query.setLock(mode);
  return firstRow(query);
}
