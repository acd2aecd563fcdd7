import { Alert, Box, Button, Link } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { CalibrationDocument, type CalibrationQuery } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMayEver } from '../shared/useMe.ts';
import { CalibrationBars } from './CalibrationBars.tsx';
import { CalibrationTable } from './CalibrationTable.tsx';
import { CountedBands } from './CountedBands.tsx';
import { ForReaders } from './ForReaders.tsx';
import { Section } from './Section.tsx';
import { Spread } from './Spread.tsx';
import type { YearChoice } from './sheetTabs.ts';
import { pathTo, YearFrame } from './YearFrame.tsx';

export type CalibrationData = CalibrationQuery['calibration'];

/** All sheets of a year side by side: is everybody measured alike? Each is kept as read. */
export default function CalibrationPage() {
  const translate = useTranslate();
  return (
    <ForReaders any={['calibrate', 'assess']}>
      <YearFrame title={translate('sheets.calibration.heading')}>
        {(year) => <OfYear key={year.planId} year={year} />}
      </YearFrame>
    </ForReaders>
  );
}

function OfYear({ year }: { readonly year: YearChoice }) {
  const translate = useTranslate();
  const asked = useAsk(CalibrationDocument, { planId: year.planId });
  return (
    <>
      <Link component={RouterLink} to={pathTo(null, year)} sx={{ alignSelf: 'start' }}>
        ← {translate('sheets.toList')}
      </Link>
      <Alert role="note" severity="info">
        {translate('sheets.calibration.text')}
      </Alert>
      <Loaded asked={asked}>{({ calibration }) => <SideBySide year={year} data={calibration} />}</Loaded>
    </>
  );
}

function SideBySide({ year, data }: { readonly year: YearChoice; readonly data: CalibrationData }) {
  const translate = useTranslate();
  const may = useMayEver();
  const { rows, scores, behaviours, bands } = data;
  if (rows.length === 0)
    return <EmptyState title={translate('sheets.calibration.none')} text={translate('sheets.calibration.noneText')} />;
  const scored = rows.filter(({ score }) => score !== null).length;
  const isProposed = rows.some(({ state }) => state === 'proposed');
  return (
    <>
      {isProposed && may('calibrate', 'evaluations') && (
        <Box>
          <Button component={RouterLink} to={`${pathTo(null, year)}&state=proposed`} variant="contained">
            {translate('sheets.calibration.toConfirm')}
          </Button>
        </Box>
      )}
      <Section
        title={translate('sheets.calibration.chart')}
        text={translate('sheets.calibration.chartText', { scored, all: rows.length })}
      >
        <CalibrationBars rows={rows} />
        <CalibrationTable rows={rows} />
      </Section>
      <Section title={translate('sheets.calibration.spread')} text={translate('sheets.calibration.spreadText')}>
        <Spread scores={scores ?? null} behaviours={behaviours ?? null} />
      </Section>
      <Section title={translate('sheets.calibration.bands')}>
        <CountedBands bands={bands} heading={translate('sheets.calibration.sheets')} />
      </Section>
    </>
  );
}
