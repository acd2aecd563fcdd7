import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showInstant } from '../shared/format.ts';
import type { ValueRecord } from './valueRecord.ts';

/** Who entered what stands there, and when. */
export function EnteredBy({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  if (!record.enteredAt) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {translate('values.enteredBy', { name: record.enteredByName ?? '', when: showInstant(record.enteredAt) })}
      {record.onBehalf && ` ${translate('values.onBehalf')}`}
    </Typography>
  );
}
