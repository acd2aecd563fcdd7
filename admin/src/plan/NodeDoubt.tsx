import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';
import { DoubtfulObjectiveDocument } from '../generated/graphql.ts';
import { SettleDoubt } from '../objectives/SettleDoubt.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { NodeTree, PlanNode } from './planNodes.ts';

interface Props {
  readonly tree: NodeTree;
  readonly node: PlanNode;
}

/** The doubt of the chosen node. Those of the operational part are settled right here, by whoever may. */
export function NodeDoubt({ tree, node }: Props) {
  const translate = useTranslate();
  const id = settledWith(tree, node);
  const { data } = useAsk(DoubtfulObjectiveDocument, id && node.doubt ? { id } : null);
  const objective = data?.objective.id === id ? data?.objective : undefined;
  if (objective) return <SettleDoubt doubt={node.doubt} recordId={node.id} objective={objective} />;
  return node.doubt && <Alert severity="warning">{translate('plan.doubtWhy', { doubt: node.doubt })}</Alert>;
}

/** The objective whose version a doubt is settled with: of an area any of its own; individual ones go with their set. */
function settledWith(tree: NodeTree, node: PlanNode): string | null {
  if (node.kind === 'area') return node.childIds[0] ?? null;
  const objective = node.kind === 'indicator' ? tree.nodes.get(node.objective.id) : node;
  return objective?.kind === 'objective' && !objective.individual ? objective.id : null;
}
