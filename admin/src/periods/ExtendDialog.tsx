import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'ra-core';
import { useState } from 'react';
import type { PeriodRowFragment } from '../generated/graphql.ts';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { DayField } from '../shared/DayField.tsx';
import { showDay } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import { asChoices, useUnits } from '../shared/useUnits.ts';

/** Whose extension it is: a unit to choose (null), one to change, or one to take away (a unit and no day). */
export interface Extended {
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly until: string | null;
}

interface ExtendDialogProps {
  readonly period: PeriodRowFragment;
  readonly extended: Extended;
  readonly close: () => void;
}

/** Grants more time to one unit, changes it or takes it away: always with a reason, which the unit reads. */
export const ExtendDialog = ({ period, extended, close }: ExtendDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { extendPeriod } = useDataProvider<AlberoDataProvider>();
  const isTakenAway = extended.unitId !== null && extended.until === null;
  const [unitId, setUnitId] = useState(extended.unitId);
  const [until, setUntil] = useState(extended.until);
  const [tried, setTried] = useState(false);
  const lacks = !unitId || (!isTakenAway && !until);

  const { mutate, isPending, error } = useMutation({
    mutationFn: (reason: string | null) =>
      extendPeriod({
        id: period.id,
        expectedVersion: period.version,
        unitId: unitId ?? '',
        until,
        reason: reason ?? '',
      }),
    onSuccess: () => {
      notify(isTakenAway ? 'periods.takenAway' : 'periods.granted', {
        type: 'success',
        messageArgs: { day: showDay(until) },
      });
      close();
      refresh();
    },
  });
  const confirm = (reason: string | null) => {
    setTried(true);
    if (!lacks) mutate(reason);
  };

  return (
    <AskDialog
      title={translate(isTakenAway ? 'periods.takeAwayAsk' : 'periods.extendAsk', {
        day: showDay(period.endsOn),
        name: extended.unitName ?? '',
      })}
      confirmLabel={translate(isTakenAway ? 'periods.takeAway' : 'actions.extend')}
      needsReason
      waiting={isPending}
      problem={error ? <Problem error={error} /> : null}
      onConfirm={confirm}
      onClose={close}
    >
      {isTakenAway ? (
        <Typography sx={{ mb: 2 }}>{translate('periods.takeAwayText')}</Typography>
      ) : (
        <>
          {extended.unitId ? (
            <Typography sx={{ mb: 1 }}>{extended.unitName}</Typography>
          ) : (
            <UnitChoice value={unitId} choose={setUnitId} isMissing={tried && !unitId} />
          )}
          <DayField
            label={translate('periods.until')}
            value={until}
            onChange={setUntil}
            required
            problem={tried && !until ? translate('ra.validation.required') : undefined}
            help={translate('periods.untilHelp')}
          />
        </>
      )}
    </AskDialog>
  );
};

interface UnitChoiceProps {
  readonly value: string | null;
  readonly choose: (id: string) => void;
  readonly isMissing: boolean;
}

const UnitChoice = ({ value, choose, isMissing }: UnitChoiceProps) => {
  const translate = useTranslate();
  const { units } = useUnits();
  return (
    <TextField
      select
      required
      label={translate('periods.unit')}
      value={value ?? ''}
      onChange={(event) => choose(event.target.value)}
      error={isMissing}
      helperText={isMissing ? translate('ra.validation.required') : undefined}
    >
      {asChoices(units).map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
