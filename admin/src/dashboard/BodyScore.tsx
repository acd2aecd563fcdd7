import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { BodyScoreDocument, PlanInForceDocument } from '../generated/graphql.ts';
import { usualPeriod } from '../results/asked.ts';
import { ScoreCard } from '../results/ScoreCard.tsx';
import { showDay } from '../shared/format.ts';
import { useAsk } from '../shared/useAsk.ts';

/** The body's official score, for whoever answers for the plan; nothing while there is none to show. */
export default function BodyScore() {
  const translate = useTranslate();
  const plan = useAsk(PlanInForceDocument, {}).data?.plans.items[0];
  const results = useAsk(
    BodyScoreDocument,
    plan ? { planVersionId: plan.id, periodId: usualPeriod(plan.periods)?.id ?? null } : null,
  ).data?.results;
  if (!results) return null;
  return (
    <Box sx={{ mt: 3 }}>
      <ScoreCard
        title={translate('results.home', { day: showDay(results.day) })}
        figures={results.body}
        thresholds={results.semaphores}
      >
        <Button component={Link} to="/results" size="small">
          {translate('results.openAll')}
        </Button>
      </ScoreCard>
    </Box>
  );
}
