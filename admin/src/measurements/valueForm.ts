import type { Outcome, TypedOutcome } from '@albero/schema/contract';
import {
  checkValue,
  type Derived,
  type InputField,
  type InputName,
  type Inputs,
  type InputWay,
  inputWays,
  parseItalianDecimal,
  wayOf,
} from '@albero/schema/rules';
import { readDay } from '../shared/dayText.ts';
import { showDay } from '../shared/format.ts';
import type { PreviousValue, ValueRecord } from './valueRecord.ts';

/**
 * A value as it stands in the form: everything as typed, so that a draft in the browser loses no key.
 * `way` is how an average is given: by its parts, or as the value itself.
 */
export interface ValueForm {
  readonly outcome: TypedOutcome;
  readonly way: InputWay['way'];
  readonly typed: Readonly<Partial<Record<InputName, string>>>;
  readonly reason: string;
  /** Of a neutralisation: the act or the fact that it rests on. */
  readonly actReference: string;
  readonly comment: string;
}

export interface FieldFault {
  readonly field: InputName | 'reason' | 'actReference';
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly severity: 'error' | 'warning';
}

export interface ReadForm {
  readonly inputs: Inputs | null;
  readonly derived: Derived;
  readonly faults: readonly FieldFault[];
  /** Nothing was typed yet: no fault is shown. */
  readonly untouched: boolean;
}

export function valueForm(record: ValueRecord): ValueForm {
  const ways = inputWays(record.indicator);
  const inputs = record.inputs ?? {};
  const names = ways.flatMap((way) => way.fields.map((field) => field.name));
  return {
    outcome: typedOutcome(record.outcome),
    way: wayOf(ways, inputs).way,
    typed: Object.fromEntries(
      names.map((name) => [name, name === 'date' ? showDay(inputs.date) : typedOf(inputs[name])]),
    ),
    reason: record.reason ?? '',
    actReference: record.actReference ?? '',
    comment: record.comment ?? '',
  };
}

/** A missing value that was confirmed is nobody's to type. */
const typedOutcome = (outcome: Outcome | null): TypedOutcome =>
  outcome === null || outcome === 'notReported' ? 'measured' : outcome;

function typedOf(value: string | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.replace('.', ',');
}

export const wayOfForm = (record: ValueRecord, form: ValueForm): InputWay => {
  const ways = inputWays(record.indicator);
  return (ways.find((way) => way.way === form.way) ?? ways[0]) as InputWay;
};

/** Reads what was typed and derives the value from it, with the rules that the server applies. */
export function readForm(record: ValueRecord, form: ValueForm, today: string): ReadForm {
  if (form.outcome !== 'measured') return unmeasured(form);

  const { fields } = wayOfForm(record, form);
  const untouched = fields.every((field) => !form.typed[field.name]);
  const inputs: Record<string, string | boolean> = {};
  const unread: FieldFault[] = [];
  for (const { name, type } of fields) {
    // The day of something that was not done is nobody's question.
    if (name === 'date' && form.typed.done !== 'yes') continue;
    const read = readField(type, form.typed[name] ?? '');
    if (read !== null && typeof read === 'object') unread.push({ field: name, severity: 'error', ...read });
    else if (read !== null) inputs[name] = read;
  }
  const derived = derive(record, inputs, today);
  const known = derived.issues.filter((issue) => !unread.some((fault) => fault.field === issue.field));
  return { inputs, derived, faults: untouched ? [] : [...unread, ...known], untouched };
}

type Unread = Pick<FieldFault, 'code' | 'params'>;

/** One field as typed: its value, null when empty, or why it cannot be read. */
function readField(type: InputField['type'], typed: string): string | boolean | Unread | null {
  if (typed.trim() === '') return null;
  if (type === 'flag') return typed === 'yes';
  if (type === 'day') {
    const day = readDay(typed);
    return 'fault' in day ? { code: day.fault } : day.value;
  }
  const parsed = parseItalianDecimal(typed);
  if (parsed.ok) return parsed.value;
  return { code: parsed.code, ...(parsed.params ? { params: { ...parsed.params } } : {}) };
}

function unmeasured(form: ValueForm): ReadForm {
  const derived: Derived = {
    value: null,
    date: null,
    state: form.outcome as 'notMeasurable' | 'neutralised',
    issues: [],
  };
  const wanted = form.outcome === 'neutralised' ? (['reason', 'actReference'] as const) : (['reason'] as const);
  const faults = wanted
    .filter((field) => !form[field].trim())
    .map((field): FieldFault => ({ field, code: 'REQUIRED', severity: 'error' }));
  return { inputs: null, derived, faults, untouched: false };
}

const derive = ({ indicator, period, previous, slice }: ValueRecord, inputs: Inputs, today: string): Derived =>
  checkValue({
    kind: indicator.kind,
    inputs,
    outcome: 'measured',
    targetDate: indicator.targetDate,
    periodDay: period.endsOn,
    scaleMin: indicator.scaleMin,
    scaleMax: indicator.scaleMax,
    today,
    former: formerOf(previous),
    baselineValue: indicator.baselineValue,
    isLast: period.isLast,
    isSlice: slice,
  });

/** What was typed for the latest of the earlier periods of the plan: figures that add up do not fall. */
const formerOf = (previous: readonly PreviousValue[]): Inputs | null =>
  previous
    .filter(({ inputs }) => inputs !== null)
    .sort((a, b) => a.day.localeCompare(b.day))
    .at(-1)?.inputs ?? null;

export const mayBeSaved = ({ faults, untouched }: ReadForm): boolean =>
  !untouched && faults.every((fault) => fault.severity !== 'error');

/** What was found odd while typing: it may be right, and then the comment says why. */
export const warningsOf = ({ faults }: ReadForm): readonly FieldFault[] =>
  faults.filter(({ severity }) => severity === 'warning');

/** May it be sent as it stands in the form? A warning wants a comment. */
export const lacksComment = (read: ReadForm, form: ValueForm): boolean =>
  warningsOf(read).length > 0 && form.comment.trim() === '';

/** What is shown in the list: a value, a day, or one of the states that are no value; never the same word for two. */
export type Shown =
  | { readonly kind: 'missing' }
  | { readonly kind: 'notMeasurable' | 'neutralised' | 'askedNeutralised' | 'notReported' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'notDone' | 'noValue' };

export interface Showable {
  readonly state: string;
  readonly outcome: string | null;
  readonly value: string | null;
  readonly inputs: { readonly done?: boolean | null; readonly date?: string | null } | null;
  readonly indicator: { readonly kind: string };
}

export function shownValue({ state, outcome, value, inputs, indicator }: Showable): Shown {
  if (state === 'missing' || outcome === null) return { kind: 'missing' };
  if (outcome === 'neutralised' && !DECIDED.has(state)) return { kind: 'askedNeutralised' };
  if (outcome !== 'measured') return { kind: outcome as 'notMeasurable' | 'neutralised' | 'notReported' };
  if (indicator.kind === 'date' || indicator.kind === 'binary') {
    if (inputs?.date) return { kind: 'day', day: inputs.date };
    if (indicator.kind === 'date' || inputs?.done === false) return { kind: 'notDone' };
  }
  return value === null ? { kind: 'noValue' } : { kind: 'number', value };
}

/** Until then a neutralisation is only asked for. */
const DECIDED: ReadonlySet<string> = new Set(['approved', 'consolidated']);
