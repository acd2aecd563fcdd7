import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import OtherIcon from '@mui/icons-material/ChangeHistoryOutlined';
import SameIcon from '@mui/icons-material/RemoveOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { MoveFragment } from '../generated/graphql.ts';
import { showDecimal } from '../shared/format.ts';
import { signed, type Way, wayOf } from './moves.ts';

const ICONS = { up: UpIcon, down: DownIcon, same: SameIcon, other: OtherIcon } as const;
const COLOURS: Readonly<Record<Way, string>> = {
  up: 'success.main',
  down: 'error.main',
  same: 'text.secondary',
  other: 'text.primary',
};

/** By how much, with its sign, an arrow and a word: never by the colour alone. */
export function Difference({ move }: { readonly move: MoveFragment }) {
  const translate = useTranslate();
  const way = wayOf(move);
  const Icon = ICONS[way];
  const words =
    way === 'up' || way === 'down'
      ? translate(`whatIf.ways.${way}`, { points: signed(showDecimal(move.difference), way) })
      : translate(`whatIf.ways.${way}`);
  return (
    <Box component="span" sx={{ ...LINE, color: COLOURS[way], fontWeight: way === 'same' ? 400 : 700 }}>
      <Icon aria-hidden fontSize="small" />
      {words}
    </Box>
  );
}

const LINE = { display: 'inline-flex', alignItems: 'center', gap: 0.5, fontVariantNumeric: 'tabular-nums' } as const;
