import type { Resource } from '@albero/schema/contract';
import { type EntityManager, type EntityTarget, type ObjectLiteral, QueryFailedError } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { isDuplicate } from '../database/database.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { cleanText, foldCode, textFaults } from '../domain/text.ts';

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/** Makes others that change what hangs on this row wait until this transaction is over. To be the first statement. */
export async function holdRow<E extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
): Promise<void> {
  const same = { version: () => 'version' } as unknown as QueryDeepPartialEntity<E>;
  await manager.createQueryBuilder().update(entity).set(same).where('id = :id', { id }).execute();
}

/**
 * Deletes a record as it was read.
 * @throws DomainError CONFLICT when it changed meanwhile, WRONG_STATE (IN_USE) when something refers to it
 */
export async function deleteVersion<E extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  resource: Resource,
  at: { readonly id: string; readonly expectedVersion: number },
): Promise<void> {
  await saveVersion(manager, entity, resource, at, {});
  try {
    await manager.createQueryBuilder().delete().from(entity).where('id = :id', { id: at.id }).execute();
  } catch (error) {
    if (isReferredTo(error)) throw new DomainError('WRONG_STATE', { action: 'delete', reason: 'IN_USE' });
    throw error;
  }
}

const isReferredTo = (error: unknown): boolean => {
  if (!(error instanceof QueryFailedError)) return false;
  const { errno, code } = error.driverError as { errno?: number; code?: string };
  return errno === 1451 || code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_TRIGGER';
};

/** Runs a write whose code or name may be somebody else's already. @param path where the input holds it */
export async function refusingTaken<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw invalid({ path, code: 'TAKEN' });
    throw error;
  }
}

/**
 * A code is used once in a body, on both databases alike.
 * @throws DomainError INVALID
 */
export async function assertFreeCode<E extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  { id, bodyId, code }: { readonly id: string; readonly bodyId: string; readonly code: string | undefined },
): Promise<void> {
  if (code === undefined) return;
  const others = await manager
    .createQueryBuilder(entity, 'x')
    .select('x.code', 'code')
    .where('x.bodyId = :bodyId AND x.id <> :id', { bodyId, id })
    .getRawMany<{ code: string }>();
  if (others.some((other) => foldCode(other.code) === foldCode(code))) throw invalid({ path: 'code', code: 'TAKEN' });
}

/** The longest that each line of text may be, by the name of its field. */
const LINES: Readonly<Record<string, number>> = {
  code: 64,
  username: 64,
  name: 255,
  title: 255,
  email: 255,
  reason: 2000,
};

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

/**
 * What was left out of an input, or given as null, is no change; texts are cleaned.
 * @throws DomainError INVALID: a text that is blank, too long or holds what cannot be kept
 */
export function given<T extends object>(input: T): Given<T> {
  const entries = Object.entries(input).filter(([key, value]) => value != null && key !== 'commandId');
  const cleaned = entries.map(([key, value]) => [key, key in LINES ? cleanText(String(value)) : value] as const);
  const issues = cleaned.flatMap(([key, value]) =>
    key in LINES ? textFaults(key, value, { most: LINES[key] ?? 0, required: true }) : [],
  );
  if (issues.length > 0) throw invalid(...issues);
  return Object.fromEntries(cleaned) as Given<T>;
}

/** A deleted record, kept whole in its act. */
export const gone = (record: object): Record<string, readonly [unknown, unknown]> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, [value, null]]));
