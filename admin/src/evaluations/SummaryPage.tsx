import { Alert, Link } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { SheetAggregatesDocument, type SheetAggregatesQuery } from '../generated/graphql.ts';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { isApiError } from '../providers/errors.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Fact } from '../shared/Fact.tsx';
import { showDecimal } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { LoadingState } from '../shared/LoadingState.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver, useMe } from '../shared/useMe.ts';
import { CountedBands } from './CountedBands.tsx';
import { MeritExport } from './MeritExport.tsx';
import { Section } from './Section.tsx';
import type { YearChoice } from './sheetTabs.ts';
import { pathTo, YearFrame } from './YearFrame.tsx';

/** What may be told of the evaluations of a year, of no single person; and what leaves for the pay. */
export default function SummaryPage() {
  const translate = useTranslate();
  const me = useMe();
  const may = useMayEver();
  if (!me) return <LoadingState />;
  if (!may('read', 'reports')) return <AccessDenied />;
  return (
    <YearFrame title={translate('sheets.summary.heading')}>
      {(year) => (
        <>
          {may('read', 'evaluations') && (
            <Link component={RouterLink} to={pathTo(null, year)} sx={{ alignSelf: 'start' }}>
              ← {translate('sheets.toList')}
            </Link>
          )}
          <Aggregates year={year} />
          {may('export', 'evaluations') && <MeritExport year={year} />}
        </>
      )}
    </YearFrame>
  );
}

function Aggregates({ year }: { readonly year: YearChoice }) {
  const translate = useTranslate();
  const asked = useAsk(SheetAggregatesDocument, { planId: year.planId });
  // Without a Relazione that this reader may read there is nothing to go with it.
  if (isApiError(asked.error) && asked.error.code === 'NOT_FOUND')
    return <EmptyState title={translate('sheets.summary.noReport')} text={translate('sheets.summary.noReportText')} />;
  return <Loaded asked={asked}>{(data) => <Told told={data.evaluationAggregates} />}</Loaded>;
}

function Told({ told }: { readonly told: SheetAggregatesQuery['evaluationAggregates'] }) {
  const translate = useTranslate();
  const { people, complete, mean, bands } = told;
  if (!complete)
    return (
      <EmptyState title={translate('sheets.summary.incomplete')} text={translate('sheets.summary.incompleteText')} />
    );
  const hidden = mean == null || bands.some(({ count }) => count == null);
  return (
    <Section title={translate('sheets.summary.bands')}>
      <Fact label={translate('sheets.summary.people')}>{people}</Fact>
      <Fact label={translate('sheets.summary.mean')}>
        {mean ? showDecimal(mean) : translate('sheets.summary.hidden')}
      </Fact>
      <CountedBands bands={bands} heading={translate('sheets.summary.people')} />
      {hidden && (
        <Alert role="note" severity="info">
          {translate('sheets.summary.hiddenText')}
        </Alert>
      )}
    </Section>
  );
}
