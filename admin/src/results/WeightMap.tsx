import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { alpha } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { bandsOf, type Carried, type CarriedObjective, heatOf, readShare } from './weightRows.ts';

interface Props {
  readonly areas: readonly Carried[];
  readonly objectives: readonly CarriedObjective[];
}

/**
 * One band for each area, as high as what it carries; in it one tile for each objective, as wide as its part. The darker,
 * the heavier. It only draws: the table has the figures.
 */
export function WeightMap({ areas, objectives }: Props) {
  const translate = useTranslate();
  const heaviest = objectives.reduce((most, { share }) => (Number(share) > Number(most) ? share : most), '0');
  return (
    <Box role="img" aria-label={translate('results.carried.mapLabel')}>
      {bandsOf(areas, objectives).map(({ area, objectives: tiles }) => (
        <Box key={area.code} sx={BAND}>
          <Typography variant="caption" component="div" sx={{ width: 56, flexShrink: 0, fontWeight: 700 }}>
            {area.code}
          </Typography>
          <Box sx={{ display: 'flex', flex: 1, minWidth: 0, height: Math.max(18, Number(area.share) * 5) }}>
            {tiles.map((tile) => (
              <Tile key={tile.code} tile={tile} heat={heatOf(tile.share, heaviest)} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const BAND = { display: 'flex', alignItems: 'center', mb: '3px' } as const;

const Tile = ({ tile: { code, label, share }, heat }: { readonly tile: CarriedObjective; readonly heat: number }) => (
  <Box title={`${code} ${label}: ${readShare(share)} %`} sx={(theme) => tileLook(theme, Number(share), heat)}>
    {code}
  </Box>
);

/** The colour of the words goes with the ground: from the fourth step on it is the one for dark grounds. */
const tileLook = (theme: Theme, share: number, heat: number) => ({
  flex: `${share} 1 0`,
  minWidth: 0,
  overflow: 'hidden',
  display: 'grid',
  placeItems: 'center',
  fontSize: '0.75rem',
  whiteSpace: 'nowrap',
  mr: '2px',
  border: `1px solid ${theme.palette.primary.main}`,
  color: heat >= 4 ? theme.palette.primary.contrastText : theme.palette.text.primary,
  bgcolor:
    heat >= 4
      ? theme.palette.primary[heat === 5 ? 'dark' : 'main']
      : alpha(theme.palette.primary.main, 0.06 + heat * 0.09),
});
