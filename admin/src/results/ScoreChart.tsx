import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { summaryOf } from './overview.ts';
import { ScoreLines, type ScoreLinesProps } from './ScoreLines.tsx';
import { ScoreTable } from './ScoreTable.tsx';

/** Scores of one kind side by side: as bars, in a sentence, as a table. */
export function ScoreChart({ title, ...props }: ScoreLinesProps & { readonly title: string }) {
  const translate = useTranslate();
  const { all, scored, highest, lowest, lights } = summaryOf(props.lines, props.thresholds);
  const counted = translate('results.summary.scored', { scored, all });
  const extremes =
    highest && lowest && scored > 1
      ? translate('results.summary.extremes', {
          highest: nameOf(highest),
          high: showDecimal(highest.score),
          lowest: nameOf(lowest),
          low: showDecimal(lowest.score),
        })
      : '';
  const standing = scored > 0 ? translate('results.summary.lights', lights) : '';
  return (
    <ChartFrame
      title={title}
      summary={[counted, standing, extremes].filter(Boolean).join(' ')}
      chart={<ScoreLines {...props} />}
      table={<ScoreTable {...props} label={title} />}
    />
  );
}

const nameOf = ({ code, name }: { readonly code: string; readonly name: string }): string =>
  [code, name].filter(Boolean).join(' ');
