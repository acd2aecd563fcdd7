import type { Resource } from '@albero/schema/contract';
import type { DeepPartial, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { DomainError } from '../domain/errors.ts';
import { lockedRow } from './lock.ts';

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * Compare-and-set: writes the changes and counts the version up, only if nobody did meanwhile.
 * @throws DomainError CONFLICT with the record as it is now
 */
export async function saveVersion<E extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  resource: Resource,
  at: { readonly id: string; readonly expectedVersion: number },
  changes: QueryDeepPartialEntity<E>,
): Promise<void> {
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: at.expectedVersion + 1 } as QueryDeepPartialEntity<E>)
    .where('id = :id AND version = :version', { id: at.id, version: at.expectedVersion })
    .execute();
  if (result.affected === 1) return;

  // A plain read would still see what this transaction saw first; under the lock it is the row of whoever came before.
  const found = await lockedRow(manager, entity, at.id);
  if (!found) throw new DomainError('NOT_FOUND', { resource, id: at.id });
  const current = manager.create(entity, found as DeepPartial<E>);
  const { id, expectedVersion: expected } = at;
  throw new DomainError('CONFLICT', { resource, id, expected, actual: found.version, current });
}

/**
 * Somebody else's words are told before the faults of one's own: refuses a version that is not the present one.
 * @param shown what the API shows of the record besides its columns
 * @throws DomainError CONFLICT with the record as it is now
 */
export function assertVersion<E extends Versioned>(
  entity: new () => E,
  resource: Resource,
  { row, expected, shown = {} }: { readonly row: E; readonly expected: number; readonly shown?: object },
): void {
  const { id, version: actual } = row;
  if (actual === expected) return;
  const current = Object.assign(new entity(), row, shown);
  throw new DomainError('CONFLICT', { resource, id, expected, actual, current });
}
