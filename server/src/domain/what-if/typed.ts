import type { Issue, ScoreBand } from '@albero/schema/contract';
import { type Inputs, isPlainDecimal, type WhatIfChange } from '@albero/schema/rules';

/** A change as it was sent: whichever keys, each perhaps null. */
export interface TypedChange {
  readonly kind: string;
  readonly nodeId?: string | null;
  readonly unitId?: string | null;
  readonly weight?: string | null;
  readonly operator?: string | null;
  readonly targetValue?: string | null;
  readonly targetDate?: string | null;
  readonly inputs?: Inputs | null;
  readonly rule?: string | null;
  readonly choice?: string | null;
  readonly bands?: readonly ScoreBand[] | null;
}

export type Checked = { readonly change: WhatIfChange } | { readonly issues: readonly Issue[] };

/** A plain decimal that is not below zero. */
export function figureFaults(path: string, figure: string): Issue[] {
  if (!isPlainDecimal(figure)) return [{ path, code: 'DECIMAL' }];
  return figure.startsWith('-') ? [{ path, code: 'RANGE', params: { min: 0 } }] : [];
}
