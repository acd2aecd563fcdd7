import type { IndicatorKind, MeasureUnit, Operator, Typology } from '@albero/schema/contract';
import { showDay } from '../shared/format.ts';
import type { SetIndicator, SetObjective } from './setRecord.ts';

/**
 * A position's set as it stands in the form. Numbers and days are kept as typed (decimal comma, half-written ones too),
 * so that a draft in the browser loses no key; `setInput.ts` reads them when saving.
 */
export interface IndicatorForm {
  /** The record's id, or a key of the form's own for a new one. */
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly weight: string;
  readonly typology: Typology | '';
  readonly unit: MeasureUnit | '';
  readonly numerator: string;
  readonly denominator: string;
  readonly baselineYear: string;
  readonly baselineValue: string;
  readonly baselineDate: string;
  readonly operator: Operator | '';
  readonly targetValue: string;
  readonly targetDate: string;
  readonly targetPrinted: string;
  readonly scaleMin: string;
  readonly scaleMax: string;
  readonly doubt: string | null;
  /** The note that settles the doubt; empty: the doubt stays. */
  readonly settleDoubt: string;
}

export interface ObjectiveForm {
  readonly key: string;
  readonly id: string | null;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly doubt: string | null;
  readonly settleDoubt: string;
  readonly indicators: readonly IndicatorForm[];
}

export interface SetForm {
  readonly objectives: readonly ObjectiveForm[];
}

export const formOf = (objectives: readonly SetObjective[]): SetForm => ({ objectives: objectives.map(objectiveForm) });

const objectiveForm = (objective: SetObjective): ObjectiveForm => ({
  key: objective.id,
  id: objective.id,
  code: objective.code,
  title: objective.title,
  description: objective.description ?? '',
  doubt: objective.doubt,
  settleDoubt: '',
  indicators: objective.indicators.map(indicatorForm),
});

const comma = (decimal: string | null): string => (decimal ?? '').replace('.', ',');

const indicatorForm = (indicator: SetIndicator): IndicatorForm => ({
  key: indicator.id,
  id: indicator.id,
  name: indicator.name,
  kind: indicator.kind,
  weight: comma(indicator.weight),
  typology: indicator.typology ?? '',
  unit: indicator.unit ?? '',
  numerator: indicator.numerator,
  denominator: indicator.denominator ?? '',
  baselineYear: indicator.baselineYear === null ? '' : String(indicator.baselineYear),
  baselineValue: comma(indicator.baselineValue),
  baselineDate: showDay(indicator.baselineDate),
  operator: indicator.operator ?? '',
  targetValue: comma(indicator.targetValue),
  targetDate: showDay(indicator.targetDate),
  targetPrinted: indicator.targetPrinted,
  scaleMin: comma(indicator.scaleMin),
  scaleMax: comma(indicator.scaleMax),
  doubt: indicator.doubt,
  settleDoubt: '',
});

let made = 0;
/** A key for something that has no record yet; `crypto.randomUUID` is not there on plain http. */
export const newKey = (): string => `new-${Date.now()}-${made++}`;

export const newIndicator = (key: string): IndicatorForm => ({
  key,
  id: null,
  name: '',
  kind: 'count',
  weight: '',
  typology: '',
  unit: 'N.',
  numerator: '',
  denominator: '',
  baselineYear: '',
  baselineValue: '',
  baselineDate: '',
  operator: '>=',
  targetValue: '',
  targetDate: '',
  targetPrinted: '',
  scaleMin: '',
  scaleMax: '',
  doubt: null,
  settleDoubt: '',
});

/** A new objective has one empty indicator: without one it would have no weight. */
export const newObjective = (key: string, code: string): ObjectiveForm => ({
  key,
  id: null,
  code,
  title: '',
  description: '',
  doubt: null,
  settleDoubt: '',
  indicators: [newIndicator(`${key}-1`)],
});

interface Coded {
  readonly objectives: readonly Pick<ObjectiveForm, 'code'>[];
}

/** The next free code after the last one: `PO_Staff_10_01` is followed by `PO_Staff_10_02`. */
export function nextCode(form: Coded, positionCode: string): string {
  const taken = new Set(form.objectives.map((each) => each.code));
  const last = form.objectives.at(-1)?.code ?? `${positionCode}_00`;
  const [, stem = `${positionCode}_`, digits = '0'] = /^(.*?)(\d+)$/.exec(last) ?? [];
  for (let number = Number(digits) + 1; ; number++) {
    const code = `${stem}${String(number).padStart(Math.max(2, digits.length), '0')}`;
    if (!taken.has(code)) return code;
  }
}

/** What a change of kind takes with it: a date has a day and no unit; a ratio is in per cent and has a denominator. */
export function withKind(indicator: IndicatorForm, kind: IndicatorKind): IndicatorForm {
  if (kind === 'date') return { ...indicator, kind, operator: 'by', unit: '', targetValue: '', baselineValue: '' };
  const operator = indicator.operator === 'by' && kind !== 'binary' ? '>=' : indicator.operator;
  const targetDate = operator === 'by' ? indicator.targetDate : '';
  return { ...indicator, kind, operator, targetDate, unit: unitOf(kind, indicator.unit) };
}

function unitOf(kind: IndicatorKind, now: MeasureUnit | ''): MeasureUnit | '' {
  if (kind === 'ratio' || kind === 'percentage' || kind === 'binary') return '%';
  if (kind === 'averageDuration') return 'gg';
  return now === '%' || now === '' ? 'N.' : now;
}
