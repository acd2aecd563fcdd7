import type { Operator, ScoreBand } from '@albero/schema/contract';
import {
  type ChangeKind,
  deriveFigure,
  type InputField,
  type InputName,
  type Inputs,
  type InputWay,
  inputWays,
  parseItalianDecimal,
  type TriedRule,
  type WhatIfChange,
  weightFault,
} from '@albero/schema/rules';
import type { FieldFault } from '../measurements/valueForm.ts';
import { readDay } from '../shared/dayText.ts';
import type { PlanNode, TriedIndicator } from './nodes.ts';

/** A change as it is being typed: everything as it stands in the fields, so that a draft in the browser loses no key. */
export interface ChangeForm {
  readonly kind: ChangeKind;
  readonly nodeId: string;
  /** Empty: of all units, or there is one value for all. */
  readonly unitId: string;
  readonly weight: string;
  readonly operator: Operator | '';
  readonly targetValue: string;
  readonly targetDate: string;
  readonly way: InputWay['way'];
  readonly typed: Readonly<Partial<Record<InputName, string>>>;
  readonly rule: TriedRule;
  readonly choice: string;
  readonly bands: readonly ScoreBand[];
}

export const EMPTY_CHANGE: ChangeForm = {
  kind: 'weight',
  nodeId: '',
  unitId: '',
  weight: '',
  operator: '',
  targetValue: '',
  targetDate: '',
  way: 'parts',
  typed: {},
  rule: 'date',
  choice: '',
  bands: [],
};

export interface FormFault {
  /** The field: `weight`, `nodeId`, `bands[0].from`. */
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

export type ReadChange =
  | { readonly change: WhatIfChange }
  | { readonly faults: readonly FormFault[]; readonly inputFaults: readonly FieldFault[] };

const refused = (...faults: FormFault[]): ReadChange => ({ faults, inputFaults: [] });

/** What was typed, read as the server takes it. @param node the one that is named; undefined: none is */
export function readChange(form: ChangeForm, node: PlanNode | undefined): ReadChange {
  if (form.kind === 'rule') return readRule(form);
  if (!node) return refused({ path: 'nodeId', code: 'REQUIRED' });
  const nodeId = node.id;
  if (form.kind === 'weight') return readWeight(form.weight, nodeId);
  if (!node.indicator) return refused({ path: 'nodeId', code: 'NOT_FOR_NODE' });
  if (form.kind === 'target') return readTarget(form, node.indicator, nodeId);
  const unit = form.unitId ? { unitId: form.unitId } : {};
  if (form.kind !== 'value') return { change: { kind: form.kind, nodeId, ...unit } };
  if (node.indicator.isByUnit && !form.unitId) return refused({ path: 'unitId', code: 'REQUIRED' });
  const { inputs, faults } = readInputs(form, node.indicator);
  return faults.length > 0
    ? { faults: [], inputFaults: faults }
    : { change: { kind: 'value', nodeId, ...unit, inputs } };
}

function readWeight(typed: string, nodeId: string): ReadChange {
  const read = readFigure('weight', typed);
  if ('faults' in read) return refused(...read.faults);
  const code = weightFault(read.figure);
  if (code) return refused({ path: 'weight', code, ...(code === 'RANGE' && { params: { min: '0', max: '100' } }) });
  const [whole, decimals = ''] = read.figure.split('.');
  return { change: { kind: 'weight', nodeId, weight: `${whole}.${decimals.padEnd(2, '0')}` } };
}

type Figure = { readonly figure: string } | { readonly faults: FormFault[] };

function readFigure(path: string, typed: string): Figure {
  const parsed = parseItalianDecimal(typed);
  if (parsed.ok) return { figure: parsed.value };
  const code = parsed.code === 'EMPTY' ? 'REQUIRED' : parsed.code;
  return { faults: [{ path, code, ...(parsed.params && { params: { ...parsed.params } }) }] };
}

/** By a day, or against a figure: by the operator that is chosen, else the one of the plan. */
export const isByDay = ({ operator }: Pick<ChangeForm, 'operator'>, indicator: TriedIndicator): boolean =>
  (operator || indicator.operator || (indicator.kind === 'date' ? 'by' : '')) === 'by';

function readTarget(form: ChangeForm, indicator: TriedIndicator, nodeId: string): ReadChange {
  const operator = form.operator && form.operator !== indicator.operator ? { operator: form.operator } : {};
  if (!form.operator && !indicator.operator) return refused({ path: 'operator', code: 'REQUIRED' });
  if (isByDay(form, indicator)) {
    const day = readDay(form.targetDate);
    if ('fault' in day) return refused({ path: 'targetDate', code: day.fault });
    if (day.value === null) return refused({ path: 'targetDate', code: 'REQUIRED' });
    return { change: { kind: 'target', nodeId, ...operator, targetDate: day.value } };
  }
  const read = readFigure('targetValue', form.targetValue);
  if ('faults' in read) return refused(...read.faults);
  return { change: { kind: 'target', nodeId, ...operator, targetValue: read.figure } };
}

/** The way of measuring that the form uses. */
export const fieldsOf = ({ way }: Pick<ChangeForm, 'way'>, indicator: TriedIndicator): readonly InputField[] => {
  const ways = inputWays(indicator);
  return (ways.find((each) => each.way === way) ?? ways[0])?.fields ?? [];
};

function readInputs(form: ChangeForm, indicator: TriedIndicator): { inputs: Inputs; faults: FieldFault[] } {
  const inputs: Record<string, string | boolean> = {};
  const unread: FieldFault[] = [];
  for (const { name, type } of fieldsOf(form, indicator)) {
    // The day of something that was not done is nobody's question.
    if (name === 'date' && form.typed.done !== 'yes') continue;
    const read = readField(type, form.typed[name] ?? '');
    if (typeof read === 'object' && read !== null) unread.push({ field: name, severity: 'error', ...read });
    else if (read !== null) inputs[name] = read;
  }
  const { kind, targetDate, scaleMin, scaleMax } = indicator;
  const { issues } = deriveFigure({ kind, inputs, outcome: 'measured', targetDate, scaleMin, scaleMax });
  const known = issues.filter(
    ({ field, severity }) => severity === 'error' && !unread.some((fault) => fault.field === field),
  );
  return { inputs, faults: [...unread, ...known] };
}

function readField(type: InputField['type'], typed: string) {
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

const FIGURES: ReadonlySet<TriedRule> = new Set(['cap', 'floor', 'agencyWeight', 'lateDays']);
export const isFigure = (rule: TriedRule): boolean => FIGURES.has(rule);

function readRule({ rule, choice, bands }: ChangeForm): ReadChange {
  if (rule === 'bands') return readBands(bands);
  // No floor is a choice too.
  if (rule === 'floor' && choice.trim() === '') return { change: { kind: 'rule', rule } };
  if (!isFigure(rule)) return choice ? { change: { kind: 'rule', rule, choice } } : refused(MISSING);
  const read = readFigure('choice', choice);
  return 'faults' in read ? refused(...read.faults) : { change: { kind: 'rule', rule, choice: read.figure } };
}
const MISSING: FormFault = { path: 'choice', code: 'REQUIRED' };

function readBands(bands: readonly ScoreBand[]): ReadChange {
  const faults: FormFault[] = [];
  const figure = (path: string, typed: string): string => {
    const read = readFigure(path, typed);
    if ('faults' in read) faults.push(...read.faults);
    return 'figure' in read ? read.figure : '';
  };
  const read = bands.map(({ from, to, achievement }, nth) => ({
    from: figure(`bands[${nth}].from`, from),
    to: figure(`bands[${nth}].to`, to),
    achievement: figure(`bands[${nth}].achievement`, achievement),
  }));
  if (faults.length > 0) return refused(...faults);
  return { change: { kind: 'rule', rule: 'bands', ...(read.length > 0 && { bands: read }) } };
}

/** What a change is about: there is one change about each thing, and a later one takes its place. */
export function aboutOf(change: WhatIfChange): string {
  if (change.kind === 'rule') return `rule ${change.rule}`;
  if (change.kind === 'weight' || change.kind === 'target') return `${change.kind} ${change.nodeId}`;
  return `value ${change.nodeId} ${change.unitId ?? ''}`;
}

/** The list with the change, in the place of another one about the same. */
export function withChange(changes: readonly WhatIfChange[], change: WhatIfChange): WhatIfChange[] {
  const about = aboutOf(change);
  const place = changes.findIndex((each) => aboutOf(each) === about);
  return place < 0 ? [...changes, change] : changes.with(place, change);
}
