import { Box, Typography } from '@mui/material';
import { readShare } from './weightRows.ts';

export interface WeightRow {
  readonly key: string;
  readonly name: string;
  readonly share: string;
  /** A part of the row before it. */
  readonly isPart: boolean;
}

/** Shares as bars, the longest one the heaviest. */
export function WeightBars({ rows }: { readonly rows: readonly WeightRow[] }) {
  const heaviest = Math.max(...rows.map(({ share }) => Number(share)));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1 }}>
      {rows.map(({ key, name, share }) => (
        <Box component="li" key={key} sx={ROW}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{name}</Typography>
          <Box
            aria-hidden
            sx={{ height: 14, borderRadius: 1, bgcolor: (theme) => theme.palette.tokens.states.quiet.ground }}
          >
            <Box
              sx={{
                height: '100%',
                borderRadius: 1,
                width: `${heaviest === 0 ? 0 : (Number(share) / heaviest) * 100}%`,
                bgcolor: 'primary.main',
              }}
            />
          </Box>
          <Typography sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>{readShare(share)} %</Typography>
        </Box>
      ))}
    </Box>
  );
}

const ROW = {
  display: 'grid',
  gap: 1,
  alignItems: 'center',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 4fr) minmax(0, 5fr) 150px' },
} as const;
