import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { StatisticsFragment } from '../generated/graphql.ts';
import { showDecimal } from '../shared/format.ts';

interface Props {
  readonly scores: StatisticsFragment | null;
  readonly behaviours: StatisticsFragment | null;
}

const FIGURES = ['count', 'mean', 'deviation', 'lowest', 'highest', 'range'] as const;

/** How the scores lie beside each other, and the behaviours alone. */
export function Spread({ scores, behaviours }: Props) {
  const translate = useTranslate();
  if (!scores) return <Typography color="text.secondary">{translate('sheets.noScoreMarks')}</Typography>;
  const shown = (of: StatisticsFragment | null, figure: (typeof FIGURES)[number]): string =>
    of ? showDecimal(String(of[figure])) : '–';
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ maxWidth: 520 }}>
      <Table size="small" aria-label={translate('sheets.calibration.spread')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('sheets.calibration.figure')}</TableCell>
            <TableCell align="right">{translate('sheets.calibration.of.scores')}</TableCell>
            <TableCell align="right">{translate('sheets.calibration.of.behaviours')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {FIGURES.map((figure) => (
            <TableRow key={figure}>
              <TableCell component="th" scope="row">
                {translate(`sheets.calibration.figures.${figure}`)}
              </TableCell>
              <TableCell align="right">{shown(scores, figure)}</TableCell>
              <TableCell align="right">{shown(behaviours, figure)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
