import {
  type Assessment,
  type ClusterRules,
  type EvaluationRules,
  type ResultBand,
  SHEET_PARTS,
  type SheetFigures,
  type SheetFlag,
  type SheetLine,
  type SheetPart,
  type SheetResults,
} from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import { bandOf, clusterOf } from '../measurement-system/index.ts';
import { atLeastTwo, HUNDRED, shown, ZERO } from '../scoring/figures.ts';
import { type SheetScore, scoreSheet } from '../scoring/sheet.ts';
import { LINE, scoreBehaviours } from './behaviours.ts';
import { daysIn, wholeYear } from './days.ts';

export interface ToScore {
  readonly rules: EvaluationRules;
  readonly clusterCode: string;
  readonly results: SheetResults;
  readonly assessments: readonly Assessment[];
  readonly year: number;
  /** In office, of the year. */
  readonly officeDays: number;
}

/**
 * What a sheet comes to, with every step: marks to behaviours, evaluators by their days, the four parts by the weights
 * of the cluster, the band, the days in office. Rounded twice, each time HALF_UP to 2 decimals and where the line says so:
 * the score, which is the official one and finds the band; the share that is due.
 * @returns null while the body has no result, nothing is marked though it counts, or the system has no such cluster
 */
export function sheetFigures(given: ToScore): SheetFigures | null {
  const { rules, clusterCode, results, assessments } = given;
  const cluster = clusterOf(rules, clusterCode);
  const behaviours = scoreBehaviours(rules, assessments);
  if (!cluster || !canBeScored(cluster, results, behaviours.score)) return null;

  const scores = {
    body: new Exact(results.body ?? 0),
    unit: exactOf(results.unit),
    individual: exactOf(results.individual),
    behaviours: behaviours.score ?? ZERO,
  };
  const scored = scoreSheet(scores, cluster);
  const parts = SHEET_PARTS.map((part) => partLine(part, { scored, cluster, scores, gaps: hasGaps(given) }));
  const band = bandOf(rules, scored.score);
  return (
    band && {
      score: scored.score,
      exact: scored.exact,
      behaviours: behaviours.score && shown(behaviours.score),
      ...dueOf(band, given),
      lines: [...behaviours.lines, ...parts, ...lastLines(scored, band, given)],
    }
  );
}

const exactOf = (figure: string | null): Exact | null => (figure === null ? null : new Exact(figure));

/** There are days in office in which nobody was the evaluator. */
const hasGaps = ({ officeDays, assessments }: ToScore): boolean =>
  officeDays > assessments.reduce((sum, part) => sum + daysIn(part), 0);

function dueOf({ label, resultPercent }: ResultBand, { officeDays, year }: ToScore) {
  const yearDays = daysIn(wholeYear(year));
  const due = new Exact(resultPercent).mul(officeDays).div(yearDays);
  return { band: label, resultPercent, days: officeDays, yearDays, duePercent: shown(due) };
}

/** From the sum to what is due. */
function lastLines({ exact, score }: SheetScore, band: ResultBand, given: ToScore): SheetLine[] {
  const { days, yearDays, duePercent, resultPercent } = dueOf(band, given);
  const due = { amount: days, of: yearDays, score: resultPercent };
  const points = atLeastTwo(new Exact(resultPercent).mul(days).div(yearDays));
  return [
    { ...LINE, kind: 'total', score: exact, rounded: score },
    { ...LINE, kind: 'band', code: band.label, score, points: resultPercent },
    { ...LINE, kind: 'due', ...due, points, rounded: duePercent },
  ];
}

const canBeScored = (cluster: ClusterRules, { body, individual }: SheetResults, behaviours: Exact | null): boolean =>
  body !== null &&
  (behaviours !== null || new Exact(cluster.behaviours).isZero()) &&
  (individual !== null || new Exact(cluster.individual).lt(HUNDRED));

interface Parts {
  readonly scored: SheetScore;
  readonly cluster: ClusterRules;
  readonly scores: Readonly<Record<SheetPart, Exact | null>>;
  readonly gaps: boolean;
}

function partLine(part: SheetPart, { scored, cluster, scores, gaps }: Parts): SheetLine {
  const stands = part === 'unit' && scored.unitFromBody ? scores.body : scores[part];
  return {
    ...LINE,
    kind: 'part',
    code: part,
    weight: weightOf(part, scored, cluster),
    score: stands && atLeastTwo(stands),
    points: atLeastTwo(scored.points[part]),
    flags: flagsOf(part, scored, gaps),
  };
}

/** After the redistribution, where a part is left out. */
function weightOf(part: SheetPart, { individualLeftOut }: SheetScore, cluster: ClusterRules): string {
  if (!individualLeftOut) return cluster[part];
  if (part === 'individual') return '0.00';
  return atLeastTwo(new Exact(cluster[part]).mul(HUNDRED).div(HUNDRED.minus(cluster.individual)));
}

function flagsOf(part: SheetPart, { unitFromBody, individualLeftOut }: SheetScore, gaps: boolean): SheetFlag[] {
  if (part === 'unit' && unitFromBody) return ['unitFromBody'];
  if (part === 'individual' && individualLeftOut) return ['individualLeftOut'];
  return part === 'behaviours' && gaps ? ['daysWithoutEvaluator'] : [];
}
