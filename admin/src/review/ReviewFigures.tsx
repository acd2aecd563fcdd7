import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { changeSince } from '../measurements/change.ts';
import { ValueText } from '../measurements/ValueText.tsx';
import type { ValueRecord } from '../measurements/valueRecord.ts';
import { showDay } from '../shared/format.ts';
import { isRequest } from './queues.ts';

/** Value, target, and how far it is from before: what an approval looks at. */
export function ReviewFigures({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const change = changeSince({ kind: record.indicator.kind, value: record.value, previous: record.previous });
  return (
    <Box
      component="dl"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0, my: 0.75, alignItems: 'baseline' }}
    >
      <Figure label={translate(isRequest(record) ? 'review.asked' : 'values.value')}>
        {isRequest(record) ? translate(`review.asks.${record.outcome}`) : <ValueText record={record} />}
      </Figure>
      <Figure label={translate('values.target')}>{record.indicator.targetPrinted || '–'}</Figure>
      {change && (
        <Figure label={translate('review.since', { day: showDay(change.day) })}>
          <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {change.words}
          </Box>
        </Figure>
      )}
    </Box>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Typography component="dt" variant="body2" color="text.secondary">
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0 }}>
        {children}
      </Typography>
    </Box>
  );
}
