import { formatDay, formatDecimal } from '@albero/schema/rules';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReadForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';

/** The value that comes out of what is being typed, beside the target; never typed itself. */
export function DerivedValue({ record, read }: { readonly record: ValueRecord; readonly read: ReadForm }) {
  const translate = useTranslate();
  const { value, date, state } = read.derived;
  const { unit, targetPrinted, kind } = record.indicator;
  const words =
    state === 'notMeasurable'
      ? translate('values.comesOutNotMeasurable')
      : date && kind === 'date'
        ? translate('values.doneOn', { day: formatDay(date) })
        : value !== null
          ? [formatDecimal(value, { decimals: 2, grouping: true }), unit].filter(Boolean).join(' ')
          : kind === 'date' && state === 'measured'
            ? translate('values.shown.notDone')
            : '–';
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 3,
        px: 1.5,
        py: 1,
        borderLeft: 4,
        borderColor: 'primary.main',
        bgcolor: 'action.hover',
      }}
    >
      <Figure label={translate('values.comesOut')} strong>
        {words}
      </Figure>
      <Figure label={translate('values.target')}>{targetPrinted || '–'}</Figure>
    </Box>
  );
}

function Figure({
  label,
  strong = false,
  children,
}: {
  readonly label: string;
  readonly strong?: boolean;
  readonly children: string;
}) {
  return (
    <Box>
      <Typography variant="caption" component="div" color="text.secondary">
        {label}
      </Typography>
      <Typography component="div" sx={{ fontWeight: strong ? 700 : 400, fontVariantNumeric: 'tabular-nums' }}>
        {children}
      </Typography>
    </Box>
  );
}
