import { Alert, Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ValueRecord } from '../measurements/valueRecord.ts';

/** What should be seen before many are decided at once: warnings, proofs that lack, comments still open. */
export function KnownBefore({ records }: { readonly records: readonly ValueRecord[] }) {
  const translate = useTranslate();
  const counts = {
    odd: records.filter(
      ({ issues, state }) => state !== 'missing' && issues.some(({ severity }) => severity === 'warning'),
    ),
    unproved: records.filter(({ evidenceRequired, evidence }) => evidenceRequired && evidence.length === 0),
    discussed: records.filter(({ openComments }) => openComments > 0),
  };
  const told = Object.entries(counts).filter(([, some]) => some.length > 0);
  if (told.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate('review.among')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {told.map(([word, some]) => (
          <li key={word}>{translate(`review.known.${word}`, { smart_count: some.length })}</li>
        ))}
      </Box>
    </Alert>
  );
}
