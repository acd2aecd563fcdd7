import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type ReactNode, useId } from 'react';
import { showDecimal } from '../shared/format.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { Semaphore } from './Semaphore.tsx';
import { lightOf, type Thresholds } from './semaphore.ts';
import { WhyButton } from './why/WhyButton.tsx';
import type { WhyAt } from './why/whyAddress.ts';

interface Props {
  readonly title: string;
  readonly figures: { readonly score: string | null; readonly coverage: string | null; readonly state: string };
  readonly thresholds: Thresholds;
  readonly why?: WhyAt;
  readonly children?: ReactNode;
}

/** One score, large, with its coverage beside it. */
export function ScoreCard({ title, figures: { score, coverage, state }, thresholds, why, children }: Props) {
  const translate = useTranslate();
  const id = useId();
  const light = lightOf(score, thresholds);
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Typography id={id} variant="h2">
        {title}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5, my: 0.5 }}>
        <Typography component="span" sx={score ? FIGURE : { fontSize: '1.25rem', fontWeight: 600 }}>
          {score ? showDecimal(score) : translate(`results.states.${state}`)}
        </Typography>
        <Typography component="span" color="text.secondary">
          {coverageWords(coverage, translate)}
        </Typography>
      </Box>
      <ScoreBar score={score} coverage={coverage} light={light} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        <Semaphore light={light} />
        {why && <WhyButton at={why} name={title} score={score} />}
        {children}
      </Box>
    </Paper>
  );
}

const FIGURE = { fontSize: '2.5rem', lineHeight: 1.2, fontWeight: 700, fontVariantNumeric: 'tabular-nums' } as const;

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Nothing to measure has no coverage. */
export const coverageWords = (coverage: string | null, translate: Translate): string =>
  coverage === null
    ? translate('results.noCoverage')
    : translate('results.coverageOf', { coverage: showDecimal(coverage) });
