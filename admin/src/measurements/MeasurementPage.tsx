import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Box, Link, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { MeasurementPageDocument } from '../generated/graphql.ts';
import { Fact } from '../shared/Fact.tsx';
import { showDay, showDecimal } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ValueEntryForm } from './ValueEntryForm.tsx';
import { ValueText } from './ValueText.tsx';
import type { ValueRecord } from './valueRecord.ts';
import { whyLocked } from './whyLocked.ts';

/** One value on a page of its own: where it belongs, what is there, the form, the history. */
export default function MeasurementPage() {
  const { id = '' } = useParams();
  const asked = useAsk(MeasurementPageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page record={data.measurement as ValueRecord} />}</Loaded>;
}

function Page({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const locked = whyLocked(record);
  const mayEnter = record.allowedActions.includes('enter');
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Title title={record.indicator.name} />
      <Where record={record} />
      <Facts record={record} />
      {locked && (
        <Alert severity="info" icon={<LockOutlined />}>
          {translate('values.locked', { reason: translate(`reasons.${locked}`) })}
        </Alert>
      )}
      {(mayEnter || record.state !== 'missing') && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <ValueEntryForm key={record.version} record={record} />
        </Paper>
      )}
      <Box>
        <HistoryDrawer
          resource={record.positionId ? 'individualMeasurements' : 'measurements'}
          id={record.id}
          name={record.indicator.name}
        />
      </Box>
    </Stack>
  );
}

function Where({ record }: { readonly record: ValueRecord }) {
  const { objective } = record;
  const to = objective.individualSet ? `/individualSets/${objective.individualSet.id}` : `/objectives/${objective.id}`;
  return (
    <Typography>
      <Link component={RouterLink} to={to}>
        <strong>{objective.code}</strong> {objective.title}
      </Link>
    </Typography>
  );
}

function Facts({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const { indicator, period, unit, position, state } = record;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}>
      <Fact label={translate('values.period')}>
        {showDay(period.endsOn)} ({translate(`states.periods.${period.state}`).toLowerCase()})
      </Fact>
      <Fact label={translate(position ? 'values.position' : 'values.unit')}>{position?.title ?? unit.name}</Fact>
      <Fact label={translate('values.target')}>{indicator.targetPrinted || '–'}</Fact>
      <Fact label={translate('values.weight')}>{indicator.weight ? `${showDecimal(indicator.weight)} %` : '–'}</Fact>
      <Fact label={translate('values.value')}>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <ValueText record={record} />
          {state !== 'missing' && <StateChip resource="measurements" state={state} />}
        </Stack>
      </Fact>
    </Box>
  );
}
