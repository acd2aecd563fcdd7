import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { LineName, type ScoreLinesProps } from './ScoreLines.tsx';
import { Semaphore } from './Semaphore.tsx';
import { lightOf } from './semaphore.ts';
import { WhyButton } from './why/WhyButton.tsx';

interface Props extends ScoreLinesProps {
  readonly label: string;
}

/** The figures of the bars, as a table. */
export function ScoreTable({ label, lines, thresholds, why }: Props) {
  const translate = useTranslate();
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{label}</TableCell>
            <TableCell align="right">{translate('results.score')}</TableCell>
            <TableCell align="right">{translate('results.coverage')}</TableCell>
            <TableCell>{translate('results.light')}</TableCell>
            {why && <TableCell>{translate('why.open')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.key} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
                <LineName line={line} />
              </TableCell>
              <TableCell align="right">
                {line.score ? showDecimal(line.score) : translate(`results.states.${line.state}`)}
              </TableCell>
              <TableCell align="right">{line.coverage ? `${showDecimal(line.coverage)} %` : '–'}</TableCell>
              <TableCell>
                <Semaphore light={lightOf(line.score, thresholds)} />
              </TableCell>
              {why && (
                <TableCell>
                  <WhyButton at={why(line)} name={line.name} score={line.score} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
