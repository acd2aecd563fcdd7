import { hotkeysCoreFeature, selectionFeature, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { WhyRow } from './WhyRow.tsx';
import { partsOf, type WhyNode, wayTo } from './whyTree.ts';

interface Props {
  readonly nodes: readonly WhyNode[];
  readonly chosen: number;
  readonly choose: (place: number) => void;
}

/** A node above the first: the tree's own root is never drawn. */
const ROOT = 'root';

/** What a score is made of, after the ARIA pattern of trees: arrows, Home, End, Enter. */
export function WhyTree({ nodes, chosen, choose }: Props) {
  const translate = useTranslate();
  const parts = useMemo(() => partsOf(nodes), [nodes]);
  const [open, setOpen] = useState<string[]>(() => [ROOT, '0', ...wayTo(nodes, chosen).map(String)]);
  const [focused, setFocused] = useState<string | null>(String(chosen));
  const nodeAt = (id: string): WhyNode | undefined => nodes[Number(id)];
  const instance = useTree<WhyNode | undefined>({
    rootItemId: ROOT,
    getItemName: (item) => item.getItemData()?.label ?? '',
    isItemFolder: (item) => item.getId() === ROOT || (parts[Number(item.getId())]?.length ?? 0) > 0,
    dataLoader: {
      getItem: nodeAt,
      getChildren: (id) => (id === ROOT ? ['0'] : (parts[Number(id)] ?? []).map(String)),
    },
    features: [syncDataLoaderFeature, selectionFeature, hotkeysCoreFeature],
    state: { expandedItems: open, focusedItem: focused, selectedItems: [String(chosen)] },
    setExpandedItems: (next) => setOpen(typeof next === 'function' ? next(open) : next),
    setFocusedItem: (next) => setFocused((now) => (typeof next === 'function' ? next(now) : next)),
    onPrimaryAction: (item) => choose(Number(item.getId())),
  });
  useEffect(() => instance.rebuildTree(), [instance, nodes]);
  // A link down in the details opens the tree as far.
  useEffect(() => {
    setOpen((now) => [...new Set([...now, ROOT, ...wayTo(nodes, chosen).map(String)])]);
    setFocused(String(chosen));
  }, [nodes, chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    instance.getFocusedItem().primaryAction();
  };
  return (
    <Box
      {...instance.getContainerProps(translate('why.tree'))}
      onKeyDown={onKeyDown}
      sx={(theme) => ({
        maxHeight: { xs: '38vh', md: '70vh' },
        overflowY: 'auto',
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: 1,
      })}
    >
      {instance.getItems().map((item) => (
        <WhyRow key={item.getId()} item={item} />
      ))}
    </Box>
  );
}
