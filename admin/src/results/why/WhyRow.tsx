import type { ItemInstance } from '@headless-tree/core';
import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { shortResult, titleOf } from './nodeWords.ts';
import type { WhyNode } from './whyTree.ts';

/** One line of the explanation's tree: what it is, what it scored, and whether it counts. */
export function WhyRow({ item }: { readonly item: ItemInstance<WhyNode | undefined> }) {
  const translate = useTranslate();
  const node = item.getItemData();
  if (!node) return null;
  const { onClick: _click, 'aria-label': _label, ...props } = item.getProps();
  const Icon = item.isFolder() ? (item.isExpanded() ? ExpandMore : ChevronRight) : null;
  return (
    <Box
      {...props}
      onClick={() => {
        item.setFocused();
        item.primaryAction();
        if (item.isFolder() && !item.isExpanded()) item.expand();
        else if (item.isFolder() && item.isSelected()) item.collapse();
      }}
      sx={(theme) => ({
        display: 'flex',
        gap: 0.5,
        py: 0.75,
        pr: 1,
        pl: `${item.getItemMeta().level * 1 + 0.25}rem`,
        cursor: 'pointer',
        borderLeft: '4px solid transparent',
        '&:hover': { bgcolor: 'action.hover' },
        '&[aria-selected="true"]': {
          borderLeftColor: 'primary.main',
          bgcolor: alpha(theme.palette.primary.main, 0.1),
        },
        '&:focus-visible': { outlineOffset: -3 },
      })}
    >
      <Box sx={{ width: 24, flexShrink: 0 }}>{Icon && <Icon aria-hidden />}</Box>
      <Typography component="span" variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {titleOf(node, translate)}
      </Typography>
      <Typography
        component="span"
        variant="body2"
        sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', textAlign: 'right' }}
      >
        {shortResult(node, translate)}
      </Typography>
    </Box>
  );
}
