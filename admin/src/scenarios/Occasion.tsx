import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import type { PeriodChoice } from '../results/asked.ts';
import { showDay } from '../shared/format.ts';

interface Props {
  readonly periods: readonly PeriodChoice[];
  readonly periodId: string | null;
  readonly isFinal: boolean;
}

/** For which period the what-if is looked at, and whether as at the closing of the year. */
export function Occasion({ periods, periodId, isFinal }: Props) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    setParams(next, { replace: true });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
      {periodId && (
        <TextField
          select
          label={translate('values.period')}
          value={periodId}
          onChange={(event) => choose('period', event.target.value)}
          sx={{ maxWidth: 280 }}
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
      )}
      <FormControlLabel
        control={<Switch checked={isFinal} onChange={(_, is) => choose('at', is ? 'close' : 'interim')} />}
        label={translate('whatIf.atClose')}
      />
    </Box>
  );
}
