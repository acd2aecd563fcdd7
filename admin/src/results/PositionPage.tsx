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

/** The individual result of a position: a person's, so it is there only for whoever the server gives it to. */
export default function PositionPage() {
  const translate = useTranslate();
  const { code = '' } = useParams();
  return (
    <ResultsFrame title={translate('results.positionTitle')}>
      {(asked) => <OfPosition asked={asked} code={code} />}
    </ResultsFrame>
  );
}

const OfPosition = ({ asked, code }: { readonly asked: AskedScores; readonly code: string }) => {
  const translate = useTranslate();
  const answer = useAsk(ResultsInFullDocument, asked);
  return (
    <Loaded asked={answer}>
      {({ results }) => {
        const position = results.positions.find((each) => each.code === code);
        if (!position)
          return <EmptyState title={translate('results.notYours')} text={translate('results.notYoursText')} />;
        return (
          <Stack spacing={2}>
            <BackToOverview />
            <Standing results={results} />
            <Alert role="note" severity="info">
              {translate('results.personal')}
            </Alert>
            <ScoreCard
              title={position.title}
              figures={position}
              thresholds={results.semaphores}
              why={{ kind: 'position', code }}
            />
            {position.objectives.map((objective) => (
              <ObjectiveResults key={objective.objectiveId} objective={objective} thresholds={results.semaphores} />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
};
