import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ResultOverviewDocument, type ResultOverviewQuery } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { AskedScores } from './asked.ts';
import { ownFirst, type ScoreLine } from './overview.ts';
import { ResultsFrame } from './ResultsFrame.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { ScoreChart } from './ScoreChart.tsx';
import { Standing } from './Standing.tsx';
import { Trend } from './Trend.tsx';
import { useOwnUnits } from './useOwnUnits.ts';

/** *Risultati*: how the body stands, from its score down to areas and units, with one's own first. */
export default function ResultsPage() {
  const translate = useTranslate();
  return <ResultsFrame title={translate('menu.results')}>{(asked) => <Overview asked={asked} />}</ResultsFrame>;
}

type Results = ResultOverviewQuery['results'];

const Overview = ({ asked }: { readonly asked: AskedScores }) => {
  const translate = useTranslate();
  const answer = useAsk(ResultOverviewDocument, asked);
  return (
    <Loaded asked={answer}>
      {({ results }) => (
        <>
          <Standing results={results} />
          {results.body.score === null && (
            <EmptyState
              title={translate('results.noScores')}
              text={translate(`results.noScoresText.${results.values}`)}
            />
          )}
          <Heads results={results} />
          <Charts results={results} />
          <Trend
            planVersionId={asked.planVersionId}
            usual={results.agency.state === 'excluded' ? ['body'] : ['body', 'agency']}
            thresholds={results.semaphores}
          />
        </>
      )}
    </Loaded>
  );
};

/** One's own unit first, then the body with its special agency beside it. */
const Heads = ({ results }: { readonly results: Results }) => {
  const translate = useTranslate();
  const own = useOwnUnits();
  const thresholds = results.semaphores;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '& > *': { flex: '1 1 260px' } }}>
      {results.units
        .filter(({ unitId }) => unitId && own.has(unitId))
        .map((unit) => (
          <ScoreCard
            key={unit.code}
            title={translate('results.ownUnit', { name: unit.name })}
            figures={unit}
            thresholds={thresholds}
            why={{ kind: 'unit', code: unit.code }}
          />
        ))}
      <ScoreCard
        title={translate('results.body')}
        figures={results.body}
        thresholds={thresholds}
        why={{ kind: 'body' }}
      />
      {results.agency.state !== 'excluded' && (
        <ScoreCard
          title={translate('results.agency')}
          figures={results.agency}
          thresholds={thresholds}
          why={{ kind: 'agency' }}
        />
      )}
    </Box>
  );
};

const Charts = ({ results: { areas, units, positions, semaphores } }: { readonly results: Results }) => {
  const translate = useTranslate();
  const own = useOwnUnits();
  const areaLines = areas.map((area) => line(area.code, area, { name: area.title, to: `/results/areas/` }));
  const unitLines = units.map((unit) => ({
    ...line(unit.code, unit, { name: unit.name, to: '/results/units/' }),
    code: '',
    isOwn: unit.unitId ? own.has(unit.unitId) : false,
  }));
  const positionLines = positions.map((each) => ({
    ...line(each.code, each, { name: each.title, to: '/results/positions/' }),
    code: '',
  }));
  const charts = [
    { title: translate('results.areas'), kind: 'area', lines: areaLines },
    { title: translate('results.units'), kind: 'unit', lines: ownFirst(unitLines) },
    { title: translate('results.positions'), kind: 'position', lines: positionLines },
  ] as const;
  return charts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, kind, lines }) => (
      <ScoreChart
        key={kind}
        title={title}
        lines={lines}
        thresholds={semaphores}
        why={({ key }) => ({ kind, code: key })}
      />
    ));
};

interface Named {
  readonly name: string;
  /** The folder of its page. */
  readonly to: string;
}

const line = (
  code: string,
  { score, coverage, state }: Pick<ScoreLine, 'score' | 'coverage' | 'state'>,
  { name, to }: Named,
): ScoreLine => ({ key: code, code, name, score, coverage, state, to: `${to}${encodeURIComponent(code)}` });
