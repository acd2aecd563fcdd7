import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from './errors.ts';

const ASK_AGAIN = new Set<string>(['UNAUTHENTICATED', 'COMMAND_DONE']);

/** What is read is fresh for half a minute; a refusal is an answer and is not asked again, a silent server is, once. */
export const queryClient: QueryClient = new QueryClient({
  // A save after the sign-in ended: the page asks again for what it shows, and that refusal leads to the sign-in page.
  // A command that was carried out already: the page shows what it did.
  mutationCache: new MutationCache({
    onError: (error) => {
      if (isApiError(error) && ASK_AGAIN.has(error.code)) void queryClient.invalidateQueries();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 1 && isApiError(error) && error.code === 'SERVER_AWAY',
      retryDelay: 1500,
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
