import type { IndicatorKind } from '../contract/index.ts';
import { Exact, isPlainDecimal } from './decimal.ts';
import { type Derived, deriveValue, type ToDerive, type ValueIssue } from './derive.ts';
import type { InputName, Inputs } from './inputs.ts';

export interface ToCheck extends ToDerive {
  /** The business day, `YYYY-MM-DD`: nothing has been done after it. */
  readonly today: string;
  /** What was measured, of the same slice, at the latest of the earlier periods of the plan; null: nothing. */
  readonly former: Inputs | null;
  /** Last year's value, as the plan prints it; of the whole indicator, not of a slice. */
  readonly baselineValue: string | null;
  /** The period is the last one of the plan: what adds up during the year is complete. */
  readonly isLast: boolean;
  /** One unit's part of a joint indicator. */
  readonly isSlice: boolean;
}

/**
 * The value from what was typed, with everything that is wrong or doubtful in it: what `deriveValue` finds by itself, and
 * what only shows against the day, the period before and the year before. An error keeps the value from being entered; a
 * warning lets it in and wants a comment before it is sent. The same code for the form and for the server.
 * Source: the measurement rules of the plan (docs: decision 0014).
 */
export function checkValue(given: ToCheck): Derived {
  const derived = deriveValue(given);
  if (given.outcome !== 'measured') return derived;
  const inputs = given.inputs ?? {};
  if (derived.state === 'error') return withIssues(derived, futureDate(given, inputs, derived.issues));

  const future = futureDate(given, inputs, derived.issues);
  if (future.length > 0) return { ...withIssues(derived, future), state: 'error', value: null, date: null };
  return withIssues(derived, [...belowFormer(given, inputs), ...farOffBaseline(given, derived)]);
}

/** Whether somebody has to explain it before it is sent. */
export const warningsOf = ({ issues }: Derived): readonly ValueIssue[] =>
  issues.filter(({ severity }) => severity === 'warning');

const withIssues = (derived: Derived, more: readonly ValueIssue[]): Derived =>
  more.length === 0 ? derived : { ...derived, issues: [...derived.issues, ...more] };

/** A day that has another fault already is not named twice. */
function futureDate({ today }: ToCheck, { date }: Inputs, known: readonly ValueIssue[]): ValueIssue[] {
  const isFaulty = known.some(({ field, severity }) => field === 'date' && severity === 'error');
  return date && !isFaulty && date > today ? [{ code: 'DATE_IN_FUTURE', field: 'date', severity: 'error' }] : [];
}

/** Figures that add up from the beginning of the year, whatever the period. */
const CUMULATIVE: Partial<Record<IndicatorKind, readonly InputName[]>> = {
  count: ['value'],
  ratio: ['numerator', 'denominator'],
};

function belowFormer({ kind, former }: ToCheck, inputs: Inputs): ValueIssue[] {
  if (!former) return [];
  const isBelow = (name: InputName): boolean => {
    const [now, before] = [inputs[name], former[name]];
    return isPlainDecimal(now) && isPlainDecimal(before) && new Exact(now).lt(before);
  };
  return (CUMULATIVE[kind] ?? [])
    .filter(isBelow)
    .map((field) => ({ code: 'BELOW_PREVIOUS', field, severity: 'warning' }));
}

/** What is worked at through the year is less than last year's whole before the year is over: only more says anything. */
const GROWING: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['count', 'percentage']);
/** Done or not, and on which day, has no double. */
const WITHOUT_SIZE: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>(['binary', 'date']);

function farOffBaseline({ kind, inputs, baselineValue, isLast, isSlice }: ToCheck, { value }: Derived): ValueIssue[] {
  if (value === null || !isPlainDecimal(baselineValue) || WITHOUT_SIZE.has(kind)) return [];
  const before = new Exact(baselineValue);
  if (before.isZero() || (isSlice && kind === 'count')) return [];

  const now = new Exact(value);
  const isFar = now.gt(before.mul(2)) || (now.lt(before.div(2)) && (isLast || !GROWING.has(kind)));
  return isFar ? [{ code: 'FAR_OFF_BASELINE', field: carrier(inputs ?? {}), severity: 'warning' }] : [];
}

/** Where the form shows it: at the figure that carries the value. */
const carrier = (inputs: Inputs): InputName => CARRIERS.find((name) => inputs[name] != null) ?? 'value';
const CARRIERS: readonly InputName[] = ['value', 'numerator', 'total', 'sum'];
