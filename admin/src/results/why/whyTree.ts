import type { WhyStepFragment } from '../../generated/graphql.ts';

/** One step of how a score came about, as the API lists it: parents before their parts. */
export type WhyNode = WhyStepFragment;

/** The parts of each node, by the places in the list. */
export function partsOf(nodes: readonly Pick<WhyNode, 'parent'>[]): readonly (readonly number[])[] {
  const parts: number[][] = nodes.map(() => []);
  for (const [place, { parent }] of nodes.entries())
    if (parent !== null && parent !== undefined) parts[parent]?.push(place);
  return parts;
}

/** The way down to a node, the whole first and the node itself last. */
export function wayTo(nodes: readonly Pick<WhyNode, 'parent'>[], place: number): number[] {
  const parent = nodes[place]?.parent;
  return parent === null || parent === undefined ? [place] : [...wayTo(nodes, parent), place];
}

/** A place that the address names, where there is one. */
export function placeIn(nodes: readonly unknown[], written: string | null): number {
  const place = Number(written ?? '0');
  return Number.isInteger(place) && place >= 0 && place < nodes.length ? place : 0;
}
