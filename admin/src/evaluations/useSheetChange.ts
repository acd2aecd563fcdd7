import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';

interface Change<Variables> {
  readonly send: (variables: Variables) => Promise<unknown>;
  /** The sentence that tells that it is done, with its figures. */
  readonly said: string;
  readonly figures?: Readonly<Record<string, string | number>>;
  readonly done: () => void;
}

/** One change of a sheet: the server decides, then every page shows what is there now. */
export function useSheetChange<Variables>({ send, said, figures = {}, done }: Change<Variables>) {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      notify(said, { type: 'success', messageArgs: figures });
      done();
      return queries.invalidateQueries();
    },
  });
}
