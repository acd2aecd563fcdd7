import { formatDay, formatDecimal } from '@albero/schema/rules';
import Block from '@mui/icons-material/Block';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { type Showable, type Shown, shownValue } from './valueForm.ts';

interface Props {
  readonly record: Showable & { readonly indicator: { readonly kind: string; readonly unit: string | null } };
  /** In a line of text: words only. */
  readonly inline?: boolean;
}

/** A value as it is read: zero is a number, missing and not measurable are words with a sign of their own. */
export function ValueText({ record, inline = false }: Props) {
  const translate = useTranslate();
  const shown = shownValue(record);
  const words = wordsOf(shown, record.indicator.unit, translate);
  if (inline) return <span>{words}</span>;

  const isValue = shown.kind === 'number' || shown.kind === 'day';
  return (
    <Stack component="span" direction="row" spacing={0.5} sx={{ alignItems: 'center', display: 'inline-flex' }}>
      {ICONS[shown.kind]}
      <Typography
        component="span"
        variant="body2"
        color={isValue ? 'text.primary' : 'text.secondary'}
        sx={{ fontWeight: isValue ? 700 : 400, fontStyle: isValue ? 'normal' : 'italic' }}
      >
        {words}
      </Typography>
    </Stack>
  );
}

const ICONS: Readonly<Partial<Record<Shown['kind'], ReactNode>>> = {
  missing: <HourglassEmpty fontSize="inherit" color="action" aria-hidden />,
  notMeasurable: <Block fontSize="inherit" color="action" aria-hidden />,
  neutralised: <Block fontSize="inherit" color="action" aria-hidden />,
  askedNeutralised: <Block fontSize="inherit" color="action" aria-hidden />,
  notReported: <Block fontSize="inherit" color="action" aria-hidden />,
};

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** The same words for the screen and for the file: `75,00 %`, `Fatto il 02/05/2023`, `Non rilevato`. */
export function wordsOf(shown: Shown, unit: string | null, translate: Translate): string {
  if (shown.kind === 'number')
    return [formatDecimal(shown.value, { decimals: 2, grouping: true }), unit].filter(Boolean).join(' ');
  if (shown.kind === 'day') return translate('values.doneOn', { day: formatDay(shown.day) });
  return translate(`values.shown.${shown.kind}`);
}
