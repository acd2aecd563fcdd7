import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import type { CalibrationData } from './CalibrationPage.tsx';
import { widthOf } from './sheetParts.ts';

type Row = CalibrationData['rows'][number];

/** For each person the score above and the behaviours below, out of a hundred; the table below has the same figures. */
export function CalibrationBars({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  return (
    <Box>
      <Box component="ul" sx={LIST}>
        {rows.map((row) => (
          <Box component="li" key={row.id} sx={{ minWidth: 0 }}>
            <Typography sx={{ overflowWrap: 'anywhere' }}>{row.personName}</Typography>
            <Box role="img" aria-label={words(row, translate)}>
              <Bar figure={row.score} height={14} background={SOLID} />
              <Bar figure={row.behaviours} height={10} background={STRIPED} />
            </Box>
            <Typography variant="body2" color="text.secondary" aria-hidden>
              {shown(row.score, translate)} · {shown(row.behaviours, translate)}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" component="p" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 1.5 }} aria-hidden>
        {(['scores', 'behaviours'] as const).map((of) => (
          <span key={of}>
            <Box component="span" sx={{ ...MARK, background: of === 'scores' ? SOLID : STRIPED }} />
            {translate(`sheets.calibration.of.${of}`)}
          </span>
        ))}
      </Typography>
    </Box>
  );
}

type Figure = string | null | undefined;
type Translate = (key: string, options?: Record<string, unknown>) => string;
type Background = (theme: Theme) => string;

const shown = (figure: Figure, translate: Translate): string =>
  figure ? showDecimal(figure) : translate('sheets.calibration.unscored');

const words = ({ personName, score, behaviours }: Row, translate: Translate): string =>
  translate('sheets.calibration.bar', {
    name: personName,
    score: shown(score, translate),
    behaviours: shown(behaviours, translate),
  });

const Bar = ({
  figure,
  height,
  background,
}: {
  readonly figure: Figure;
  readonly height: number;
  readonly background: Background;
}) => (
  <Box sx={{ ...TRACK, height }}>
    <Box sx={{ width: `${widthOf(figure ?? '0')}%`, height: '100%', background }} />
  </Box>
);

const SOLID: Background = ({ palette }) => palette.tokens.states.draft.border;
const STRIPED: Background = ({ palette }) => {
  const { border, ground } = palette.tokens.states.waiting;
  return `repeating-linear-gradient(135deg, ${border} 0 5px, ${ground} 5px 9px)`;
};
const BORDER = (theme: Theme) => `1px solid ${theme.palette.tokens.states.quiet.border}`;
const TRACK = {
  mt: 0.5,
  borderRadius: 1,
  overflow: 'hidden',
  border: BORDER,
  bgcolor: (theme: Theme) => theme.palette.tokens.states.quiet.ground,
} as const;
const MARK = { display: 'inline-block', width: 18, height: 12, mr: 1, border: BORDER } as const;
const LIST = {
  listStyle: 'none',
  p: 0,
  m: 0,
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
} as const;
