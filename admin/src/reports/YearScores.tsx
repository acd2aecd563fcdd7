import type { ReportState } from '@albero/schema/contract';
import { Alert, Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ScoreLine } from '../results/overview.ts';
import { ScoreCard } from '../results/ScoreCard.tsx';
import { ScoreChart } from '../results/ScoreChart.tsx';
import { showDay } from '../shared/format.ts';
import type { ReportScores } from './reportRecord.ts';

interface Props {
  readonly scores: ReportScores;
  readonly state: ReportState;
}

/** The official scores of the year: while it is written those of now, from the adoption on those that it tells for good. */
export function YearScores({ scores, state }: Props) {
  const translate = useTranslate();
  const { semaphores, body, agency, areas, units, day, fingerprint } = scores;
  return (
    <Stack spacing={2}>
      <Typography variant="h2">{translate('report.scores')}</Typography>
      <Alert severity="info" role="note">
        {translate(state === 'draft' ? 'report.scoresNow' : 'report.scoresFrozen', { day: showDay(day) })}{' '}
        {translate('report.noPersons')}
      </Alert>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))' }}>
        <ScoreCard title={translate('report.body')} figures={body} thresholds={semaphores} />
        {agency.state !== 'excluded' && (
          <ScoreCard title={translate('report.agency')} figures={agency} thresholds={semaphores} />
        )}
      </Box>
      <ScoreChart title={translate('report.areas')} lines={areas.map(asLine)} thresholds={semaphores} />
      <ScoreChart title={translate('report.units')} lines={units.map(asUnit)} thresholds={semaphores} />
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {translate('report.fingerprint', { fingerprint })}
      </Typography>
    </Stack>
  );
}

type Figures = ReportScores['areas'][number];

const asLine = ({ code, title, score, coverage, state }: Figures): ScoreLine => ({
  ...{ key: code, code, name: title, score, coverage, state },
});
/** A unit goes by its name. */
const asUnit = (unit: Figures): ScoreLine => ({ ...asLine(unit), code: '' });
