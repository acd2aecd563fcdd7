import type { ComparePlansQuery } from '../generated/graphql.ts';
import { type Piece, wordDiff } from '../individual-sets/wordDiff.ts';
import { showDay, showDecimal } from '../shared/format.ts';

export type Comparison = ComparePlansQuery['comparePlans'];
export type NodeChange = Comparison['nodes'][number];
export type FieldChange = NodeChange['fields'][number];

export const CHANGES = ['added', 'removed', 'changed'] as const;
export type Change = (typeof CHANGES)[number];

export interface Place {
  readonly place: string;
  readonly nodes: readonly NodeChange[];
}

/** The changed nodes under the place where they stand, in the order of the plan. */
export function byPlace(nodes: readonly NodeChange[], only: Change | null): Place[] {
  const places = new Map<string, NodeChange[]>();
  for (const node of nodes) {
    if (only && node.change !== only) continue;
    const place = node.place ?? '';
    places.set(place, [...(places.get(place) ?? []), node]);
  }
  return [...places].map(([place, inPlace]) => ({ place, nodes: inPlace }));
}

export interface Sides {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** What each side reads, with the words that the other has not. */
export function sidesOf(before: string | null, after: string | null): Sides {
  const pieces = wordDiff(before ?? '', after ?? '');
  return {
    before: pieces.filter(({ kind }) => kind !== 'added'),
    after: pieces.filter(({ kind }) => kind !== 'removed'),
  };
}

/** Figures and days as the office writes them; anything else stands as it is. */
export function shownText(text: string | null | undefined): string {
  if (!text) return '';
  if (/^-?\d+\.\d+$/.test(text)) return showDecimal(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? showDay(text) : text;
}
