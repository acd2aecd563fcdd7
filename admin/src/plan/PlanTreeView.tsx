import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { folded, type NodeTree } from './planNodes.ts';
import type { PlanValues } from './planValues.ts';
import { TreeRow } from './TreeRow.tsx';
import { useTreeEditor } from './treeEditing.ts';
import { type Filtered, flagsBelow } from './treeFilter.ts';
import { nameOf, usePlanTree } from './usePlanTree.ts';

interface Props {
  readonly tree: NodeTree;
  readonly filtered: Filtered;
  readonly values: PlanValues | null;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** How long letters typed one after the other make one word for the type-ahead. */
const WORD_LASTS = 800;

/** The tree itself, after the ARIA pattern: arrows, Home, End, Enter, and letters that lead to the next such line. */
export function PlanTreeView({ tree, filtered, values, chosen, choose }: Props) {
  const translate = useTranslate();
  const instance = usePlanTree({ tree, filtered, chosen, choose });
  const flags = useMemo(() => flagsBelow(tree), [tree]);
  const found = useMemo(() => new Set(filtered.found), [filtered]);
  const typed = useRef({ word: '', at: 0 });
  const editing = useTreeEditor();
  const moved = useRef<string | null>(null);

  // What was moved is drawn elsewhere, and the keyboard goes with it.
  useEffect(() => {
    if (!moved.current || !tree.nodes.has(moved.current)) return;
    moved.current = null;
    instance.updateDomFocus();
  }, [tree, instance]);

  /** Before the tree's own arrows see it. */
  const onMoveKey = (event: KeyboardEvent) => {
    if (!editing || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const node = instance.getFocusedItem().getItemData();
    moved.current = node.id;
    editing.step(node, event.key === 'ArrowUp' ? -1 : 1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      instance.getFocusedItem().primaryAction();
    } else if (event.key.length === 1) jumpTo(event.key);
  };

  const jumpTo = (letter: string) => {
    const word = Date.now() - typed.current.at < WORD_LASTS ? typed.current.word + letter : letter;
    typed.current = { word, at: Date.now() };
    const items = instance.getItems();
    const here = items.findIndex((item) => item.isFocused());
    const from = word.length > 1 ? here : here + 1;
    const ordered = [...items.slice(Math.max(0, from)), ...items.slice(0, Math.max(0, from))];
    const next = ordered.find((item) => startsWith(nameOf(item.getItemData()), item.getItemData().title, folded(word)));
    if (!next) return;
    next.setFocused();
    instance.updateDomFocus();
  };

  const items = instance.getItems();
  if (items.length === 0) return <Typography sx={{ p: 2 }}>{translate('plan.nothingFound')}</Typography>;
  return (
    <Box
      {...instance.getContainerProps(translate('plan.treeLabel'))}
      onKeyDownCapture={onMoveKey}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <TreeRow
          key={item.getId()}
          item={item}
          values={values}
          found={found.has(item.getId())}
          flagged={flags.get(item.getId()) ?? 0}
        />
      ))}
    </Box>
  );
}

const startsWith = (name: string, title: string, word: string): boolean =>
  folded(name).startsWith(word) || folded(title).startsWith(word);
