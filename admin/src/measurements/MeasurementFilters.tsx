import { FormControlLabel, MenuItem, Stack, Switch, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { showDay } from '../shared/format.ts';
import { type ListFilter, SHOWN_STATES } from './listFilter.ts';

interface Props {
  readonly filter: ListFilter;
  readonly change: (part: Partial<ListFilter>) => void;
  readonly periods: readonly { readonly id: string; readonly endsOn: string; readonly state: string }[];
  readonly entersValues: boolean;
}

/** While somebody types, the list waits this long. */
const PAUSE = 300;

export function MeasurementFilters({ filter, change, periods, entersValues }: Props) {
  const translate = useTranslate();
  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      spacing={2}
      useFlexGap
      sx={{ flexWrap: 'wrap', alignItems: { sm: 'center' } }}
    >
      <TextField
        select
        label={translate('values.period')}
        value={filter.periodId}
        onChange={(event) => change({ periodId: event.target.value })}
        sx={NARROW}
      >
        {periods.map((period) => (
          <MenuItem key={period.id} value={period.id}>
            {translate('values.periodChoice', {
              day: showDay(period.endsOn),
              state: translate(`states.periods.${period.state}`).toLowerCase(),
            })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('values.show')}
        value={filter.state}
        onChange={(event) => change({ state: event.target.value as ListFilter['state'] })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={NARROW}
      >
        {(['', ...SHOWN_STATES] as const).map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`values.filter.${each || 'all'}`)}
          </MenuItem>
        ))}
      </TextField>
      <Search text={filter.text} search={(text) => change({ text })} />
      {entersValues && (
        <FormControlLabel
          control={<Switch checked={filter.mine} onChange={(_, mine) => change({ mine })} />}
          label={translate('values.onlyMine')}
        />
      )}
    </Stack>
  );
}

const NARROW = { maxWidth: { sm: 260 } };

function Search({ text, search }: { readonly text: string; readonly search: (text: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => search(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      type="search"
      label={translate('values.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      sx={{ maxWidth: { sm: 340 }, flex: { sm: '1 1 200px' } }}
    />
  );
}
