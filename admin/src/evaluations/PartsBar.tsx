import type { SheetPart } from '@albero/schema/contract';
import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { type Part, short, widthOf } from './sheetParts.ts';

interface Props {
  readonly parts: readonly Part[];
  readonly score: string;
}

/** The points of the parts one after the other, out of a hundred; the same figures stand in the table below. */
export function PartsBar({ parts, score }: Props) {
  const translate = useTranslate();
  const words = parts
    .map(({ part, points }) => `${translate(`sheets.parts.${part}`)} ${showDecimal(short(points))}`)
    .join(', ');
  return (
    <Box>
      <Box role="img" aria-label={translate('sheets.barOf', { words, score: showDecimal(score) })} sx={BAR}>
        {parts.map(({ part, points }) => (
          <Box key={part} sx={{ width: `${widthOf(points)}%`, background: (theme: Theme) => lookOf(part, theme) }} />
        ))}
      </Box>
      <Typography variant="caption" component="div" color="text.secondary" sx={SCALE} aria-hidden>
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </Typography>
    </Box>
  );
}

/** What marks a part in the bar, beside its name in the table. */
export const PartMark = ({ part }: { readonly part: SheetPart }) => (
  <Box component="span" aria-hidden sx={{ ...MARK, background: (theme: Theme) => lookOf(part, theme) }} />
);

const BORDER = (theme: Theme) => `1px solid ${theme.palette.tokens.states.quiet.border}`;
const BAR = {
  display: 'flex',
  height: 28,
  borderRadius: 1,
  overflow: 'hidden',
  border: BORDER,
  bgcolor: (theme: Theme) => theme.palette.tokens.states.quiet.ground,
} as const;
const SCALE = { display: 'flex', justifyContent: 'space-between' } as const;
const MARK = {
  display: 'inline-block',
  width: 18,
  height: 18,
  mr: 1,
  borderRadius: 0.5,
  verticalAlign: 'text-bottom',
  border: BORDER,
} as const;

/** Each part differs from its neighbours by its pattern too. */
function lookOf(part: SheetPart, theme: Theme): string {
  const { draft, done, waiting, locked } = theme.palette.tokens.states;
  const striped = (angle: number, { border, ground }: typeof draft) =>
    `repeating-linear-gradient(${angle}deg, ${border} 0 5px, ${ground} 5px 9px)`;
  const looks: Readonly<Record<SheetPart, string>> = {
    body: locked.border,
    unit: striped(45, draft),
    individual: striped(90, done),
    behaviours: striped(135, waiting),
  };
  return looks[part];
}
