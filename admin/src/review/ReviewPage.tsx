import { Alert, Stack, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { PeriodsDocument, type PeriodsQuery } from '../generated/graphql.ts';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { LoadingState } from '../shared/LoadingState.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver, useMe } from '../shared/useMe.ts';
import { BatchResults } from './BatchResults.tsx';
import type { BatchOutcome } from './batch.ts';
import { type QueueName, queuesOf } from './queues.ts';
import { ReviewFilters } from './ReviewFilters.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { useReviewFilter } from './useReviewFilter.ts';

/** *Verifica e approvazione*: the values that wait for one's own step, together, unit by unit. */
export default function ReviewPage() {
  const translate = useTranslate();
  const me = useMe();
  const may = useMayEver();
  const periods = useAsk(PeriodsDocument, { page: { limit: 50, offset: 0 } });
  if (!me) return <LoadingState />;
  if (queuesOf(may, true).length === 0) return <AccessDenied />;
  return (
    <Stack spacing={2}>
      <Title title={translate('menu.review')} />
      <Loaded asked={periods}>
        {(data) =>
          data.periods.items.length === 0 ? (
            <EmptyState title={translate('review.noPeriods')} text={translate('review.noPeriodsText')} />
          ) : (
            <OfPeriod periods={data.periods.items} />
          )
        }
      </Loaded>
    </Stack>
  );
}

type Period = PeriodsQuery['periods']['items'][number];

function OfPeriod({ periods }: { readonly periods: readonly Period[] }) {
  const translate = useTranslate();
  const may = useMayEver();
  const [filter, change] = useReviewFilter();
  const [outcomes, setOutcomes] = useState<readonly BatchOutcome[]>([]);
  const usual = periods.find(({ state }) => state === 'open') ?? periods[0];
  const period = periods.find(({ id }) => id === filter.periodId) ?? usual;
  const queues = queuesOf(may, period?.isLast ?? false);
  const queue = queues.find(({ name }) => name === filter.queue) ?? queues[0];
  if (!period) return null;
  return (
    <>
      <ReviewFilters periods={periods} periodId={period.id} unitId={filter.unitId} change={change} />
      <Tabs
        value={queue?.name ?? false}
        onChange={(_, name: QueueName) => change({ queue: name })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('review.queues')}
      >
        {queues.map(({ name }) => (
          <Tab key={name} value={name} label={translate(`review.queue.${name}`)} id={`queue-${name}`} />
        ))}
      </Tabs>
      <BatchResults outcomes={outcomes} close={() => setOutcomes([])} />
      {queue ? (
        <ReviewQueue
          key={`${queue.name} ${period.id} ${filter.unitId ?? ''}`}
          queue={queue}
          periodId={period.id}
          unitId={filter.unitId}
          told={setOutcomes}
        />
      ) : (
        <Alert severity="info">{translate('review.onlyLast')}</Alert>
      )}
    </>
  );
}
