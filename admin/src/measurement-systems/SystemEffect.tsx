import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ResultPlansDocument, SystemEffectDocument } from '../generated/graphql.ts';
import { type PlanChoice, usualPeriod, versionsWithResults } from '../results/asked.ts';
import { showDay } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { EffectChart } from './EffectChart.tsx';

/** Rules that are kept, or only typed so far. */
type Rules = { readonly measurementSystemId: string } | { readonly scoringJson: string };

/** What other rules would make of the scores: of which plan, at which day, with which values. */
export function SystemEffect({ rules }: { readonly rules: Rules }) {
  const translate = useTranslate();
  const plans = useAsk(ResultPlansDocument, {});
  return (
    <Loaded asked={plans}>
      {({ plans: { items } }) => {
        const versions = versionsWithResults(items);
        if (versions.length === 0) return <Typography>{translate('measurementSystem.noPlan')}</Typography>;
        return <Chosen rules={rules} versions={versions} />;
      }}
    </Loaded>
  );
}

interface ChosenProps {
  readonly rules: Rules;
  readonly versions: readonly PlanChoice[];
}

function Chosen({ rules, versions }: ChosenProps) {
  const translate = useTranslate();
  const mayProvisional = useMayEver()('create', 'measurementSystems');
  const [planId, setPlanId] = useState(versions[0]?.id ?? '');
  const [periodId, setPeriodId] = useState<string | null>(null);
  const [values, setValues] = useState('official');
  const plan = versions.find(({ id }) => id === planId) ?? versions[0];
  const period = plan?.periods.find(({ id }) => id === periodId) ?? usualPeriod(plan?.periods ?? []);
  const input = { planVersionId: plan?.id ?? '', periodId: period?.id ?? null, values, ...rules };
  const asked = useAsk(SystemEffectDocument, { input });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <Choice
          label={translate('results.plan')}
          value={plan?.id ?? ''}
          choose={setPlanId}
          options={versions.map(({ id, year, number }) => [id, translate('versions.name', { year, number })])}
        />
        <Choice
          label={translate('values.period')}
          value={period?.id ?? ''}
          choose={setPeriodId}
          options={(plan?.periods ?? []).map(({ id, endsOn }) => [id, showDay(endsOn)])}
        />
        {mayProvisional && (
          <Choice
            label={translate('measurementSystem.values')}
            value={values}
            choose={setValues}
            options={['official', 'provisional'].map((each) => [each, translate(`measurementSystem.valuesOf.${each}`)])}
          />
        )}
      </Box>
      <Loaded asked={asked}>{({ systemEffect }) => <EffectChart effect={systemEffect} />}</Loaded>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly choose: (value: string) => void;
}

const Choice = ({ label, value, options, choose }: ChoiceProps) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={(event) => choose(event.target.value)}
    sx={{ maxWidth: { sm: 280 } }}
  >
    {options.map(([id, words]) => (
      <MenuItem key={id} value={id}>
        {words}
      </MenuItem>
    ))}
  </TextField>
);
