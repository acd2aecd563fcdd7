import type { Viewer } from '@albero/schema/contract';
import { PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { lockedRow } from '../database/lock.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError } from '../domain/errors.ts';

/**
 * To be called by every change of a version's tree, in the transaction of the change: counts the version up, so that a
 * step taken from what somebody saw before collides, and adds the person to those who may not approve it. The version
 * stays locked until the transaction ends.
 * @returns the version as it is afterwards
 * @throws DomainError NOT_FOUND
 */
export async function touchVersion(
  manager: EntityManager,
  { id }: Pick<PlanVersion, 'id'>,
  viewer: Viewer,
): Promise<PlanVersion> {
  const version = await lockedRow(manager, PlanVersion, id);
  if (!version) throw new DomainError('NOT_FOUND', { resource: 'plans', id });

  const authorIds = withAuthor(version.authorIds, viewer);
  await saveVersion(manager, PlanVersion, 'plans', { id, expectedVersion: version.version }, { authorIds });
  return { ...version, authorIds, version: version.version + 1 };
}

/** The authors, and this person among them. */
export const withAuthor = (authorIds: readonly string[] | null, { personId }: Viewer): string[] => [
  ...new Set([...(authorIds ?? []), personId]),
];
