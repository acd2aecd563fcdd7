import { Alert, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { ResultsInFullDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { AskedScores } from './asked.ts';
import { BackToOverview } from './BackToOverview.tsx';
import { ObjectiveResults } from './ObjectiveResults.tsx';
import { ResultsFrame } from './ResultsFrame.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { Standing } from './Standing.tsx';
import { Trend } from './Trend.tsx';
import { readShare } from './weightRows.ts';

/** An area: its score, and what was expected and found in each of its objectives. */
export default function AreaPage() {
  const translate = useTranslate();
  const { code = '' } = useParams();
  return (
    <ResultsFrame title={translate('results.areaTitle', { code })}>
      {(asked) => <Area asked={asked} code={code} />}
    </ResultsFrame>
  );
}

const Area = ({ asked, code }: { readonly asked: AskedScores; readonly code: string }) => {
  const translate = useTranslate();
  const answer = useAsk(ResultsInFullDocument, asked);
  return (
    <Loaded asked={answer}>
      {({ results }) => {
        const area = results.areas.find((each) => each.code === code);
        if (!area) return <EmptyState title={translate('results.notThere')} text={translate('results.notThereText')} />;
        return (
          <Stack spacing={2}>
            <BackToOverview />
            <Standing results={results} />
            <ScoreCard
              title={`${area.code} ${area.title}`}
              figures={area}
              thresholds={results.semaphores}
              why={{ kind: 'area', code }}
            >
              {translate(`results.shareIn.${area.branch}`, { share: readShare(area.share) })}
            </ScoreCard>
            {area.messages.map(({ words }) => (
              <Alert key={words} severity="info" lang="it">
                {words}
              </Alert>
            ))}
            {area.objectives.map((objective) => (
              <ObjectiveResults key={objective.objectiveId} objective={objective} thresholds={results.semaphores} />
            ))}
            <Trend
              planVersionId={asked.planVersionId}
              usual={[`area:${code}`, 'body']}
              thresholds={results.semaphores}
            />
          </Stack>
        );
      }}
    </Loaded>
  );
};
