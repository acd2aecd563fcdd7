import { MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { WhatIfVersionsDocument, type WhatIfVersionsQuery } from '../generated/graphql.ts';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver, useMe } from '../shared/useMe.ts';
import { ScenarioEditor } from './ScenarioEditor.tsx';
import { BackToList } from './ScenarioPage.tsx';

type Versions = WhatIfVersionsQuery['plans']['items'];

/** A new what-if: over which version, and what is tried. Nothing is kept on the server until it is saved. */
export default function NewScenarioPage() {
  const translate = useTranslate();
  const who = useMe();
  const isAllowed = useMayEver()('create', 'scenarios');
  const asked = useAsk(WhatIfVersionsDocument, isAllowed ? {} : null);
  if (who && !isAllowed) return <AccessDenied />;
  return (
    <Stack spacing={2}>
      <PageTitle title={translate('whatIf.new')} />
      <BackToList />
      <Loaded asked={asked}>{({ plans }) => <Starting versions={plans.items} />}</Loaded>
    </Stack>
  );
}

function Starting({ versions }: { readonly versions: Versions }) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const inForce = versions.find(({ state }) => state === 'inForce') ?? versions[0];
  const chosen = versions.find(({ id }) => id === params.get('version')) ?? inForce;
  const start = useMemo(() => ({ title: '', changes: [] }), []);
  if (!chosen) return <EmptyState title={translate('whatIf.noPlan')} text={translate('whatIf.noPlanText')} />;
  return (
    <>
      <TextField
        select
        label={translate('whatIf.plan')}
        value={chosen.id}
        onChange={(event) => setParams({ version: event.target.value }, { replace: true })}
        sx={{ maxWidth: 420 }}
      >
        {versions.map(({ id, year, number, state }) => (
          <MenuItem key={id} value={id}>
            {translate('results.planChoice', { year, number, state: translate(`states.plans.${state}`).toLowerCase() })}
          </MenuItem>
        ))}
      </TextField>
      <ScenarioEditor key={chosen.id} scenario={null} planVersionId={chosen.id} start={start} />
    </>
  );
}
