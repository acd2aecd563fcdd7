import { missingTo100, parseItalianDecimal, totalOf, weightFault } from '@albero/schema/rules';
import { readDay } from '../shared/dayText.ts';
import type { IndicatorForm, ObjectiveForm, SetForm } from './setForm.ts';

/** One fault of the form, in the shape of the API's issues: the path names the field by its place. */
export interface FormFault {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface IndicatorInput {
  readonly id: string | null;
  readonly name: string;
  readonly kind: string;
  readonly weight: string | null;
  readonly typology: string | null;
  readonly unit: string | null;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly baselineYear: number | null;
  readonly baselineValue: string | null;
  readonly baselineDate: string | null;
  readonly operator: string | null;
  readonly targetValue: string | null;
  readonly targetDate: string | null;
  readonly scaleMin: string | null;
  readonly scaleMax: string | null;
  readonly settleDoubt: string | null;
}

export interface ObjectiveInput {
  readonly id: string | null;
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
  readonly settleDoubt: string | null;
  readonly indicators: readonly IndicatorInput[];
}

/** What the form asks the server to save; numbers that cannot be read count as empty, and are among the faults. */
export const inputOf = (form: SetForm): ObjectiveInput[] =>
  form.objectives.map((objective) => ({
    id: objective.id,
    code: objective.code.trim(),
    title: objective.title.trim(),
    description: textOrNull(objective.description),
    settleDoubt: textOrNull(objective.settleDoubt),
    indicators: objective.indicators.map(indicatorInput),
  }));

const indicatorInput = (each: IndicatorForm): IndicatorInput => ({
  id: each.id,
  name: each.name.trim(),
  kind: each.kind,
  weight: printedWeight(each.weight),
  typology: each.typology || null,
  unit: each.unit || null,
  // What is counted is what the indicator is called, unless somebody says otherwise.
  numerator: each.numerator.trim() || each.name.trim(),
  denominator: textOrNull(each.denominator),
  baselineYear: /^\d{4}$/.test(each.baselineYear.trim()) ? Number(each.baselineYear.trim()) : null,
  baselineValue: decimalOf(each.baselineValue),
  baselineDate: dayOf(each.baselineDate),
  operator: each.operator || null,
  targetValue: decimalOf(each.targetValue),
  targetDate: dayOf(each.targetDate),
  scaleMin: decimalOf(each.scaleMin),
  scaleMax: decimalOf(each.scaleMax),
  settleDoubt: textOrNull(each.settleDoubt),
});

/** A weight has two decimals at least, as the plan prints it: `30` is saved as `30.00`. */
function printedWeight(typed: string): string | null {
  const weight = decimalOf(typed);
  if (weight === null) return null;
  const [whole, decimals = ''] = weight.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

const textOrNull = (typed: string): string | null => typed.trim() || null;

/** A typed number in plain notation; null when empty or not readable. */
export function decimalOf(typed: string): string | null {
  const parsed = parseItalianDecimal(typed);
  return parsed.ok ? parsed.value : null;
}

/** A typed day as `YYYY-MM-DD`; null when empty or not a day. */
export function dayOf(typed: string): string | null {
  const read = readDay(typed);
  return 'fault' in read ? null : read.value;
}

/** What keeps the form from being saved. A missing weight or target does not: a draft may be incomplete. */
export const faultsOf = (form: SetForm): FormFault[] => form.objectives.flatMap(objectiveFaults);

function objectiveFaults(objective: ObjectiveForm, index: number, all: readonly ObjectiveForm[]): FormFault[] {
  const path = `objectives[${index}]`;
  const code = objective.code.trim();
  const twice = all.some((other, place) => place < index && other.code.trim() === code);
  return [
    ...required(`${path}.code`, code),
    ...(code && twice ? [{ path: `${path}.code`, code: 'DUPLICATE_CODE', params: { value: code } }] : []),
    ...required(`${path}.title`, objective.title),
    ...objective.indicators.flatMap((each, place) => indicatorFaults(each, `${path}.indicators[${place}]`)),
  ];
}

function indicatorFaults(each: IndicatorForm, path: string): FormFault[] {
  const weight = decimalOf(each.weight);
  const range = weight === null ? null : weightFault(weight);
  return [
    ...required(`${path}.name`, each.name),
    ...NUMBERS.flatMap((field) => decimalFaults(`${path}.${field}`, each[field])),
    ...DAYS.filter((field) => 'fault' in readDay(each[field])).map((field) => ({
      path: `${path}.${field}`,
      code: 'DAY',
    })),
    ...(range ? [{ path: `${path}.weight`, code: range }] : []),
    ...(each.baselineYear.trim() && !/^\d{4}$/.test(each.baselineYear.trim())
      ? [{ path: `${path}.baselineYear`, code: 'YEAR' }]
      : []),
  ];
}

const DAYS = ['targetDate', 'baselineDate'] as const;
const NUMBERS = ['weight', 'targetValue', 'baselineValue', 'scaleMin', 'scaleMax'] as const;

const required = (path: string, typed: string): FormFault[] => (typed.trim() ? [] : [{ path, code: 'REQUIRED' }]);

function decimalFaults(path: string, typed: string): FormFault[] {
  const parsed = parseItalianDecimal(typed);
  if (parsed.ok || parsed.code === 'EMPTY') return [];
  return [{ path, code: parsed.code, ...(parsed.params ? { params: parsed.params } : {}) }];
}

/** An indicator that has no weight yet, and the words by which the page names it. */
export interface Unweighted {
  readonly objective: string;
  readonly indicator: string;
  readonly name: string;
  readonly code: string;
}

export interface Weights {
  readonly total: string;
  /** To 100,00; negative when there is too much. */
  readonly missing: string;
  readonly unweighted: readonly Unweighted[];
  /** The one to which all that is missing can be given: the only one that has no weight. */
  readonly offer: Unweighted | null;
}

export function weightsOf(form: SetForm): Weights {
  const placed = form.objectives.flatMap((objective) =>
    objective.indicators.map((each) => ({ objective, each, weight: decimalOf(each.weight) })),
  );
  const weights = placed.map(({ weight }) => weight);
  const unweighted = placed
    .filter(({ weight }) => weight === null)
    .map(({ objective, each }) => ({
      objective: objective.key,
      indicator: each.key,
      name: each.name,
      code: objective.code,
    }));
  const missing = missingTo100(weights);
  const [only, another] = unweighted;
  const offer = only && !another && !missing.startsWith('-') && !/^0\.0+$/.test(missing) ? only : null;
  return { total: totalOf(weights), missing, unweighted, offer };
}
