import { formatPrinted } from '@albero/schema/rules';
import { Link, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { Flags } from './Flags.tsx';
import type { NodeTree, PlanNode } from './planNodes.ts';
import { ancestors, type Filtered, inOrder } from './treeFilter.ts';

interface Props {
  readonly tree: NodeTree;
  readonly filtered: Filtered;
  readonly linkTo: (id: string) => string;
}

/** The same tree as a plain table, for whoever reads tables better than trees, and for printing. */
export function PlanTable({ tree, filtered, linkTo }: Props) {
  const translate = useTranslate();
  const ids = inOrder(tree).filter((id) => id !== tree.rootId && (!filtered.shown || filtered.shown.has(id)));
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('plan.tableLabel')}>
      <Table size="small" stickyHeader>
        <caption>{translate('plan.tableCaption', { smart_count: ids.length })}</caption>
        <TableHead>
          <TableRow>
            {['code', 'title', 'units', 'target', 'weight', 'toSettle'].map((column) => (
              <TableCell key={column} align={column === 'weight' ? 'right' : 'left'}>
                {translate(`plan.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {ids.map((id) => (
            <Line
              key={id}
              node={tree.nodes.get(id) as PlanNode}
              depth={ancestors(tree, id).length - 1}
              to={linkTo(id)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Line({ node, depth, to }: { readonly node: PlanNode; readonly depth: number; readonly to: string }) {
  const weight = node.kind === 'set' ? node.record.totalWeight : node.weight;
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>{node.code}</TableCell>
      <TableCell sx={{ pl: `${depth * 1.25 + 1}rem`, minWidth: 280 }}>
        <Link component={RouterLink} to={to} color="text.primary">
          {node.title}
        </Link>
      </TableCell>
      <TableCell sx={{ minWidth: 160 }}>{unitsOf(node)}</TableCell>
      <TableCell sx={{ minWidth: 120 }}>{node.kind === 'indicator' ? node.record.targetPrinted : ''}</TableCell>
      <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        <Typography variant="body2">{weight ? `${formatPrinted(weight)} %` : ''}</Typography>
      </TableCell>
      <TableCell>
        <Flags node={node} />
      </TableCell>
    </TableRow>
  );
}

function unitsOf(node: PlanNode): string {
  if (node.kind === 'objective') return node.record.units.map((unit) => unit.name).join(' · ');
  return node.kind === 'set' ? node.record.unit.name : '';
}
