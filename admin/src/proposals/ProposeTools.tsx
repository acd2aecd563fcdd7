import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { NodeTree, PlanNode } from '../plan/planNodes.ts';
import { useMe } from '../shared/useMe.ts';
import { ownUnits } from './ownUnits.ts';

interface Props {
  readonly tree: NodeTree;
  readonly node: PlanNode;
}

/** For services, in the tree of a draft: to propose a change of an own objective, or a new one in an area. */
export function ProposeTools({ tree, node }: Props) {
  const translate = useTranslate();
  const who = useMe();
  const plan = tree.nodes.get(tree.rootId);
  if (!who || plan?.kind !== 'plan' || plan.record.state !== 'draft') return null;
  const own = ownUnits(who);
  if (own.size === 0) return null;
  if (node.kind === 'area')
    return (
      <Propose to={`/proposals/create?version=${plan.id}&area=${node.id}`} word={translate('proposals.newObjective')} />
    );
  if (node.kind !== 'objective' || node.individual || !node.record.units.some(({ id }) => own.has(id))) return null;
  return (
    <Propose
      to={`/proposals/create?version=${plan.id}&objective=${node.id}`}
      word={translate('proposals.changeObjective')}
    />
  );
}

const Propose = ({ to, word }: { readonly to: string; readonly word: string }) => (
  <Button component={Link} to={to} variant="contained" sx={{ alignSelf: 'start' }}>
    {word}
  </Button>
);
