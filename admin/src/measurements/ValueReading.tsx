import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Fact } from '../shared/Fact.tsx';
import { EnteredBy } from './EnteredBy.tsx';
import { PreviousValues } from './PreviousValues.tsx';
import { useFaultSentence } from './ValueFields.tsx';
import { valueForm, wayOfForm } from './valueForm.ts';
import type { ValueRecord } from './valueRecord.ts';

/** What was entered, to be read: figures, reason, comment, and what looked odd. */
export function ValueReading({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const sentence = useFaultSentence();
  const { outcome, reason, actReference, comment, issues, value } = record;
  const form = valueForm(record);
  const shown = (typed: string | undefined) => {
    if (typed === 'yes') return translate('ra.boolean.true');
    return typed === 'no' ? translate('ra.boolean.false') : typed || '–';
  };
  const fields = outcome === 'measured' ? wayOfForm(record, form).fields : [];
  const odd = [...new Set(issues.map(({ code }) => code))].map((code) =>
    sentence({ code, field: 'reason', severity: 'warning' }, ''),
  );
  const words = [
    ['values.reason', reason],
    ['values.actReference', actReference],
    ['values.odd', odd.join(' ')],
    ['values.commentRead', comment],
  ] as const;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))' }}>
        {fields.map(({ name, printed, label, labelCode }) => (
          <Fact key={name} label={printed ? label : translate(`inputLabels.${labelCode}`, { _: label })}>
            {shown(form.typed[name])}
          </Fact>
        ))}
        {words
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <Fact key={label} label={translate(label)}>
              <Box component="span" sx={{ whiteSpace: 'pre-wrap' }}>
                {text}
              </Box>
            </Fact>
          ))}
      </Box>
      <EnteredBy record={record} />
      <Box sx={{ maxWidth: 420 }}>
        <PreviousValues record={record} value={value} />
      </Box>
    </Box>
  );
}
