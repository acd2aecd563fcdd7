import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';

interface Opening {
  /** @returns how many sheets are new */
  readonly send: () => Promise<number>;
  readonly done: () => void;
}

export function useOpening({ send, done }: Opening) {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: send,
    onSuccess: (count) => {
      notify(count === 0 ? 'sheets.openedNone' : 'sheets.opened', {
        type: count === 0 ? 'info' : 'success',
        messageArgs: { smart_count: count },
      });
      done();
      return queries.invalidateQueries();
    },
  });
}
