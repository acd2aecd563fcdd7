import type { IndicatorKind, Outcome } from '../contract/index.ts';
import { isDay } from './day.ts';
import { Exact, isPlainDecimal, plain } from './decimal.ts';
import { type InputField, type InputName, type Inputs, inputNames, inputWays, needsDate, wayOf } from './inputs.ts';

export interface ToDerive {
  readonly kind: IndicatorKind;
  readonly inputs: Inputs | null;
  /** null: nothing was entered. */
  readonly outcome: Outcome | null;
  readonly targetDate?: string | null;
  /** The day of the period: nothing can have been done after it. */
  readonly periodDay?: string | null;
  readonly scaleMin?: string | null;
  readonly scaleMax?: string | null;
}

export const VALUE_ISSUES = [
  'REQUIRED',
  'NOT_OF_KIND',
  'TWO_WAYS',
  'DECIMAL',
  'DAY',
  'NEGATIVE',
  'PERCENTAGE_RANGE',
  'DEN_ZERO',
  'DATE_REQUIRED',
  'DATE_WITHOUT_DONE',
  'DATE_AFTER_PERIOD',
  'ZERO_OVER_ZERO',
  'NO_CASES',
  'NUMERATOR_OVER_DENOMINATOR',
  'WHOLE_EXPECTED',
  'OUT_OF_SCALE',
  'FEW_RESPONSES',
  'BASE_ZERO',
  'LATE',
  'DATE_IN_FUTURE',
  'BELOW_PREVIOUS',
  'FAR_OFF_BASELINE',
] as const;
export type ValueIssueCode = (typeof VALUE_ISSUES)[number];

export interface ValueIssue {
  readonly code: ValueIssueCode;
  readonly field: InputName;
  readonly severity: 'error' | 'warning';
}

export interface Derived<V = string> {
  /** Plain decimal, not rounded (show it with `formatDecimal(value, { decimals: 2 })`); null when there is none. */
  readonly value: V | null;
  /** The day on which a date or binary indicator was done. */
  readonly date: string | null;
  /** `missing`: nothing entered. Zero is `measured`. `notMeasurable` with issues is a proposal made from the inputs. */
  readonly state: 'measured' | 'notMeasurable' | 'neutralised' | 'error' | 'missing';
  readonly issues: readonly ValueIssue[];
}

/**
 * The value of an indicator from what was typed. The same code for the form, the server and the scoring.
 * Source: the measurement rules of the plan (docs: scoring, measured value).
 */
export function deriveValue(given: ToDerive): Derived {
  const { value, ...found } = derive(given);
  return { ...found, value: value instanceof Exact ? plain(value) : value };
}

/** The same for whoever computes on: the figure with every digit of the arithmetic. */
export function deriveFigure(given: ToDerive): Derived<Exact> {
  const { value, ...found } = derive(given);
  return { ...found, value: value === null ? null : new Exact(value) };
}

/** What was typed as a value stays as written; what is computed stays a figure. */
type Found = Derived<string | Exact>;

function derive(given: ToDerive): Found {
  // What the planner confirmed as not reported is as missing as before: it has no value, and final scores count it as such.
  if (given.outcome === null || given.outcome === 'notReported') return { ...NOTHING, state: 'missing' };
  if (given.outcome !== 'measured') return { ...NOTHING, state: given.outcome };

  const inputs = given.inputs ?? {};
  const faults = faultsOf(given, inputs);
  const found = faults.some(({ severity }) => severity === 'error') ? ERROR : compute(given, inputs);
  return { ...found, issues: [...faults, ...found.issues] };
}

const NOTHING = { value: null, date: null, issues: [] } as const;
const ERROR: Found = { ...NOTHING, state: 'error' };

const error = (code: ValueIssueCode, field: InputName): ValueIssue => ({ code, field, severity: 'error' });
const warning = (code: ValueIssueCode, field: InputName): ValueIssue => ({ code, field, severity: 'warning' });

/** Whether what was typed belongs to the kind, is complete and well written; all faults at once, in the form's order. */
function faultsOf(given: ToDerive, inputs: Inputs): ValueIssue[] {
  const { kind } = given;
  const names = (Object.keys(inputs) as InputName[]).filter((name) => inputs[name] != null);
  const strangers = names.filter((name) => !inputNames(kind).includes(name));
  const way = wayOf(inputWays(given), inputs);
  const elsewhere = names.filter(
    (name) => !strangers.includes(name) && !way.fields.some((field) => field.name === name),
  );
  return [
    ...way.fields.flatMap((field) => fieldFaults(field, inputs, given)),
    ...strangers.map((name) => error('NOT_OF_KIND', name)),
    ...elsewhere.map((name) => error('TWO_WAYS', name)),
  ];
}

function fieldFaults(field: InputField, inputs: Inputs, given: ToDerive): ValueIssue[] {
  const { name } = field;
  const typed = inputs[name];
  if (name === 'date') return dateFaults(inputs, given);
  if (typed === undefined || typed === null || typed === '') return [error('REQUIRED', name)];
  if (name === 'done') return typeof typed === 'boolean' ? [] : [error('REQUIRED', name)];
  if (!isPlainDecimal(typed)) return [error('DECIMAL', name)];

  const figure = new Exact(typed);
  if (given.kind === 'percentage' && (figure.isNegative() || figure.gt(100))) return [error('PERCENTAGE_RANGE', name)];
  if (figure.isNegative()) return [error('NEGATIVE', name)];
  return field.whole && !figure.isInteger() ? [warning('WHOLE_EXPECTED', name)] : [];
}

function dateFaults({ done, date }: Inputs, given: ToDerive): ValueIssue[] {
  if (date === undefined || date === null || date === '')
    return done === true && needsDate(given) ? [error('DATE_REQUIRED', 'date')] : [];
  if (!isDay(date)) return [error('DAY', 'date')];
  if (done === false) return [error('DATE_WITHOUT_DONE', 'date')];
  return given.periodDay && date > given.periodDay ? [error('DATE_AFTER_PERIOD', 'date')] : [];
}

const measured = (value: string | Exact | null, issues: readonly ValueIssue[] = []): Found => ({
  ...NOTHING,
  value,
  state: 'measured',
  issues,
});
const notMeasurable = (issue: ValueIssue): Found => ({ ...NOTHING, state: 'notMeasurable', issues: [issue] });

/** Inputs are complete and well written here. */
function compute(given: ToDerive, inputs: Inputs): Found {
  switch (given.kind) {
    case 'count':
    case 'percentage':
      return measured(inputs.value ?? null);
    case 'ratio':
      return ratio(figure(inputs.numerator), figure(inputs.denominator));
    case 'averageDuration':
    case 'averageCount':
      return inputs.value ? measured(inputs.value) : mean(inputs.total, inputs.cases, 'cases');
    case 'scale':
      return onScale(inputs, given);
    case 'binary':
      return binary(inputs, given);
    case 'date':
      return onDay(inputs, given);
    case 'ratioOfRatios':
      return ratioOfRatios(inputs);
  }
}

const figure = (typed: string | null | undefined): Exact => new Exact(typed ?? '0');

function ratio(numerator: Exact, denominator: Exact): Found {
  if (denominator.isZero())
    return numerator.isZero()
      ? notMeasurable(warning('ZERO_OVER_ZERO', 'denominator'))
      : { ...ERROR, issues: [error('DEN_ZERO', 'denominator')] };
  const over = numerator.gt(denominator) ? [warning('NUMERATOR_OVER_DENOMINATOR', 'numerator')] : [];
  return measured(numerator.mul(100).div(denominator), over);
}

function mean(total: Inputs['total'], cases: Inputs['cases'], field: InputName): Found {
  if (figure(cases).isZero()) return notMeasurable(warning('NO_CASES', field));
  return measured(figure(total).div(figure(cases)));
}

/** Fewer answers than this say little: a warning. */
const ENOUGH_RESPONSES = 5;

function onScale(inputs: Inputs, { scaleMin, scaleMax }: ToDerive): Found {
  const found = inputs.value ? measured(inputs.value) : mean(inputs.sum, inputs.responses, 'responses');
  if (found.value === null) return found;

  const issues: ValueIssue[] = [];
  const value = new Exact(found.value);
  if (value.lt(scaleMin ?? '1') || value.gt(scaleMax ?? '5'))
    issues.push(warning('OUT_OF_SCALE', inputs.value ? 'value' : 'sum'));
  if (!inputs.value && figure(inputs.responses).lt(ENOUGH_RESPONSES))
    issues.push(warning('FEW_RESPONSES', 'responses'));
  return { ...found, issues };
}

/** The day of the target is still in time. */
const isLate = ({ done, date }: Inputs, { targetDate }: ToDerive): boolean =>
  Boolean(done && date && targetDate && date > targetDate);

function onDay(inputs: Inputs, given: ToDerive): Found {
  const issues = isLate(inputs, given) ? [warning('LATE', 'date')] : [];
  return { ...measured(null, issues), date: inputs.done ? (inputs.date ?? null) : null };
}

/** 100 done, 0 not done; done after the day of the target is 0. */
const binary = (inputs: Inputs, given: ToDerive): Found => ({
  ...onDay(inputs, given),
  value: inputs.done && !isLate(inputs, given) ? '100' : '0',
});

/** (N1/D1) / (N2/D2). No base and nothing now is no change, 1; no base and something now has no value. */
function ratioOfRatios(inputs: Inputs): Found {
  const [n1, d1] = [figure(inputs.numerator), figure(inputs.denominator)];
  const [n2, d2] = [figure(inputs.baseNumerator), figure(inputs.baseDenominator)];
  if (d1.isZero()) return notMeasurable(warning('NO_CASES', 'denominator'));
  if (d2.isZero()) return notMeasurable(warning('NO_CASES', 'baseDenominator'));
  if (n2.isZero()) return n1.isZero() ? measured('1') : measured(null, [warning('BASE_ZERO', 'baseNumerator')]);
  return measured(n1.mul(d2).div(d1.mul(n2)));
}
