import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { AddCommentDocument, ResolveCommentDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import type { CommentsAbout } from './about.ts';

export interface NewComment {
  readonly text: string;
  readonly mentionIds: readonly string[];
  readonly indicatorId: string | null;
  readonly parentId: string | null;
}

/** Saying something and closing a thread; whatever counts open threads is read anew. */
export function useComments({ resource, id }: CommentsAbout) {
  const queries = useQueryClient();
  const notify = useNotify();
  const told = (message: string) => {
    notify(message, { type: 'success' });
    return queries.invalidateQueries();
  };

  const add = useMutation({
    mutationFn: ({ mentionIds, ...said }: NewComment) =>
      ask(AddCommentDocument, { input: { resource, id, ...said, mentionIds: [...mentionIds] } }),
    onSuccess: () => told('comments.added'),
  });
  const resolve = useMutation({
    mutationFn: (input: { id: string; expectedVersion: number; resolved: boolean }) =>
      ask(ResolveCommentDocument, { input }),
    onSuccess: (_, { resolved }) => told(resolved ? 'comments.closed' : 'comments.reopened'),
    // Somebody else was first: the page shows what is there now.
    onError: () => queries.invalidateQueries(),
  });
  return { add, resolve };
}
