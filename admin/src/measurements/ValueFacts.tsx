import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Fact } from '../shared/Fact.tsx';
import { showDay, showDecimal, showInstant } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { ValueText } from './ValueText.tsx';
import type { ValueRecord } from './valueRecord.ts';

/** What the value is of, what it is, and who has passed it on. */
export function ValueFacts({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const { indicator, period, unit, position, state } = record;
  const extended = period.extensions?.find(({ unitId }) => unitId === unit.id);
  const until = extended?.until ?? period.deadline;
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
        <Fact label={translate('values.period')}>
          {showDay(period.endsOn)} ({translate(`states.periods.${period.state}`).toLowerCase()})
          {until && (
            <Typography variant="caption" component="div" color="text.secondary">
              {translate(extended ? 'values.extendedTo' : 'values.within', { day: showDay(until) })}
            </Typography>
          )}
        </Fact>
        <Fact label={translate(position ? 'values.position' : 'values.unit')}>{position?.title ?? unit.name}</Fact>
        <Fact label={translate('values.target')}>{indicator.targetPrinted || '–'}</Fact>
        <Fact label={translate('values.weight')}>{indicator.weight ? `${showDecimal(indicator.weight)} %` : '–'}</Fact>
        <Fact label={translate('values.value')}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
            {state !== 'missing' && <ValueText record={record} />}
            <StateChip resource="measurements" state={state} />
          </Stack>
        </Fact>
      </Box>
      <PassedOn record={record} />
    </>
  );
}

/** Sent, verified, approved: by whom and when, as far as it has come. */
function PassedOn({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const steps = [
    ['sentBy', record.submittedByName, record.submittedAt],
    ['verifiedBy', record.verifiedByName, record.verifiedAt],
    ['approvedBy', record.approvedByName, record.approvedAt],
  ] as const;
  const done = steps.filter(([, , at]) => at);
  if (done.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {done
        .map(([word, name, at]) => translate(`values.${word}`, { name: name ?? '', when: showInstant(at) }))
        .join(' · ')}
    </Typography>
  );
}
