import { showDecimal } from '../shared/format.ts';
import { evaluatorLines, isRounded, partsOf, short } from './sheetParts.ts';
import type { FigureLine, Figures, SheetRecord } from './sheetRecord.ts';

/** One step of how a sheet came to its score: a sentence of the catalogue with its figures. */
export interface Step {
  readonly key: string;
  readonly word: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const shown = (figure: string | null | undefined): string => (figure ? showDecimal(short(figure)) : '');

/** From the marks to what is due, in the order in which it is worked out. */
export function explained(figures: Figures, byEvaluators: SheetRecord['byEvaluators']): readonly Step[] {
  const { lines } = figures;
  const names = new Map(byEvaluators.map(({ evaluatorId, evaluatorName }) => [evaluatorId, evaluatorName]));
  return [
    ...behaviourSteps(lines, names),
    ...partsOf(lines).map((part): Step => {
      const figured = { score: shown(part.score), weight: shown(part.weight), points: shown(part.points) };
      const [flag] = part.flags;
      return { key: part.part, word: flag ? `flags.${flag}` : `of.${part.part}`, params: figured };
    }),
    ...totalStep(figures),
    {
      key: 'band',
      word: 'band',
      params: { score: showDecimal(figures.score), band: figures.band, percent: shown(figures.resultPercent) },
    },
    dueStep(figures),
  ];
}

/** Several evaluators weigh by their days; one alone needs no such step. */
function behaviourSteps(lines: readonly FigureLine[], names: ReadonlyMap<string, string>): Step[] {
  const evaluators = evaluatorLines(lines);
  if (evaluators.length < 2) return [];
  return evaluators.map(({ evaluatorId, amount, of, score, weight, points }) => ({
    key: `by ${evaluatorId}`,
    word: 'evaluator',
    params: {
      name: names.get(evaluatorId ?? '') ?? '',
      days: amount ?? 0,
      all: of ?? 0,
      score: shown(score),
      weight: shown(weight),
      points: shown(points),
    },
  }));
}

function totalStep({ lines, exact, score }: Figures): Step[] {
  const sum = partsOf(lines)
    .map(({ points }) => shown(points))
    .join(' + ');
  const params = { sum, exact: shown(exact), score: showDecimal(score) };
  return [{ key: 'total', word: isRounded(exact) ? 'rounded' : 'total', params }];
}

const dueStep = ({ days, yearDays, resultPercent, duePercent }: Figures): Step => ({
  key: 'due',
  word: days === yearDays ? 'wholeYear' : 'due',
  params: { days, all: yearDays, percent: shown(resultPercent), due: showDecimal(duePercent) },
});
