import {
  type BehaviourRules,
  type ClusterRules,
  type EvaluationRules,
  type Issue,
  type ResultBand,
  SHEET_PARTS,
} from '@albero/schema/contract';
import { Exact, makes100, totalOf } from '@albero/schema/rules';
import {
  type Check,
  fields,
  figure,
  flag,
  gaps,
  list,
  orNull,
  perCent,
  repeatedCodes,
  sound,
  text,
  whole,
} from './checks.ts';

const CODE = { most: 32, required: true } as const;
const LINE = { most: 255, required: true } as const;
const DESCRIPTOR = { most: 500, required: true } as const;
const HIGHEST_MARK = 10;

const cluster: Check = sound<ClusterRules>(
  fields({
    code: text(CODE),
    label: text(LINE),
    ...Object.fromEntries(SHEET_PARTS.map((part) => [part, perCent])),
  }),
  (given, path) =>
    notWhole(
      SHEET_PARTS.map((part) => given[part]),
      path,
    ),
);

const behaviour = fields({
  code: text(CODE),
  title: text(LINE),
  weight: perCent,
  descriptors: list(text(DESCRIPTOR), { least: 1, most: HIGHEST_MARK }),
});

const band = fields({ from: figure(0, 100), to: figure(0, 100), label: text(LINE), resultPercent: perCent });

/**
 * The rules of the evaluation, whole: weights that make exactly 100,00, bands from 0 to 100 without a gap, a descriptor
 * for every mark.
 * Source: docs/scoring.md; the limits are ours (docs/decisions/0019).
 */
export const evaluationCheck: Check = sound<EvaluationRules>(
  fields({
    clusters: sound<ClusterRules[]>(list(cluster, { least: 1, most: 20 }), repeatedCodes),
    behaviours: sound<BehaviourRules[]>(list(behaviour, { least: 0, most: 30 }), behaviourFaults),
    behaviourMax: whole(2, HIGHEST_MARK),
    rescaledBehaviours: flag,
    commentBelow: orNull(whole(1, HIGHEST_MARK)),
    commentAbove: orNull(whole(1, HIGHEST_MARK)),
    bands: sound<ResultBand[]>(list(band, { least: 1, most: 20 }), resultBandFaults),
    contestDays: whole(1, 365),
    semaphores: sound<EvaluationRules['semaphores']>(
      fields({ green: perCent, amber: perCent }),
      ({ green, amber }, path) => (new Exact(amber).gt(green) ? [between(`${path}.amber`, '0', green)] : []),
    ),
  }),
  (rules, path) => [...markFaults(rules, path), ...nothingToMark(rules, path)],
);

const notWhole = (weights: readonly string[], path: string): Issue[] =>
  makes100(weights) ? [] : [{ path, code: 'WEIGHTS_NOT_100', params: { sum: totalOf(weights) } }];

function behaviourFaults(all: readonly BehaviourRules[], path: string): Issue[] {
  if (all.length === 0) return [];
  const weights = all.map(({ weight }) => weight);
  return [...repeatedCodes(all, path), ...notWhole(weights, path)];
}

/** From 0, each from where the one before ends, closed at 100. */
function resultBandFaults(bands: readonly ResultBand[], path: string): Issue[] {
  const faults = gaps(bands, path);
  const last = bands.length - 1;
  const isOpenBelow = !new Exact(bands[0]?.from ?? 0).isZero();
  const isOpenAbove = !new Exact(bands[last]?.to ?? 0).eq(100);
  return [
    ...faults,
    ...(isOpenBelow ? [{ path: `${path}[0].from`, code: 'BANDS_FROM_0' }] : []),
    ...(isOpenAbove ? [{ path: `${path}[${last}].to`, code: 'BANDS_TO_100' }] : []),
  ];
}

function markFaults({ behaviours, behaviourMax: max, commentBelow, commentAbove }: EvaluationRules, path: string) {
  const least = String(commentBelow ?? 1);
  return [
    ...behaviours.flatMap(({ descriptors }, index): Issue[] =>
      descriptors.length === max
        ? []
        : [{ path: `${path}.behaviours[${index}].descriptors`, code: 'DESCRIPTORS', params: { max } }],
    ),
    ...((commentBelow ?? 1) > max ? [between(`${path}.commentBelow`, '1', String(max))] : []),
    ...(commentAbove !== null && (commentAbove > max || commentAbove < Number(least))
      ? [between(`${path}.commentAbove`, least, String(max))]
      : []),
  ];
}

/** Behaviours count in a sheet, and the catalogue is empty. */
const nothingToMark = ({ behaviours, clusters }: EvaluationRules, path: string): Issue[] =>
  behaviours.length === 0 && clusters.some((each) => !new Exact(each.behaviours).isZero())
    ? [{ path: `${path}.behaviours`, code: 'EMPTY' }]
    : [];

const between = (path: string, min: string, max: string): Issue => ({ path, code: 'BETWEEN', params: { min, max } });
