import { folded, type NodeTree, type PlanNode } from './planNodes.ts';

export interface TreeFilter {
  readonly text: string;
  /** Only what has a doubt or lacks its weight. */
  readonly flaggedOnly: boolean;
}

export interface Filtered {
  /** The nodes to show; null: all of them. */
  readonly shown: ReadonlySet<string> | null;
  /** The nodes that match, in the order of the tree. */
  readonly found: readonly string[];
  /** The branches to open, so that every match is seen. */
  readonly open: readonly string[];
}

export const isFlagged = (node: PlanNode): boolean => node.doubt !== null || node.weight === null;

/** Every word of the search must occur in the node; what lies above a match is shown, and what lies below it too. */
export function filterTree(tree: NodeTree, filter: TreeFilter): Filtered {
  const wanted = folded(filter.text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && !filter.flaggedOnly) return { shown: null, found: [], open: [] };
  const matches = (node: PlanNode): boolean =>
    node.kind !== 'plan' &&
    (!filter.flaggedOnly || isFlagged(node)) &&
    wanted.every((word) => node.words.includes(word));

  const found = inOrder(tree).filter((id) => matches(nodeOf(tree, id)));
  const above = new Set(found.flatMap((id) => ancestors(tree, id)));
  const shown = new Set([...above, ...found, ...found.flatMap((id) => descendants(tree, id))]);
  return { shown, found, open: [...above] };
}

const nodeOf = (tree: NodeTree, id: string): PlanNode => tree.nodes.get(id) as PlanNode;

/** All identifiers from the top, as the tree shows them. */
export const inOrder = (tree: NodeTree): string[] => [tree.rootId, ...descendants(tree, tree.rootId)];

/** From the root down to the parent; the node itself is left out. */
export function ancestors(tree: NodeTree, id: string): string[] {
  const parentId = tree.nodes.get(id)?.parentId;
  return parentId ? [...ancestors(tree, parentId), parentId] : [];
}

function descendants(tree: NodeTree, id: string): string[] {
  return (tree.nodes.get(id)?.childIds ?? []).flatMap((child) => [child, ...descendants(tree, child)]);
}

/** How many doubts and missing weights lie below a node; its own are told beside it. */
export function flagsBelow(tree: NodeTree): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of inOrder(tree)) {
    if (!isFlagged(nodeOf(tree, id))) continue;
    for (const each of ancestors(tree, id)) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}
