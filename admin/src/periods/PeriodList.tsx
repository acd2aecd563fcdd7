import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useGetList, useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import type { PeriodRowFragment } from '../generated/graphql.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { showDay } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { LoadingState } from '../shared/LoadingState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useMayEver } from '../shared/useMe.ts';
import { PeriodDays } from './PeriodDays.tsx';

const EVERY_PERIOD = { pagination: { page: 1, perPage: 100 } };

/** The dates at which values are taken, opened and closed here. */
export default function PeriodList() {
  const translate = useTranslate();
  const may = useMayEver();
  const { data, error, refetch } = useGetList<PeriodRowFragment>('periods', EVERY_PERIOD);
  const byDay = data && [...data].sort((a, b) => a.endsOn.localeCompare(b.endsOn));

  return (
    <>
      <PageTitle title={translate('resources.periods.name', { smart_count: 2 })} />
      <Typography sx={{ mb: 2 }}>{translate('periods.text')}</Typography>
      {may('create', 'periods') && (
        <Button component={RouterLink} to="/periods/create" variant="contained" sx={{ mb: 2 }}>
          {translate('periods.new')}
        </Button>
      )}
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !byDay && <LoadingState />}
      {byDay?.length === 0 && <EmptyState title={translate('periods.empty')} />}
      {byDay?.map((period) => (
        <PeriodCard key={period.id} period={period} />
      ))}
    </>
  );
}

const PeriodCard = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const name = translate('periods.name', { day: showDay(period.endsOn) });
  return (
    <Paper variant="outlined" component="section" aria-label={name} sx={{ p: 2, mb: 2, maxWidth: 720 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Typography variant="h2">
          <Link component={RouterLink} to={`/periods/${period.id}`}>
            {name}
          </Link>
        </Typography>
        <StateChip resource="periods" state={period.state} />
        {period.isLast && <Typography color="text.secondary">{translate('periods.last')}</Typography>}
      </Box>
      <PeriodDays period={period} />
      {period.extensions.length > 0 && (
        <Typography color="text.secondary">
          {translate('periods.extended', { smart_count: period.extensions.length })}:{' '}
          {period.extensions.map(({ unitName, until }) => `${unitName} (${showDay(until)})`).join(', ')}
        </Typography>
      )}
      <ActionBar resource="periods" record={period} name={name}>
        <Button component={RouterLink} to={`/measurements?period=${period.id}`}>
          {translate('periods.values')}
        </Button>
        <HistoryDrawer resource="periods" id={period.id} name={name} />
      </ActionBar>
    </Paper>
  );
};
