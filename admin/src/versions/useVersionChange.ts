import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';

interface Change<Input, Result> {
  readonly send: (input: Input) => Promise<Result>;
  /** The key of the sentence that tells that it is done, with its figures. */
  readonly said: string;
  readonly figures?: Record<string, unknown>;
  readonly done: (result: Result) => void;
}

/** One change of a version: sent once, told in words, and the pages read anew. */
export function useVersionChange<Input, Result>({ send, said, figures = {}, done }: Change<Input, Result>) {
  const notify = useNotify();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (result: Result) => {
      notify(said, { type: 'success', messageArgs: figures });
      done(result);
      await queries.invalidateQueries();
    },
    // After a refusal the page shows the record as it is now: the same form can be sent again.
    onError: () => void queries.invalidateQueries(),
  });
}
