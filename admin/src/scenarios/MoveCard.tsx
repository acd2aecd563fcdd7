import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import type { MoveFragment } from '../generated/graphql.ts';
import { WhyButton } from '../results/why/WhyButton.tsx';
import { Difference } from './Difference.tsx';
import { MoveBars } from './MoveBars.tsx';
import { useScoreWords, whyAt } from './moveWords.ts';

/** One score, before and after, large. */
export function MoveCard({ title, move }: { readonly title: string; readonly move: MoveFragment }) {
  const translate = useTranslate();
  const words = useScoreWords();
  const id = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Typography id={id} variant="h2">
        {title}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, my: 0.5 }}>
        <Typography component="span" sx={FIGURE}>
          {words(move.after)}
        </Typography>
        <Difference move={move} />
      </Box>
      <MoveBars move={move} />
      <Typography color="text.secondary">{translate('whatIf.beforeIs', { score: words(move.before) })}</Typography>
      <WhyButton at={whyAt(move)} name={title} score={move.after.score ?? null} />
    </Paper>
  );
}

const FIGURE = { fontSize: '2.25rem', lineHeight: 1.2, fontWeight: 700, fontVariantNumeric: 'tabular-nums' } as const;
