import type { Explained, ExplainedIndicator, ExplainedSlice } from '../../server/src/domain/scoring/explained.ts';
import type { MeasurementSystem } from '../../server/src/domain/scoring/system.ts';
import { by, compare, type Fraction, fraction, minus, plus, sum, times } from './rational.ts';

/*
 * The explanation worked out again by somebody who has nothing else: own arithmetic (fractions), own formulas. It takes
 * inputs, targets, rules and weights from the tree, and none of its results.
 */

const HUNDRED = fraction(100);
const ZERO = fraction(0);

/** What a node counts, per cent; null: it is left out. */
export function recompute(node: Explained, system: MeasurementSystem): Fraction | null {
  if (node.is === 'indicator') return ofIndicator(node, system);
  const counting = node.parts.flatMap(({ weight, of }) => {
    const figure = recompute(of, system);
    return figure === null || Number(weight) === 0 ? [] : [{ weight: fraction(weight), figure }];
  });
  if (counting.length === 0) return null;
  const weighted = sum(counting.map(({ weight, figure }) => times(weight, figure)));
  return by(weighted, sum(counting.map(({ weight }) => weight)));
}

function ofIndicator(indicator: ExplainedIndicator, system: MeasurementSystem): Fraction | null {
  const { joint, rule } = indicator;
  if (!joint || !rule?.startsWith('joint.')) return ofSlice(indicator, indicator, system);
  const slices = joint.slices.flatMap((slice) => ofSlice(slice, indicator, system) ?? []);
  if (rule === 'joint.average') return by(sum(slices), fraction(slices.length));
  if (rule === 'joint.all') return slices.every((one) => compare(one, HUNDRED) >= 0) ? HUNDRED : ZERO;
  return slices.reduce((least, one) => (compare(one, least) < 0 ? one : least));
}

function ofSlice(
  slice: ExplainedSlice,
  { kind, target }: ExplainedIndicator,
  system: MeasurementSystem,
): Fraction | null {
  if (slice.rule === null) return null;
  if (slice.rule === 'missingAtClose.zero' || slice.rule === 'zeroDenominator.zero') return ZERO;
  if (slice.rule === 'zeroDenominator.full') return HUNDRED;
  const raw =
    kind === 'date'
      ? ofDay(slice, target.date ?? '', system)
      : byRule(slice, { value: measuredBy(kind, slice, target.date), target: fraction(target.value ?? '0') }, system);
  return limited(raw, system);
}

const DAY_MS = 86_400_000;

function ofDay({ inputs }: ExplainedSlice, due: string, { date, lateDays }: MeasurementSystem): Fraction {
  if (!inputs?.done || !inputs.date) return ZERO;
  const late = Math.max(0, (Date.parse(inputs.date) - Date.parse(due)) / DAY_MS);
  if (date === 'onOff') return late === 0 ? HUNDRED : ZERO;
  return times(HUNDRED, by(fraction(lateDays - late), fraction(lateDays)));
}

function measuredBy(kind: ExplainedIndicator['kind'], { inputs }: ExplainedSlice, due: string | null): Fraction {
  const of = (name: keyof NonNullable<typeof inputs>): Fraction => fraction(String(inputs?.[name] ?? '0'));
  const isLate = Boolean(due && inputs?.date && inputs.date > due);
  if (kind === 'binary') return inputs?.done && !isLate ? HUNDRED : ZERO;
  if (kind === 'ratio') return times(HUNDRED, by(of('numerator'), of('denominator')));
  if (kind === 'ratioOfRatios') {
    const now = by(of('numerator'), of('denominator'));
    const base = by(of('baseNumerator'), of('baseDenominator'));
    return base.over === 0n ? fraction(1) : by(now, base);
  }
  if (inputs?.value != null) return of('value');
  return kind === 'scale' ? by(of('sum'), of('responses')) : by(of('total'), of('cases'));
}

interface Compared {
  readonly value: Fraction;
  readonly target: Fraction;
}

function byRule({ rule, using }: ExplainedSlice, { value, target }: Compared, { cap }: MeasurementSystem): Fraction {
  const from = fraction(using.baseline ?? using.minimum ?? '0');
  const order = compare(value, target);
  const gap = order < 0 ? minus(target, value) : minus(value, target);
  const when = (isSo: boolean): Fraction => (isSo ? HUNDRED : ZERO);
  const share = (part: Fraction, whole: Fraction): Fraction => times(HUNDRED, by(part, whole));
  if (rule === 'atLeast.zero') return HUNDRED;
  if (rule === 'atLeast.baseZero') return fraction(cap);
  if (rule === 'atMost.baseZero' || rule === 'equal.baseZero') return ZERO;
  if (rule === 'binary.done') return value;
  if (rule === 'atLeast.proportional') return share(value, target);
  if (rule === 'atLeast.onOff') return when(order >= 0);
  if (rule === 'atLeast.baselineToTarget' || rule === 'scale.rescaled')
    return share(minus(value, from), minus(target, from));
  if (rule === 'atMost.linear') return share(minus(plus(target, target), value), target);
  if (rule === 'atMost.inverse') return value.over === 0n ? fraction(cap) : share(target, value);
  if (rule === 'atMost.onOff' || rule === 'atMost.zero') return when(order <= 0);
  if (rule === 'atMost.baselineToTarget') return share(minus(from, value), minus(from, target));
  if (rule === 'equal.onOff') return when(order === 0);
  if (rule === 'equal.proportional') return share(minus(target, gap), target);
  throw new Error(`A rule that nobody knows: ${rule}`);
}

function limited(raw: Fraction, { cap, floor, bands }: MeasurementSystem): Fraction {
  const above = compare(raw, ZERO) < 0 ? ZERO : raw;
  const clamped = compare(above, fraction(cap)) > 0 ? fraction(cap) : above;
  const floored = floor !== null && compare(clamped, fraction(floor)) < 0 ? ZERO : clamped;
  const reached = (bands ?? []).filter(({ from }) => compare(floored, fraction(from)) >= 0);
  const band = reached.at(-1);
  return band ? fraction(band.achievement) : floored;
}
