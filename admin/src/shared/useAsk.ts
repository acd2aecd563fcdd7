import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'ra-core';
import { useEffect } from 'react';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';

export interface Asked<Result> {
  readonly data: Result | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => void;
}

/**
 * Reads one static document for a page of its own, in the cache that react-admin refreshes.
 * `null` instead of variables: not yet. An expired sign-in leads to the sign-in page, like everywhere else.
 */
export function useAsk<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
): Asked<Result> {
  const leaveIfDenied = useLogoutIfAccessDenied();
  const query = useQuery({
    queryKey: ['ask', document.toString(), variables],
    queryFn: (): Promise<Result> => ask(document, variables as Variables),
    enabled: variables !== null,
    placeholderData: keepPreviousData,
    // What somebody else did meanwhile (a proposal, a value) is there when the page is opened again.
    staleTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (query.error) leaveIfDenied(query.error).catch(() => undefined);
  }, [query.error, leaveIfDenied]);
  const { data, error, isPending, isFetching, refetch } = query;
  return { data, error, isPending, isFetching, refetch: () => void refetch() };
}
