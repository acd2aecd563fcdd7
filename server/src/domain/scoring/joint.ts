import { Exact, type InputName, type Inputs, inputWays, wayOf } from '@albero/schema/rules';
import { HUNDRED, sumOf, ZERO } from './figures.ts';
import {
  combination,
  type Joint,
  type JointMode,
  type Leaf,
  type LeafState,
  neutralised,
  notMeasurable,
  pending,
  type Run,
  type Slice,
  scoreInputs,
  scoreOne,
} from './leaf.ts';
import type { Message } from './messages.ts';
import type { ScoredIndicator, ScoredMeasurement } from './plan.ts';

/** An indicator in the period of the run, whether it is measured as one or by the units that share its objective. */
export function scoreIndicator(indicator: ScoredIndicator, units: readonly string[], run: Run): Leaf {
  const found = (indicator.measurements ?? []).filter(({ period }) => period === run.period);
  const mode = jointMode(indicator, units, found);
  if (mode === 'single') return scoreOne(indicator, found, run);

  const slices = units.map((unit) => ({ unit, leaf: sliceOf(unit, indicator, found, run) }));
  const combined = mode === 'pooled' && !addsUp(indicator, slices) ? 'average' : mode;
  const joined = join(indicator, combined, slices, run);
  return {
    ...joined,
    joint: { mode, combined, slices },
    messages: [...joined.messages, ...strangers(found, units), ...slices.flatMap(({ leaf }) => leaf.messages)],
  };
}

/** Where nothing is said, slices are pooled as soon as somebody gave one. */
function jointMode(
  { pooling }: ScoredIndicator,
  units: readonly string[],
  found: readonly ScoredMeasurement[],
): JointMode | 'single' {
  if (units.length < 2) return 'single';
  return pooling ?? (found.some(({ unit }) => unit !== undefined) ? 'pooled' : 'single');
}

function sliceOf(unit: string, indicator: ScoredIndicator, found: readonly ScoredMeasurement[], run: Run): Leaf {
  const own = found.filter((measurement) => measurement.unit === unit);
  const leaf = scoreOne(indicator, own, run);
  return { ...leaf, messages: leaf.messages.map((message) => ({ ...message, unit })) };
}

/** Values that belong to none of the units: they are not scored, and not passed over in silence. */
const strangers = (found: readonly ScoredMeasurement[], units: readonly string[]): Message[] =>
  found.flatMap(({ unit }): Message[] => {
    if (unit === undefined) return [{ code: 'SLICE_WITHOUT_UNIT' }];
    return units.includes(unit) ? [] : [{ code: 'SLICE_OUTSIDE', params: { unit } }];
  });

const measuredOnly = (slices: readonly Slice[]): Leaf[] =>
  slices.flatMap(({ leaf }) => (leaf.state === 'measured' ? [leaf] : []));

/** Per cents, means and days of different units have no sum. */
function addsUp({ kind }: ScoredIndicator, slices: readonly Slice[]): boolean {
  if (kind === 'percentage' || kind === 'binary' || kind === 'date') return false;
  if (kind === 'count') return true;
  return measuredOnly(slices).every(({ inputs }) => wayOf(inputWays({ kind }), inputs ?? {}).way === 'parts');
}

function join(indicator: ScoredIndicator, mode: JointMode, slices: readonly Slice[], run: Run): Leaf {
  const leaves = slices.map(({ leaf }) => leaf);
  const state = jointState(leaves);
  if (state === 'measured') {
    const whole = mode === 'pooled' ? pool(indicator, slices, run) : combine(leaves, mode);
    return whole.standing === 'scored' ? { ...whole, coverage: coverageOf(leaves) } : whole;
  }
  if (state === 'neutralised') return neutralised([]);
  if (state !== 'notMeasurable') return pending(state, run);
  const whole = notMeasurable(run);
  if (whole.counted === null) return whole;
  return { ...(mode === 'pooled' ? whole : combine(leaves, mode)), state, coverage: coverageOf(leaves) };
}

/** A slice with a result makes the whole have one; else what is most urgent in the slices. */
function jointState(leaves: readonly Leaf[]): LeafState {
  const has = (state: LeafState): boolean => leaves.some((leaf) => leaf.state === state);
  if (has('measured')) return 'measured';
  if (leaves.some(({ standing }) => standing === 'scored')) return 'notMeasurable';
  return URGENCY.find(has) ?? 'missing';
}
const URGENCY: readonly LeafState[] = ['error', 'missing', 'inProgress', 'notMeasurable', 'neutralised'];

/** The share of the slices with a result among those that should have one. */
function coverageOf(leaves: readonly Leaf[]): Exact | null {
  const due = leaves.flatMap(({ coverage }) => coverage ?? []);
  return due.length === 0 ? null : sumOf(due).div(due.length);
}

/** What the measured slices typed, added up and scored once. */
function pool(indicator: ScoredIndicator, slices: readonly Slice[], run: Run): Leaf {
  const inputs = totals(measuredOnly(slices).map(({ inputs: typed }) => typed ?? {}));
  return scoreInputs(indicator, { state: 'measured', inputs }, run);
}

function totals(typed: readonly Inputs[]): Inputs {
  const sums = new Map<InputName, Exact>();
  for (const inputs of typed)
    for (const [name, figure] of Object.entries(inputs) as [InputName, string][])
      sums.set(name, (sums.get(name) ?? ZERO).plus(figure));
  return Object.fromEntries([...sums].map(([name, sum]) => [name, sum.toFixed()]));
}

type Combination = Exclude<JointMode, 'pooled'>;

/** The slices' achievements as one; what is left out of the slices is left out here. */
function combine(leaves: readonly Leaf[], mode: Combination): Leaf {
  const counted = leaves.flatMap((leaf) => leaf.counted ?? []);
  return combination(COMBINED[mode](counted), mode);
}

const COMBINED: Readonly<Record<Combination, (figures: readonly Exact[]) => Exact>> = {
  average: (figures) => sumOf(figures).div(figures.length),
  minimum: (figures) => Exact.min(...figures),
  all: (figures) => (figures.every((figure) => figure.gte(HUNDRED)) ? HUNDRED : ZERO),
};

/** Whether a unit's slice is scored for itself: a joint number is achieved by all together. */
export const isOwnSlice = ({ kind }: ScoredIndicator, joint: Joint): boolean =>
  !(kind === 'count' && joint.combined === 'pooled');
