import type { Issue, Outcome } from '@albero/schema/contract';
import type { Measurement, MeasurementInputs } from '@albero/schema/model';
import {
  checkValue,
  type Derived,
  Exact,
  type InputName,
  type Inputs,
  inputNames,
  isPlainDecimal,
  warningsOf,
} from '@albero/schema/rules';
import { invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import { MOST_WORDS } from './measurement.inputs.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import type { Former } from './previous.ts';
import { WHOLE } from './slots.ts';

/** What somebody typed. */
export interface TypedValue {
  readonly outcome: string;
  readonly inputs?: Inputs | null;
  readonly reason?: string | null;
  readonly comment?: string | null;
  readonly actReference?: string | null;
}

/** What a value says: the words and figures that somebody answers for. */
export type ValueContent = Pick<Measurement, 'outcome' | 'inputs' | 'reason' | 'comment' | 'actReference'>;

/**
 * The value of a row, from its inputs, with what is doubtful in it.
 * @param today the business day
 * @param formers the values before it, oldest first
 */
export const derivedOf = (row: MeasurementRow, today: string, formers: readonly Former[] = []): Derived =>
  derive(row, row.outcome, row.inputs, { today, formers });

/** What it was before, as far as there was something: last year, then the earlier periods. */
export function previousOf(row: MeasurementRow, formers: readonly Former[]): Previous[] {
  const { baselineYear, baselineValue, baselineDate } = row;
  const last = { day: `${baselineYear}-12-31`, value: baselineValue, date: baselineDate, inputs: null };
  const earlier = formers.map(({ day, outcome, inputs }): Previous => {
    const { value, date } = derive(row, outcome, inputs, { today: END_OF_DAYS, formers: [] });
    return { day, value, date, inputs };
  });
  return [...(baselineYear === null ? [] : [last]), ...earlier].filter(({ value, date }) => value ?? date);
}

export interface Previous {
  readonly day: string;
  readonly value: string | null;
  readonly date: string | null;
  readonly inputs: MeasurementInputs | null;
}

/** What was accepted is not held against the day again. */
const END_OF_DAYS = '9999-12-31';

interface Against {
  readonly today: string;
  readonly formers: readonly Former[];
}

/**
 * What is kept of a value as typed: exactly the inputs of the kind, nothing half. No cases, or nothing over nothing, is
 * not measurable, and that always wants its reason; to be neutralised is asked for with a reason and the act or fact
 * that it rests on.
 * @throws DomainError INVALID with the path of every fault
 */
export function newValue(row: MeasurementRow, typed: TypedValue, today: string): ValueContent {
  const inputs = givenInputs(row, typed.inputs);
  const found = derive(row, 'measured', inputs, { today, formers: [] });
  const outcome = outcomeOf(typed.outcome, found);
  const [reason, comment] = [cleanText(typed.reason), cleanText(typed.comment)];
  const actReference = outcome === 'neutralised' ? cleanText(typed.actReference) : null;
  const issues = [
    ...(outcome === 'measured' || inputs ? inputFaults(found) : []),
    ...(outcome === 'notMeasurable' && inputs && found.state === 'measured' ? [IS_MEASURABLE] : []),
    ...groundFaults({ outcome, reason, actReference }),
    ...textFaults('comment', comment, { most: MOST_WORDS, required: false }),
  ];
  if (issues.length > 0) throw invalid(...issues);
  return { outcome, inputs, reason: outcome === 'measured' ? null : reason, comment, actReference };
}

/**
 * Whether a value can be sent: it is still right, and whatever is doubtful in it is explained.
 * @throws DomainError INVALID
 */
export function assertCanBeSent(row: MeasurementRow, today: string, formers: readonly Former[]): void {
  const found = derivedOf(row, today, formers);
  const faults = [...inputFaults(found), ...groundFaults(row)];
  if (faults.length > 0) throw invalid(...faults);
  const codes = [...new Set(warningsOf(found).map(({ code }) => code))];
  if (codes.length > 0 && cleanText(row.comment) === null)
    throw invalid({ path: 'comment', code: 'COMMENT_FOR_WARNING', params: { codes: codes.join(', ') } });
}

/** What is not measured has its reason, and to be neutralised it rests on something besides. */
const groundFaults = ({ outcome, reason, actReference }: Omit<ValueContent, 'inputs' | 'comment'>): Issue[] => [
  ...textFaults('reason', reason, { most: MOST_WORDS, required: outcome !== 'measured' }),
  ...textFaults('actReference', actReference, { most: MOST_WORDS, required: outcome === 'neutralised' }),
];

/**
 * Whether nothing of the former content is left: neither a figure nor a text. Only then its authors answer for it no more.
 */
export function isWrittenAnew(before: ValueContent, after: ValueContent): boolean {
  const figures = Object.entries(before.inputs ?? {}) as [InputName, unknown][];
  const keepsFigure = figures.some(([name, figure]) => isSame(after.inputs?.[name], figure));
  const keepsText = TEXTS.some((name) => before[name] !== null && before[name] === after[name]);
  return !keepsFigure && !keepsText;
}
const TEXTS = ['reason', 'comment', 'actReference'] as const;

/** 10.0 is the figure that 10 was. */
const isSame = (is: unknown, was: unknown): boolean =>
  is === was || (isPlainDecimal(is) && isPlainDecimal(was) && new Exact(is).equals(was));

const derive = (
  row: MeasurementRow,
  outcome: Outcome | null,
  inputs: Inputs | null,
  { today, formers }: Against,
): Derived =>
  checkValue({
    kind: row.kind,
    inputs,
    outcome,
    targetDate: row.targetDate,
    periodDay: row.periodDay,
    scaleMin: row.scaleMin,
    scaleMax: row.scaleMax,
    today,
    former: formers.findLast((former) => former.outcome === 'measured')?.inputs ?? null,
    baselineValue: row.baselineValue,
    isLast: Boolean(row.isLast),
    isSlice: row.sliceKey !== WHOLE,
  });

/** Only what was given, in the order of the kind; strangers stay, to be refused by name. */
function givenInputs(row: MeasurementRow, typed: Inputs | null | undefined): MeasurementInputs | null {
  const names = new Set<InputName>([...inputNames(row.kind), ...(Object.keys(typed ?? {}) as InputName[])]);
  const given = [...names].flatMap((name) =>
    typed?.[name] == null || typed[name] === '' ? [] : [[name, typed[name]]],
  );
  return given.length > 0 ? (Object.fromEntries(given) as MeasurementInputs) : null;
}

const outcomeOf = (outcome: string, found: Derived): Outcome =>
  outcome === 'measured' && found.state === 'notMeasurable' ? 'notMeasurable' : (outcome as Outcome);

const inputFaults = (found: Derived): Issue[] =>
  found.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ field, code }) => ({ path: `inputs.${field}`, code }));

/** What has a figure is measured. */
const IS_MEASURABLE: Issue = { path: 'inputs', code: 'IS_MEASURABLE' };
