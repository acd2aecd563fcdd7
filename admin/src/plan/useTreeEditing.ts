import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useMemo, useState } from 'react';
import { MoveObjectiveDocument, OrderAreasDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import type { NodeTree, PlanNode } from './planNodes.ts';
import type { PlanTree } from './planRecord.ts';
import { isMovable, placeOf, siblingsOf, stepped, type TreeEditing } from './treeEditing.ts';

interface Move {
  readonly name: string;
  readonly place: number;
  readonly send: () => Promise<unknown>;
}

export interface TreeMoves {
  /** null: this tree is only read. */
  readonly editing: TreeEditing | null;
  /** Said aloud after each move. */
  readonly said: string;
}

/** Moves areas and objectives of a draft, one move at a time; each is shown once the server has made it. */
export function useTreeEditing(plan: PlanTree, tree: NodeTree): TreeMoves {
  const translate = useTranslate();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const queries = useQueryClient();
  const [said, setSaid] = useState('');
  const { mutate, isPending } = useMutation({
    mutationFn: ({ send }: Move) => send(),
    onSuccess: async (_, { name, place }) => {
      await queries.invalidateQueries();
      setSaid(translate('sets.moved', { name, place }));
    },
    onError: (error) => {
      notify(sentence(error), { type: 'error' });
      void queries.invalidateQueries();
    },
  });
  const mayEdit = plan.allowedActions.includes('update');
  const editing = useMemo((): TreeEditing | null => {
    if (!mayEdit) return null;
    const go = (move: Move) => !isPending && mutate(move);
    const moveTo = (node: PlanNode, areaId: string, position: number) =>
      node.kind === 'objective' &&
      go({
        name: node.code,
        place: position + 1,
        send: () =>
          ask(MoveObjectiveDocument, {
            input: { id: node.id, expectedVersion: node.record.version, areaId, position },
          }),
      });
    const step = (node: PlanNode, by: -1 | 1) => {
      const { place, count } = placeOf(tree, node);
      if (!isMovable(node) || place + by < 1 || place + by > count) return;
      if (node.kind === 'objective') moveTo(node, node.parentId ?? '', place - 1 + by);
      else
        go({
          name: node.title,
          place: place + by,
          send: () =>
            ask(OrderAreasDocument, {
              input: { versionId: plan.id, areaIds: [...stepped(siblingsOf(tree, node), node.id, by)] },
            }),
        });
    };
    return { plan, tree, isBusy: isPending, step, moveTo };
  }, [mayEdit, isPending, mutate, plan, tree]);
  return { editing, said };
}
