import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';
import { EffectiveWeightsDocument, type EffectiveWeightsQuery } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { ResultsFrame } from './ResultsFrame.tsx';
import { WeightBars } from './WeightBars.tsx';
import { WeightMap } from './WeightMap.tsx';
import { WeightTable } from './WeightTable.tsx';
import { type Carried, heaviestFirst, readRatio, readShare } from './weightRows.ts';

/** *Pesi effettivi*: what share of the body's score everything carries when all is measured. */
export default function WeightsPage() {
  const translate = useTranslate();
  return (
    <ResultsFrame title={translate('results.ways.weights')} isTimeless>
      {({ planVersionId }) => <OfVersion planVersionId={planVersionId} />}
    </ResultsFrame>
  );
}

type Weights = EffectiveWeightsQuery['effectiveWeights'];

const OfVersion = ({ planVersionId }: { readonly planVersionId: string }) => {
  const answer = useAsk(EffectiveWeightsDocument, { planVersionId });
  return <Loaded asked={answer}>{({ effectiveWeights }) => <Charts weights={effectiveWeights} />}</Loaded>;
};

const Charts = ({ weights }: { readonly weights: Weights }) => {
  const translate = useTranslate();
  const { areas, objectives, units, positions } = weights;
  return (
    <>
      <Disparity weights={weights} />
      <ChartFrame
        title={translate('results.carried.map')}
        summary={summaryOf(objectives, translate)}
        chart={<WeightMap areas={areas} objectives={objectives} />}
        table={
          <WeightTable
            label={translate('results.carried.map')}
            rows={objectives.flatMap(({ code, label, share, indicators }) => [
              { key: code, name: `${code} ${label}`, share, isPart: false },
              ...indicators.map((each) => ({
                key: each.indicatorId,
                name: each.name,
                share: each.share,
                isPart: true,
              })),
            ])}
          />
        }
      />
      <Bars title={translate('results.areas')} rows={areas} hasCodes />
      <Bars title={translate('results.units')} rows={units} />
      {positions.length > 0 && <Bars title={translate('results.positions')} rows={positions} />}
    </>
  );
};

/** What differs here differs for whoever is measured: it is said first. */
const Disparity = ({ weights: { disparity } }: { readonly weights: Weights }) => {
  const translate = useTranslate();
  if (!disparity) return null;
  const { ratio, most, least } = disparity;
  const [high, low] = [readShare(most.share), readShare(least.share)];
  return (
    <Alert role="note" severity={Number(ratio) >= 2 ? 'warning' : 'info'}>
      {translate('results.carried.disparity', {
        ratio: readRatio(ratio),
        most: `${most.code} ${most.label}`,
        least: `${least.code} ${least.label}`,
        high,
        low,
      })}
    </Alert>
  );
};

interface BarsProps {
  readonly title: string;
  readonly rows: readonly Carried[];
  readonly hasCodes?: boolean;
}

const Bars = ({ title, rows, hasCodes = false }: BarsProps) => {
  const translate = useTranslate();
  const named = heaviestFirst(rows).map(({ code, label, share }) => ({
    key: code,
    name: hasCodes ? `${code} ${label}` : label,
    share,
    isPart: false,
  }));
  return (
    <ChartFrame
      title={title}
      summary={summaryOf(rows, translate)}
      chart={<WeightBars rows={named} />}
      table={<WeightTable label={title} rows={named} />}
    />
  );
};

type Translate = (key: string, options?: Record<string, unknown>) => string;

const summaryOf = (rows: readonly Carried[], translate: Translate): string => {
  const carrying = heaviestFirst(rows).filter(({ share }) => Number(share) > 0);
  const [most, least] = [carrying[0], carrying.at(-1)];
  if (!most || !least) return translate('results.carried.none');
  if (carrying.length > 1 && most.share === least.share)
    return translate('results.carried.equal', {
      count: carrying.length,
      all: rows.length,
      share: readShare(most.share),
    });
  return translate('results.carried.summary', {
    count: carrying.length,
    all: rows.length,
    most: most.label,
    high: readShare(most.share),
    least: least.label,
    low: readShare(least.share),
  });
};
