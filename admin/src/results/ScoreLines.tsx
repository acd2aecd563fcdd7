import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { showDecimal } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { keptSearch } from './asked.ts';
import type { ScoreLine } from './overview.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { coverageWords } from './ScoreCard.tsx';
import { Semaphore } from './Semaphore.tsx';
import { lightOf, type Thresholds } from './semaphore.ts';
import { WhyButton } from './why/WhyButton.tsx';
import type { WhyAt } from './why/whyAddress.ts';

export interface ScoreLinesProps {
  readonly lines: readonly ScoreLine[];
  readonly thresholds: Thresholds;
  /** Where each is explained; absent: it is not, here. */
  readonly why?: (line: ScoreLine) => WhyAt;
}

/** Scores as horizontal bars, one below the other, each with what it is called, its figures and its reasons. */
export function ScoreLines({ lines, thresholds, why }: ScoreLinesProps) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1.5 }}>
      {lines.map((line) => {
        const light = lightOf(line.score, thresholds);
        return (
          <Box component="li" key={line.key} sx={ROW}>
            <LineName line={line} />
            <ScoreBar score={line.score} coverage={line.coverage} light={light} />
            <Box>
              <Typography sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
                {line.score ? showDecimal(line.score) : translate(`results.states.${line.state}`)}
              </Typography>
              <Typography variant="caption" component="div" color="text.secondary">
                {coverageWords(line.coverage, translate)}
              </Typography>
            </Box>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
              <Semaphore light={light} />
              {why && <WhyButton at={why(line)} name={line.name} score={line.score} />}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const ROW = {
  display: 'grid',
  gap: 1,
  alignItems: 'center',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 5fr) 130px 250px' },
} as const;

export function LineName({ line: { code, name, to, isOwn } }: { readonly line: ScoreLine }) {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const words = code ? `${code} ${name}` : name;
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      {to ? <LinkCell to={`${to}${keptSearch(params)}`}>{words}</LinkCell> : words}
      {isOwn && (
        <Typography variant="caption" component="div" color="text.secondary">
          {translate('results.own')}
        </Typography>
      )}
    </Box>
  );
}
