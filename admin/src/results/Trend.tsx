import { Checkbox, FormControlLabel, FormGroup, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ResultTrendDocument, type ResultTrendQuery } from '../generated/graphql.ts';
import { showDay, showDecimal } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { Thresholds } from './semaphore.ts';
import { TrendDrawing } from './TrendDrawing.tsx';
import { TrendTable } from './TrendTable.tsx';
import type { Series } from './trend.ts';

interface Props {
  readonly planVersionId: string;
  /** Which lines are drawn at first: `body`, `agency`, `area:07`, `unit:01`. */
  readonly usual: readonly string[];
  readonly thresholds: Thresholds;
}

/** How scores went from period to period: always the official ones. */
export function Trend({ planVersionId, usual, thresholds }: Props) {
  const answer = useAsk(ResultTrendDocument, { planVersionId });
  return (
    <Loaded asked={answer}>
      {({ resultTrend }) => <Drawn points={resultTrend} usual={usual} thresholds={thresholds} />}
    </Loaded>
  );
}

type Points = ResultTrendQuery['resultTrend'];

const Drawn = ({ points, usual, thresholds }: Omit<Props, 'planVersionId'> & { readonly points: Points }) => {
  const translate = useTranslate();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const choices = usual.flatMap((key, look) => {
    const found = seriesOf(points, translate).find((each) => each.key === key);
    return found ? { ...found, look } : [];
  });
  const days = points.map(({ day }) => showDay(day));
  const shown = choices.filter(({ key }) => !hidden.includes(key));
  const toggle = (key: string) =>
    setHidden(hidden.includes(key) ? hidden.filter((each) => each !== key) : [...hidden, key]);
  return (
    <ChartFrame
      title={translate('results.trend')}
      summary={shown.map((series) => sentenceOf(series, days, translate)).join(' ')}
      chart={<TrendDrawing series={shown} days={days} thresholds={thresholds} label={translate('results.trend')} />}
      table={<TrendTable series={shown} days={days} />}
    >
      <Typography variant="body2" color="text.secondary">
        {translate('results.trendOfficial')}
      </Typography>
      {choices.length > 1 && (
        <FormGroup row>
          {choices.map(({ key, label, look }) => (
            <FormControlLabel
              key={key}
              control={<Checkbox checked={!hidden.includes(key)} onChange={() => toggle(key)} />}
              label={`${label} ${MARKS[look % MARKS.length]}`}
            />
          ))}
        </FormGroup>
      )}
    </ChartFrame>
  );
};

/** The shapes of the points, as the drawing has them. */
const MARKS = ['●', '■', '▲'];

type Translate = (key: string, options?: Record<string, unknown>) => string;

function seriesOf(points: Points, translate: Translate): Omit<Series, 'look'>[] {
  const last = points.at(-1);
  const named = (of: 'areas' | 'units', kind: string): Omit<Series, 'look'>[] =>
    (last?.[of] ?? []).map(({ code, label }) => ({
      key: `${kind}:${code}`,
      label: of === 'areas' ? `${code} ${label}` : label,
      points: points.map((point) => point[of].find((each) => each.code === code)?.score ?? null),
    }));
  return [
    { key: 'body', label: translate('results.body'), points: points.map(({ body }) => body.score ?? null) },
    { key: 'agency', label: translate('results.agency'), points: points.map(({ agency }) => agency.score ?? null) },
    ...named('areas', 'area'),
    ...named('units', 'unit'),
  ];
}

/** The line in words: every figure with its day. */
const sentenceOf = ({ label, points }: Series, days: readonly string[], translate: Translate): string =>
  `${label}: ${points
    .map((score, index) =>
      translate('results.summary.point', {
        day: days[index],
        score: score === null ? translate('results.states.missing') : showDecimal(score),
      }),
    )
    .join('; ')}.`;
