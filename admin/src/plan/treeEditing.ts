import { createContext, useContext } from 'react';
import type { NodeTree, PlanNode } from './planNodes.ts';
import type { PlanTree } from './planRecord.ts';

/** What the tree of a draft offers to whoever may edit it; null: the tree is only read. */
export interface TreeEditing {
  readonly plan: PlanTree;
  readonly tree: NodeTree;
  readonly isBusy: boolean;
  /** One place up or down among its siblings; at the end nothing happens. */
  readonly step: (node: PlanNode, by: -1 | 1) => void;
  /** Into an area, at a place counted from 0. */
  readonly moveTo: (node: PlanNode, areaId: string, position: number) => void;
}

export const TreeEditor = createContext<TreeEditing | null>(null);
export const useTreeEditor = (): TreeEditing | null => useContext(TreeEditor);

/** Only what the plan itself orders: areas, and the operational objectives within them. */
export const isMovable = (node: PlanNode): boolean =>
  node.kind === 'area' || (node.kind === 'objective' && !node.individual);

export interface Place {
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/** Where it stands among those of its kind beside it. */
export function placeOf(tree: NodeTree, node: PlanNode): Place {
  const siblings = siblingsOf(tree, node);
  return { place: siblings.indexOf(node.id) + 1, count: siblings.length };
}

export function siblingsOf(tree: NodeTree, node: PlanNode): readonly string[] {
  const parent = node.parentId ? tree.nodes.get(node.parentId) : undefined;
  return (parent?.childIds ?? []).filter((id) => tree.nodes.get(id)?.kind === node.kind);
}

/** The list with one of its members a place further; the same list when it stands at the end. */
export function stepped(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const there = ids[from + by];
  if (from < 0 || there === undefined) return ids;
  return ids.map((each, index) => (index === from ? there : index === from + by ? id : each));
}
