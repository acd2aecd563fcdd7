import type { Action } from '@albero/schema/contract';
import type { ReactNode } from 'react';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { LoadingState } from '../shared/LoadingState.tsx';
import { useMayEver, useMe } from '../shared/useMe.ts';

interface Props {
  /** Any of these opens the page; without, reading does. */
  readonly any?: readonly Action[];
  readonly children: ReactNode;
}

/** For whoever has to do with evaluations: all others are told that the page is not theirs, and nothing is asked. */
export function ForReaders({ any = ['read'], children }: Props) {
  const me = useMe();
  const may = useMayEver();
  if (!me) return <LoadingState />;
  return any.some((action) => may(action, 'evaluations')) ? children : <AccessDenied />;
}
