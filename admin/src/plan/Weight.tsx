import { formatPrinted } from '@albero/schema/rules';
import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { PlanNode } from './planNodes.ts';

/** The weight in its parent, where the plan prints one. */
export function Weight({ node }: { readonly node: PlanNode }) {
  const translate = useTranslate();
  const weight = node.kind === 'set' ? node.record.totalWeight : node.weight;
  if (!weight) return null;
  const text = translate(node.kind === 'set' ? 'plan.totalWeight' : 'plan.weight', { weight: formatPrinted(weight) });
  return (
    <Typography component="span" variant="caption" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {text}
    </Typography>
  );
}
