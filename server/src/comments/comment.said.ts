import type { Issue } from '@albero/schema/contract';
import type { Comment } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import { lineageOf } from './comment.store.ts';
import { type AddCommentInput, MOST_WORDS } from './comment.types.ts';
import type { Talk } from './talk.ts';

/** What somebody says, checked. */
export interface Said extends Pick<Comment, 'text' | 'parentId' | 'indicatorLineageId'> {
  readonly mentionIds: readonly string[];
}

interface Where {
  readonly talk: Talk;
  /** null: a thread begins. */
  readonly thread: Comment | null;
  /** Those who may be called. */
  readonly readers: readonly string[];
}

/** @throws DomainError INVALID: no words or too many, an indicator of something else, somebody who may not read it */
export async function said(manager: EntityManager, input: AddCommentInput, where: Where): Promise<Said> {
  const { thread, readers } = where;
  const text = cleanText(input.text);
  const mentionIds = [...new Set(input.mentionIds ?? [])];
  const lineage = await indicatorLineage(manager, input, where);
  const issues: Issue[] = [
    ...textFaults('text', text, { most: MOST_WORDS, required: true }),
    ...(lineage === undefined ? [{ path: 'indicatorId', code: 'INDICATOR_NOT_IN_OBJECTIVE' }] : []),
    ...mentionIds.flatMap((id, m) => (readers.includes(id) ? [] : [{ path: `mentionIds[${m}]`, code: 'UNKNOWN_ID' }])),
  ];
  if (issues.length > 0) throw invalid(...issues);
  return { text: text ?? '', parentId: thread?.id ?? null, indicatorLineageId: lineage ?? null, mentionIds };
}

/** An answer is about what its thread is about. @returns undefined: not an indicator of this objective */
async function indicatorLineage(
  manager: EntityManager,
  { indicatorId }: AddCommentInput,
  { talk, thread }: Where,
): Promise<string | null | undefined> {
  if (thread) return thread.indicatorLineageId;
  if (!indicatorId) return null;
  if (!talk.objectiveId) return undefined;
  return (await lineageOf(manager, { objectiveId: talk.objectiveId, indicatorId })) ?? undefined;
}
