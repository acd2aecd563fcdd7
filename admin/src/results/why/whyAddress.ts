import { SCORED_PARTS, type ScoredPart } from '@albero/schema/contract';

/** Which score is explained, and which step of it is open. */
export interface WhyAt {
  readonly kind: ScoredPart;
  readonly code?: string;
  /** Of its objective; the first is 1. */
  readonly indicator?: number;
  /** The place of the open step; the whole when absent. */
  readonly step?: number;
}

const PARAMS = ['why', 'of', 'nth', 'step'] as const;

/** The address with the explanation open on it: it can be given away, and Back closes it. */
export function withWhy(params: URLSearchParams, at: WhyAt | null): string {
  const next = new URLSearchParams(params);
  for (const name of PARAMS) next.delete(name);
  if (at) {
    next.set('why', at.kind);
    if (at.code !== undefined) next.set('of', at.code);
    if (at.indicator !== undefined) next.set('nth', String(at.indicator));
    if (at.step) next.set('step', String(at.step));
  }
  return `?${next}`;
}

const isPart = (word: string | null): word is ScoredPart => (SCORED_PARTS as readonly (string | null)[]).includes(word);

export function whyOf(params: URLSearchParams): WhyAt | null {
  const kind = params.get('why');
  if (!isPart(kind)) return null;
  const [code, nth, step] = [params.get('of'), Number(params.get('nth')), Number(params.get('step'))];
  return {
    kind,
    ...(code !== null && { code }),
    ...(nth > 0 && Number.isInteger(nth) && { indicator: nth }),
    ...(step > 0 && Number.isInteger(step) && { step }),
  };
}
