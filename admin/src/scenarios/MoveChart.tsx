import {
  Box,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import type { MoveFragment } from '../generated/graphql.ts';
import { ChartFrame } from '../results/ChartFrame.tsx';
import { WhyButton } from '../results/why/WhyButton.tsx';
import { Difference } from './Difference.tsx';
import { MoveBars } from './MoveBars.tsx';
import { countWays } from './moves.ts';
import { nameOf, useScoreWords, whyAt } from './moveWords.ts';

interface Props {
  readonly title: string;
  readonly moves: readonly MoveFragment[];
  readonly note?: string;
}

/** Parts of one kind before and after: as bars, in a sentence, as a table. */
export function MoveChart({ title, moves, note }: Props) {
  const translate = useTranslate();
  const { up, down, same, other } = countWays(moves);
  const summary = translate('whatIf.summary', { up, down, same: same + other });
  return (
    <ChartFrame
      title={title}
      summary={summary}
      chart={<Lines moves={moves} />}
      table={<Figures title={title} moves={moves} />}
    >
      {note && <Typography variant="body2">{note}</Typography>}
    </ChartFrame>
  );
}

const keyOf = ({ kind, code }: MoveFragment): string => `${kind} ${code ?? ''}`;

function Lines({ moves }: { readonly moves: readonly MoveFragment[] }) {
  const translate = useTranslate();
  const words = useScoreWords();
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('whatIf.legend')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1.5 }}>
        {moves.map((move) => (
          <Box component="li" key={keyOf(move)} sx={ROW}>
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{nameOf(move)}</Box>
            <MoveBars move={move} />
            <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
              <Typography component="div">
                {words(move.before)} → <strong>{words(move.after)}</strong>
              </Typography>
              <Difference move={move} />
            </Box>
            <WhyButton at={whyAt(move)} name={nameOf(move)} score={move.after.score ?? null} />
          </Box>
        ))}
      </Box>
    </>
  );
}

const ROW = {
  display: 'grid',
  columnGap: 2,
  rowGap: 0.5,
  alignItems: 'center',
  justifyItems: 'start',
  '& > :nth-of-type(2)': { justifySelf: 'stretch' },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 3fr) minmax(0, 3fr) 150px auto' },
} as const;

function Figures({ title, moves }: { readonly title: string; readonly moves: readonly MoveFragment[] }) {
  const translate = useTranslate();
  const words = useScoreWords();
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{title}</TableCell>
            <TableCell align="right">{translate('whatIf.before')}</TableCell>
            <TableCell align="right">{translate('whatIf.after')}</TableCell>
            <TableCell>{translate('whatIf.difference')}</TableCell>
            <TableCell>{translate('why.open')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {moves.map((move) => (
            <TableRow key={keyOf(move)} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
                {nameOf(move)}
              </TableCell>
              <TableCell align="right">{words(move.before)}</TableCell>
              <TableCell align="right">{words(move.after)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Difference move={move} />
              </TableCell>
              <TableCell>
                <WhyButton at={whyAt(move)} name={nameOf(move)} score={move.after.score ?? null} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
