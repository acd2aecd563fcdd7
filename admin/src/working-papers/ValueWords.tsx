import { formatDecimal } from '@albero/schema/rules';
import { useTranslate } from 'ra-core';
import { showDay } from '../shared/format.ts';
import type { IndexedValue } from './papersRecord.ts';

/** A value of the index as it is read: a figure, a day, or why there is none. */
export function ValueWords({ value: { outcome, value, date, state } }: { readonly value: IndexedValue }) {
  const translate = useTranslate();
  if (outcome === 'measured' && value !== null) return formatDecimal(value, { decimals: 2, grouping: true });
  if (outcome === 'measured' && date !== null) return translate('values.doneOn', { day: showDay(date) });
  if (outcome === null || state === 'missing') return translate('values.shown.missing');
  return translate(`values.shown.${outcome === 'measured' ? 'missing' : outcome}`);
}
