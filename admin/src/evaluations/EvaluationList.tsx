import { Alert, Box, Button, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { SheetRowsDocument } from '../generated/graphql.ts';
import { BatchResults } from '../review/BatchResults.tsx';
import type { BatchOutcome } from '../review/batch.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { ForReaders } from './ForReaders.tsx';
import { OpenSheets } from './OpenSheets.tsx';
import { SheetTable } from './SheetTable.tsx';
import type { SheetRow } from './sheetRecord.ts';
import { tabsOf, type YearChoice } from './sheetTabs.ts';
import { pathTo, YearFrame } from './YearFrame.tsx';

/** *Valutazioni*: the sheets of a year and where they stand. What stands in them is read one by one. */
export default function EvaluationList() {
  const translate = useTranslate();
  return (
    <ForReaders>
      <YearFrame title={translate('menu.evaluations')}>{(year) => <OfYear key={year.planId} year={year} />}</YearFrame>
    </ForReaders>
  );
}

const MOST = 200;

function OfYear({ year }: { readonly year: YearChoice }) {
  const asked = useAsk(SheetRowsDocument, { filter: { planId: year.planId }, page: { limit: MOST, offset: 0 } });
  const [outcomes, setOutcomes] = useState<readonly BatchOutcome[]>([]);
  return (
    <>
      <BatchResults outcomes={outcomes} close={() => setOutcomes([])} />
      <Loaded asked={asked}>
        {({ evaluations }) => <Listed year={year} rows={evaluations.items as SheetRow[]} told={setOutcomes} />}
      </Loaded>
    </>
  );
}

/** What else there is of the year, for whoever may see it; opening the sheets is the one thing to do while there are none. */
function Ways({ year }: { readonly year: YearChoice }) {
  const translate = useTranslate();
  const may = useMayEver();
  const comparing = may('calibrate', 'evaluations') || may('assess', 'evaluations');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {comparing && (
        <Button component={Link} to={pathTo('calibration', year)} variant="outlined">
          {translate('sheets.calibration.open')}
        </Button>
      )}
      {may('read', 'reports') && (
        <Button component={Link} to={pathTo('summary', year)} variant="outlined">
          {translate('sheets.summary.open')}
        </Button>
      )}
      {may('create', 'evaluations') && <OpenSheets year={year} variant="outlined" />}
    </Box>
  );
}

interface ListedProps {
  readonly year: YearChoice;
  readonly rows: readonly SheetRow[];
  readonly told: (outcomes: readonly BatchOutcome[]) => void;
}

function Listed({ year, rows, told }: ListedProps) {
  const translate = useTranslate();
  const may = useMayEver();
  const [params, setParams] = useSearchParams();
  const tabs = tabsOf(rows);
  const chosen = tabs.find(({ state }) => state === params.get('state'))?.state ?? null;
  if (rows.length === 0) {
    const mayOpen = may('create', 'evaluations');
    const word = mayOpen ? 'noneOpenText' : 'noneText';
    return (
      <EmptyState title={translate('sheets.none')} text={translate(`sheets.${word}`, { year: year.year })}>
        {mayOpen && <OpenSheets year={year} variant="contained" />}
      </EmptyState>
    );
  }
  const choose = (state: string) => setParams({ plan: year.planId, ...(state && { state }) }, { replace: true });
  const shown = chosen ? rows.filter(({ state }) => state === chosen) : rows;
  return (
    <>
      <Ways year={year} />
      <Alert role="note" severity="info">
        {translate('sheets.listText')}
      </Alert>
      <Tabs
        value={chosen ?? ''}
        onChange={(_, state: string) => choose(state)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('sheets.byState')}
      >
        <Tab value="" label={translate('sheets.tab', { state: translate('sheets.all'), count: rows.length })} />
        {tabs.map(({ state, count }) => (
          <Tab
            key={state}
            value={state}
            label={translate('sheets.tab', { state: translate(`states.evaluations.${state}`), count })}
          />
        ))}
      </Tabs>
      <SheetTable key={chosen ?? ''} rows={shown} told={told} />
    </>
  );
}
