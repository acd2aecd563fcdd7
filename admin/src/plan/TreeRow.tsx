import type { ItemInstance } from '@headless-tree/core';
import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { memo } from 'react';
import { Flags } from './Flags.tsx';
import { NodeFacts } from './NodeFacts.tsx';
import type { PlanNode } from './planNodes.ts';
import type { PlanValues } from './planValues.ts';
import { Weight } from './Weight.tsx';

interface Props {
  readonly item: ItemInstance<PlanNode>;
  readonly flagged: number;
  readonly found: boolean;
  readonly values: PlanValues | null;
}

/** One line of the tree. The arrow keys open and close it; the little arrow is there for the mouse. */
export function TreeRow({ item, flagged, found, values }: Props) {
  const node = item.getItemData();
  const { onClick, 'aria-label': _label, ...props } = item.getProps();
  return (
    <Box
      {...props}
      data-node={node.id}
      onClick={(event) => {
        item.setFocused();
        item.primaryAction();
        if (item.isFolder() && !item.isExpanded()) item.expand();
        else if (item.isSelected() || node.kind === 'area') item.collapse();
        event.stopPropagation();
      }}
      sx={(theme) => ({
        display: 'flex',
        gap: 0.5,
        alignItems: 'flex-start',
        py: 0.75,
        pr: 1,
        pl: `${item.getItemMeta().level * 1.25 + 0.25}rem`,
        cursor: 'pointer',
        borderLeft: '4px solid transparent',
        borderRadius: 1,
        scrollMarginTop: 120,
        '&:hover': { bgcolor: 'action.hover' },
        '&[aria-selected="true"]': {
          borderLeftColor: 'primary.main',
          bgcolor: alpha(theme.palette.primary.main, 0.1),
        },
        '&:focus-visible': { outlineOffset: -3 },
      })}
    >
      <Toggle item={item} />
      <Content node={node} flagged={flagged} found={found} values={values} isOpen={item.isExpanded()} />
    </Box>
  );
}

function Toggle({ item }: { readonly item: ItemInstance<PlanNode> }) {
  if (!item.isFolder()) return <Box sx={{ width: 24, flexShrink: 0 }} />;
  const Icon = item.isExpanded() ? ExpandMore : ChevronRight;
  return (
    <Icon
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        item.setFocused();
        if (item.isExpanded()) item.collapse();
        else item.expand();
      }}
      sx={{ flexShrink: 0, borderRadius: 1, '&:hover': { bgcolor: 'action.selected' } }}
    />
  );
}

interface ContentProps {
  readonly node: PlanNode;
  readonly flagged: number;
  readonly found: boolean;
  readonly values: PlanValues | null;
  readonly isOpen: boolean;
}

const Content = memo(function Content({ node, flagged, found, values, isOpen }: ContentProps) {
  const translate = useTranslate();
  const strong = node.kind === 'area' || node.kind === 'sets' || node.kind === 'set';
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography
          component="span"
          variant="body2"
          sx={{ fontWeight: strong ? 600 : 400, overflowWrap: 'anywhere', ...(found ? FOUND : {}) }}
        >
          {node.code && (
            <Box component="span" sx={{ fontWeight: 700, mr: 0.75, whiteSpace: 'nowrap' }}>
              {node.code}{' '}
            </Box>
          )}
          {node.title}
        </Typography>
        <Weight node={node} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, alignItems: 'center' }}>
        <NodeFacts node={node} values={values} />
        <Flags node={node} />
        {!isOpen && flagged > 0 && node.childIds.length > 0 && (
          <Typography component="span" variant="caption" color="warning.main">
            {translate('plan.flagsBelow', { smart_count: flagged })}
          </Typography>
        )}
      </Box>
    </Box>
  );
});

const FOUND = { textDecoration: 'underline', textDecorationThickness: 2, textUnderlineOffset: '0.2em' };
