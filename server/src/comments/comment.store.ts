import { Comment, CommentMention, Indicator, Person } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import type { Talk } from './talk.ts';

/** All that was said about a record, oldest first. */
export const commentsOn = (manager: EntityManager, { subjectId, resource }: Talk): Promise<Comment[]> =>
  rows(
    select(manager, Comment, 'x')
      .where('x.subjectId = :subjectId AND x.resource = :resource', { subjectId, resource })
      .orderBy('x.at')
      .addOrderBy('x.id'),
  );

export const commentById = (manager: EntityManager, id: string): Promise<Comment | null> =>
  firstRow(select(manager, Comment, 'x').where('x.id = :id', { id }));

export async function insertComment(
  manager: EntityManager,
  comment: Comment,
  mentionIds: readonly string[],
): Promise<void> {
  await manager.insert(Comment, comment);
  for (const personId of mentionIds) await manager.insert(CommentMention, { commentId: comment.id, personId });
}

/** The lineage of an indicator, if it is one of the objective. */
export async function lineageOf(
  manager: EntityManager,
  { objectiveId, indicatorId }: { readonly objectiveId: string; readonly indicatorId: string },
): Promise<string | null> {
  const query = select(manager, Indicator, 'x').where('x.id = :indicatorId AND x.objectiveId = :objectiveId', {
    indicatorId,
    objectiveId,
  });
  return (await firstRow(query))?.lineageId ?? null;
}

/** What persons are called, in the order of their names. */
export async function namedPeople(
  manager: EntityManager,
  ids: readonly string[],
): Promise<{ personId: string; name: string }[]> {
  if (ids.length === 0) return [];
  const found = await rows(select(manager, Person, 'x').where('x.id IN (:...ids)', { ids }).orderBy('x.name'));
  return found.map(({ id, name }) => ({ personId: id, name }));
}

/**
 * The id of a record from which the talk of a comment can be found again: the value itself, or an objective of the
 * lineage, in the version in force before the newest.
 */
export async function recordOf(manager: EntityManager, { resource, subjectId }: Comment): Promise<string | null> {
  if (resource === 'measurements' || resource === 'individualMeasurements') return subjectId;
  const found: { id: string }[] = await manager.query(NEWEST_OBJECTIVE, [subjectId]);
  return found[0]?.id ?? null;
}

const NEWEST_OBJECTIVE = `SELECT o.id AS id FROM objectives o INNER JOIN plan_versions v ON v.id = o.versionId
  WHERE o.lineageId = ? ORDER BY CASE WHEN v.inForceFor IS NULL THEN 1 ELSE 0 END, v.year DESC, v.number DESC LIMIT 1`;
