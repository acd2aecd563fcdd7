import type { Pooling, WrittenIndicator, WrittenObjective } from '@albero/schema/contract';
import { parseItalianDecimal, weightFault } from '@albero/schema/rules';
import {
  formOf,
  type IndicatorForm,
  newIndicator,
  newKey,
  type ObjectiveForm,
  type SetForm,
} from '../individual-sets/setForm.ts';
import { decimalOf, type FormFault, faultsOf, inputOf } from '../individual-sets/setInput.ts';

/** An indicator of an operational objective in the form: what one of a position has, and what several units need. */
export interface PlanIndicatorForm extends IndicatorForm {
  readonly pooling: Pooling | '';
  readonly evidenceRequired: boolean;
}

/** An operational objective as it stands in the form; numbers and days are kept as they are typed. */
export interface PlanObjectiveForm extends ObjectiveForm {
  readonly weight: string;
  readonly unitIds: readonly string[];
  readonly leadUnitId: string;
  /** Of a service's proposal: why. */
  readonly motivation: string;
  readonly indicators: readonly PlanIndicatorForm[];
}

/** @param id of the record; null: a new objective */
export function planForm(written: WrittenObjective, id: string | null, motivation = ''): PlanObjectiveForm {
  const { weight, unitIds, leadUnitId } = written;
  const own = { id: id ?? 'new', doubt: null, remark: null, servesArea: null };
  const indicators = written.indicators.map((each) => ({
    ...each,
    id: each.id ?? newKey(),
    doubt: null,
    targetPrinted: '',
  }));
  const [form] = formOf([{ ...written, ...own, indicators }]).objectives as [ObjectiveForm];
  return {
    ...form,
    id,
    weight: (weight ?? '').replace('.', ','),
    unitIds,
    leadUnitId: leadUnitId ?? '',
    motivation,
    indicators: form.indicators.map((each, place) => withPlanParts(each, written.indicators[place])),
  };
}

const withPlanParts = (form: IndicatorForm, written: WrittenIndicator | undefined): PlanIndicatorForm => ({
  ...form,
  id: written?.id ?? null,
  pooling: written?.pooling ?? '',
  evidenceRequired: written?.evidenceRequired ?? false,
});

export const newPlanIndicator = (): PlanIndicatorForm => withPlanParts(newIndicator(newKey()), undefined);

export const newPlanObjective = (code: string, unitIds: readonly string[] = []): PlanObjectiveForm => ({
  key: 'new',
  id: null,
  code,
  title: '',
  description: '',
  doubt: null,
  settleDoubt: '',
  weight: '',
  unitIds,
  leadUnitId: '',
  motivation: '',
  // Its only indicator has the whole weight.
  indicators: [{ ...newPlanIndicator(), key: 'new-first', weight: '100,00' }],
});

/** The form among the sets: so that the parts of a position's form can be used for it. */
export const asSet = (form: PlanObjectiveForm): SetForm => ({ objectives: [form] });
export const fromSet = (set: SetForm): PlanObjectiveForm => set.objectives[0] as PlanObjectiveForm;

/** What the form asks to be saved, in the shape of the contract. */
export function writtenOf(form: PlanObjectiveForm): WrittenObjective {
  const [sent] = inputOf(asSet(form));
  if (!sent) throw new Error('a form holds one objective');
  const { code, title, description } = sent;
  const indicators = sent.indicators.map(({ settleDoubt: _, ...indicator }, place) => ({
    ...indicator,
    pooling: form.indicators[place]?.pooling || null,
    evidenceRequired: form.indicators[place]?.evidenceRequired ?? false,
  })) as unknown as WrittenIndicator[];
  const leadUnitId = form.unitIds.length > 1 && form.unitIds.includes(form.leadUnitId) ? form.leadUnitId : null;
  return { code, title, description, weight: printed(form.weight), unitIds: form.unitIds, leadUnitId, indicators };
}

/** A weight has two decimals, as the plan prints it. */
function printed(typed: string): string | null {
  const weight = decimalOf(typed);
  if (weight === null) return null;
  const [whole, decimals = ''] = weight.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** What keeps the form from being saved; the paths are those of the fields: `weight`, `indicators[0].name`. */
export function planFaults(form: PlanObjectiveForm): FormFault[] {
  const faults = faultsOf(asSet(form)).map((fault) => ({ ...fault, path: ownPath(fault.path) }));
  if (form.unitIds.length === 0) faults.push({ path: 'unitIds', code: 'REQUIRED' });
  return [...faults, ...weightFaults(form.weight)];
}

function weightFaults(typed: string): FormFault[] {
  const parsed = parseItalianDecimal(typed);
  if (!parsed.ok) return parsed.code === 'EMPTY' ? [] : [{ path: 'weight', code: parsed.code }];
  const code = weightFault(parsed.value);
  return code ? [{ path: 'weight', code }] : [];
}

/** The API names the field within its input (`objective.indicators[0].weight`), the form within the objective. */
export const ownPath = (path: string): string => path.replace(/^(input\.)?(objective\.|objectives\[0\]\.)?/, '');
