import { Box, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import type { ScoredObjectiveFragment } from '../generated/graphql.ts';
import { showDecimal } from '../shared/format.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { coverageWords } from './ScoreCard.tsx';
import { Semaphore } from './Semaphore.tsx';
import { lightOf, type Thresholds } from './semaphore.ts';
import { readShare } from './weightRows.ts';
import { WhyButton } from './why/WhyButton.tsx';
import type { WhyAt } from './why/whyAddress.ts';

interface Props {
  readonly objective: ScoredObjectiveFragment;
  readonly thresholds: Thresholds;
  /** Where it is explained; as an objective of its own when absent. */
  readonly why?: { readonly objective: WhyAt; readonly indicator: (nth: number) => WhyAt };
}

/** An objective: its score, what it weighs, and its indicators, expected against actual. */
export function ObjectiveResults({ objective, thresholds, why = ofItself(objective.code) }: Props) {
  const translate = useTranslate();
  const id = useId();
  const { code, title, score, coverage, state, share, weight, messages, indicators } = objective;
  const light = lightOf(score, thresholds);
  const weights = [
    weight && translate('results.weightInPlan', { weight: showDecimal(weight) }),
    share && translate('results.weightNow', { share: readShare(share) }),
  ];
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Stack spacing={1}>
        <Typography id={id} variant="h2" sx={{ fontSize: '1.0625rem' }}>
          {code} {title}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography sx={{ fontSize: '1.5rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
            {score ? showDecimal(score) : translate(`results.states.${state}`)}
          </Typography>
          <Typography color="text.secondary">{coverageWords(coverage, translate)}</Typography>
          <Semaphore light={light} />
          <WhyButton at={why.objective} name={`${code} ${title}`} score={score} />
        </Box>
        <ScoreBar score={score} coverage={coverage} light={light} />
        <Typography variant="body2" color="text.secondary">
          {weights.filter(Boolean).join(' · ')}
        </Typography>
        {messages.map(({ words }) => (
          <Typography key={words} variant="body2" color="warning.main" lang="it">
            {words}
          </Typography>
        ))}
        <IndicatorTable indicators={indicators} label={`${code} ${title}`} why={why.indicator} />
      </Stack>
    </Paper>
  );
}

const ofItself = (code: string) => ({
  objective: { kind: 'objective', code } as const,
  indicator: (nth: number) => ({ kind: 'indicator', code, indicator: nth + 1 }) as const,
});
