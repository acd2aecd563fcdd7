import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import type { MoveFragment } from '../generated/graphql.ts';

/** Before, striped and thin; after, full and thick. They only draw: the figures stand beside them. */
export const MoveBars = ({ move: { before, after } }: { readonly move: MoveFragment }) => (
  <Box aria-hidden sx={{ minWidth: 0 }}>
    <Box sx={{ ...TRACK, height: 8 }}>
      <Box sx={{ width: widthOf(before.score), height: '100%', background: striped }} />
    </Box>
    <Box sx={{ ...TRACK, height: 14, mt: 0.5 }}>
      <Box sx={{ width: widthOf(after.score), height: '100%', bgcolor: 'primary.main' }} />
    </Box>
  </Box>
);

/** For the drawing only. */
const widthOf = (score: string | null | undefined): string => `${Math.min(100, Math.max(0, Number(score ?? 0)))}%`;

const striped = (theme: Theme): string => {
  const { border, ground } = theme.palette.tokens.states.quiet;
  return `repeating-linear-gradient(45deg, ${border} 0 3px, ${ground} 3px 6px)`;
};

const TRACK = {
  borderRadius: 1,
  overflow: 'hidden',
  border: (theme: Theme) => `1px solid ${theme.palette.tokens.states.quiet.border}`,
} as const;
