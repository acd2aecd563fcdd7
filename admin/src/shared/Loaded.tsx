import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';
import type { Asked } from './useAsk.ts';

interface Props<Result> {
  readonly asked: Asked<Result>;
  readonly children: (data: Result) => ReactNode;
}

/** The page once its data is there; until then the waiting, or what went wrong and the way to try again. */
export function Loaded<Result>({ asked, children }: Props<Result>) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) return <ErrorState error={asked.error} retry={asked.refetch} />;
  return <LoadingState />;
}
