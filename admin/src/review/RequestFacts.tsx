import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ValueRecord } from '../measurements/valueRecord.ts';
import { showInstant } from '../shared/format.ts';

/** What is asked, why, on which act it rests, and what the OIV said: the SG's approval decides it. */
export function RequestFacts({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const { reason, actReference, opinion, opinionByName, opinionAt, outcome } = record;
  const rows = [
    [translate('values.reason'), reason],
    [translate('values.actReference'), actReference],
    [
      opinion
        ? translate('values.opinionBy', { name: opinionByName ?? '', when: showInstant(opinionAt) })
        : translate('review.opinion'),
      opinion ?? (outcome === 'neutralised' ? translate('review.noOpinion') : null),
    ],
  ] as const;
  return (
    <Box component="dl" sx={{ m: 0, my: 0.75, pl: 1.5, borderLeft: 3, borderColor: 'primary.main' }}>
      {rows
        .filter(([, text]) => text)
        .map(([label, text]) => (
          <Box key={label} sx={{ mb: 0.5 }}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {label}
            </Typography>
            <Typography component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {text}
            </Typography>
          </Box>
        ))}
    </Box>
  );
}
