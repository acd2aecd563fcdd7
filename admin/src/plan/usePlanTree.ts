import type { TreeState } from '@headless-tree/core';
import { hotkeysCoreFeature, selectionFeature, syncDataLoaderFeature, type TreeInstance } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { useEffect, useMemo, useState } from 'react';
import type { NodeTree, PlanNode } from './planNodes.ts';
import { ancestors, type Filtered } from './treeFilter.ts';

interface Asked {
  readonly tree: NodeTree;
  readonly filtered: Filtered;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** The tree with its keys (arrows, Home, End), which branches are open, and the chosen node always in sight. */
export function usePlanTree({ tree, filtered, chosen, choose }: Asked): TreeInstance<PlanNode> {
  const [open, setOpen] = useState<string[]>(() => [tree.rootId, ...(chosen ? ancestors(tree, chosen) : [])]);
  const [focused, setFocused] = useState<string | null>(chosen);
  const expandedItems = useMemo(() => [...new Set([...open, ...filtered.open])], [open, filtered]);
  const state: Partial<TreeState<PlanNode>> = {
    expandedItems,
    focusedItem: focused,
    selectedItems: chosen ? [chosen] : [],
  };

  const instance = useTree<PlanNode>({
    rootItemId: tree.rootId,
    getItemName: (item) => nameOf(item.getItemData()),
    isItemFolder: (item) => item.getItemData().childIds.length > 0,
    dataLoader: {
      getItem: (id) => tree.nodes.get(id) as PlanNode,
      getChildren: (id) => shownChildren(tree, filtered, id),
    },
    features: [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature],
    state,
    setExpandedItems: (next) => setOpen(typeof next === 'function' ? next(expandedItems) : next),
    setFocusedItem: (next) => setFocused((now) => (typeof next === 'function' ? next(now) : next)),
    onPrimaryAction: (item) => choose(item.getId()),
  });

  // The data loader is read when the tree is rebuilt, so a new search asks for a rebuild.
  useEffect(() => instance.rebuildTree(), [instance, tree, filtered]);
  useEffect(() => {
    if (!chosen) return;
    setOpen((now) => [...new Set([...now, ...ancestors(tree, chosen)])]);
    setFocused(chosen);
  }, [tree, chosen]);
  return instance;
}

const shownChildren = (tree: NodeTree, { shown }: Filtered, id: string): string[] =>
  (tree.nodes.get(id)?.childIds ?? []).filter((child) => shown === null || shown.has(child));

/** What a screen reader says and what type-ahead looks for. */
export const nameOf = (node: PlanNode): string => [node.code, node.title].filter(Boolean).join(' ');
