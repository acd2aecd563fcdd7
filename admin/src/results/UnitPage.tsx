import { Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { ResultsInFullDocument, type ResultsInFullQuery, WhyDocument } from '../generated/graphql.ts';
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
import { unitParts } from './unitParts.ts';
import type { WhyNode } from './why/whyTree.ts';

/** A unit: its score, and its own part of every objective that it takes part in. */
export default function UnitPage() {
  const translate = useTranslate();
  const { code = '' } = useParams();
  return (
    <ResultsFrame title={translate('results.unitTitle')}>
      {(asked) => <OfUnit key={code} asked={asked} code={code} />}
    </ResultsFrame>
  );
}

const OfUnit = ({ asked, code }: { readonly asked: AskedScores; readonly code: string }) => {
  const results = useAsk(ResultsInFullDocument, asked);
  const why = useAsk(WhyDocument, { ...asked, node: { kind: 'unit', code } });
  return (
    <Loaded asked={results}>
      {(data) => (
        <Loaded asked={why}>
          {({ explanation }) => <Unit asked={asked} code={code} results={data.results} nodes={explanation.nodes} />}
        </Loaded>
      )}
    </Loaded>
  );
};

interface Props {
  readonly asked: AskedScores;
  readonly code: string;
  readonly results: ResultsInFullQuery['results'];
  readonly nodes: readonly WhyNode[];
}

const Unit = ({ asked, code, results, nodes }: Props) => {
  const translate = useTranslate();
  const unit = results.units.find((each) => each.code === code);
  if (!unit) return <EmptyState title={translate('results.notThere')} text={translate('results.notThereText')} />;
  const parts = unitParts(
    nodes,
    results.areas.flatMap(({ objectives }) => objectives),
  );
  const thresholds = results.semaphores;
  return (
    <Stack spacing={2}>
      <BackToOverview />
      <Standing results={results} />
      <ScoreCard title={unit.name} figures={unit} thresholds={thresholds} why={{ kind: 'unit', code }} />
      {parts.length === 0 && (
        <EmptyState title={translate('results.noObjectives')} text={translate('results.noObjectivesText')} />
      )}
      {parts.map(({ objective, step, indicatorSteps }) => (
        <ObjectiveResults
          key={objective.objectiveId}
          objective={objective}
          thresholds={thresholds}
          why={{
            objective: { kind: 'unit', code, step },
            indicator: (nth) => ({ kind: 'unit', code, step: indicatorSteps[nth] ?? step }),
          }}
        />
      ))}
      <Trend planVersionId={asked.planVersionId} usual={[`unit:${code}`, 'body']} thresholds={thresholds} />
    </Stack>
  );
};
