import {
  Box,
  Button,
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
import { useState } from 'react';
import type { MoveFragment } from '../generated/graphql.ts';
import { ChartFrame } from '../results/ChartFrame.tsx';
import { WhyButton } from '../results/why/WhyButton.tsx';
import { Difference } from './Difference.tsx';
import { MoveBars } from './MoveBars.tsx';
import { countWays, wayOf } from './moves.ts';
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

/** What moves; what stays as it is only when somebody asks for it. */
function Lines({ moves }: { readonly moves: readonly MoveFragment[] }) {
  const translate = useTranslate();
  const [isAll, setAll] = useState(false);
  const moved = moves.filter((move) => wayOf(move) !== 'same');
  const still = moves.length - moved.length;
  const shown = isAll ? moves : moved;
  return (
    <>
      {shown.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {translate('whatIf.legend')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 2 }}>
        {shown.map((move) => (
          <Line key={keyOf(move)} move={move} />
        ))}
      </Box>
      {still > 0 && (
        <Button size="small" aria-expanded={isAll} onClick={() => setAll(!isAll)} sx={{ mt: 1 }}>
          {isAll ? translate('whatIf.hideSame') : translate('whatIf.showSame', { smart_count: still })}
        </Button>
      )}
    </>
  );
}

function Line({ move }: { readonly move: MoveFragment }) {
  const words = useScoreWords();
  return (
    <Box component="li" sx={ROW}>
      <Box sx={{ gridArea: 'name', minWidth: 0, overflowWrap: 'anywhere' }}>{nameOf(move)}</Box>
      <Box sx={{ gridArea: 'bars' }}>
        <MoveBars move={move} />
      </Box>
      <Box sx={FIGURES}>
        <span>
          {words(move.before)} → <strong>{words(move.after)}</strong>
        </span>
        <Difference move={move} />
      </Box>
      <Box sx={{ gridArea: 'why', justifySelf: 'end' }}>
        <WhyButton at={whyAt(move)} name={nameOf(move)} score={move.after.score ?? null} />
      </Box>
    </Box>
  );
}

const ROW = {
  display: 'grid',
  columnGap: 2,
  rowGap: 0.5,
  alignItems: 'center',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 190px auto' },
  gridTemplateAreas: { xs: '"name name" "bars bars" "figures why"', sm: '"name name why" "bars figures figures"' },
} as const;

const FIGURES = {
  gridArea: 'figures',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 1.5,
  fontVariantNumeric: 'tabular-nums',
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
