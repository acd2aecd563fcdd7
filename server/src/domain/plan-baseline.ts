import type { IndicatorKind, Outcome, Pooling, ValueState } from '@albero/schema/contract';
import { type Derived, deriveValue, Exact, type InputName, type Inputs } from '@albero/schema/rules';

/** An indicator as the baseline asks for it. */
export interface Measured {
  readonly kind: IndicatorKind;
  readonly pooling: Pooling | null;
  readonly targetDate: string | null;
  readonly scaleMin: string | null;
  readonly scaleMax: string | null;
}

/** The value of one unit on the last day of the year. */
export interface Slice {
  readonly state: ValueState;
  readonly outcome: Outcome | null;
  readonly inputs: Inputs | null;
}

/** What next year starts from: a figure, or the day on which it was done. */
export type Result = { readonly value: string; readonly date: null } | { readonly value: null; readonly date: string };

const VALIDATED: ReadonlySet<ValueState> = new Set(['approved', 'consolidated']);

/**
 * The validated result of an indicator at the end of its year, as the baseline of the next one. Of several units only
 * where there is one way to read them together: inputs added up when they are pooled, the mean, the least.
 * @param slices one for each unit that measures it
 * @returns figures with at most two decimals, rounded half up; null when a slice is not validated or was not measured,
 *   or when nothing says how the units come together: the former baseline stays then
 * Source: D.Lgs. 150/2009 art. 5 c. 2 (comparison with the results of the years before)
 */
export function resultOf(indicator: Measured, slices: readonly Slice[]): Result | null {
  const [first] = slices;
  if (!first || !slices.every(({ state, outcome }) => VALIDATED.has(state) && outcome === 'measured')) return null;
  if (slices.length === 1) return asResult(derived(indicator, first.inputs));

  const values = slices.flatMap(({ inputs }) => derived(indicator, inputs).value ?? []);
  if (values.length < slices.length) return null;
  switch (indicator.pooling) {
    case 'pooled':
      return pooled(indicator, slices);
    case 'average':
      return figure(values.reduce((sum, value) => sum.plus(value), new Exact(0)).dividedBy(values.length));
    case 'minimum':
      return figure(Exact.min(...values));
    default:
      return null;
  }
}

const derived = (indicator: Measured, inputs: Inputs | null): Derived =>
  deriveValue({ ...indicator, inputs, outcome: 'measured' });

function asResult({ state, value, date }: Derived): Result | null {
  if (state !== 'measured') return null;
  if (date !== null) return { value: null, date };
  return value === null ? null : figure(new Exact(value));
}

const figure = (value: Exact): Result => ({ value: value.toDecimalPlaces(2).toFixed(), date: null });

/** Inputs that may be added up, of every unit the same ones. A mean or a percentage typed as such may not. */
function pooled(indicator: Measured, slices: readonly Slice[]): Result | null {
  const names = namesOf(slices[0]?.inputs);
  const isAlike = slices.every(({ inputs }) => namesOf(inputs).join() === names.join());
  const isSum = names.every((name) => ADDED.has(name) || (name === 'value' && indicator.kind === 'count'));
  if (!isAlike || !isSum) return null;
  const added = names.map((name) => [name, sumOf(slices, name)] as const);
  return asResult(derived(indicator, Object.fromEntries(added)));
}

const namesOf = (inputs: Inputs | null | undefined): InputName[] =>
  (Object.keys(inputs ?? {}) as InputName[]).filter((name) => inputs?.[name] != null).sort();

const sumOf = (slices: readonly Slice[], name: InputName): string =>
  slices.reduce((sum, { inputs }) => sum.plus(String(inputs?.[name] ?? '0')), new Exact(0)).toFixed();

const ADDED = new Set<InputName>([
  'numerator',
  'denominator',
  'total',
  'cases',
  'sum',
  'responses',
  'baseNumerator',
  'baseDenominator',
]);
