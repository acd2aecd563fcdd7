import { MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDay } from '../shared/format.ts';
import { asChoices, useUnits } from '../shared/useUnits.ts';
import type { ReviewFilter } from './useReviewFilter.ts';

interface Props {
  readonly periods: readonly { readonly id: string; readonly endsOn: string; readonly state: string }[];
  readonly periodId: string;
  readonly unitId: string | null;
  readonly change: (part: Partial<ReviewFilter>) => void;
}

export function ReviewFilters({ periods, periodId, unitId, change }: Props) {
  const translate = useTranslate();
  const { units } = useUnits();
  const choices = asChoices(units);
  // A unit that is not among the choices yet must not be drawn as one.
  const shown = choices.some(({ id }) => id === unitId) ? (unitId ?? '') : '';
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <TextField
        select
        label={translate('values.period')}
        value={periodId}
        onChange={(event) => change({ periodId: event.target.value })}
        sx={{ maxWidth: { sm: 260 } }}
      >
        {periods.map(({ id, endsOn, state }) => (
          <MenuItem key={id} value={id}>
            {translate('values.periodChoice', {
              day: showDay(endsOn),
              state: translate(`states.periods.${state}`).toLowerCase(),
            })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('values.unit')}
        value={shown}
        onChange={(event) => change({ unitId: event.target.value || null })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ maxWidth: { sm: 420 } }}
      >
        <MenuItem value="">{translate('review.allUnits')}</MenuItem>
        {choices.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}
