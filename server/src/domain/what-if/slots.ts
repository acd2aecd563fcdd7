import type { Issue } from '@albero/schema/contract';
import { deriveFigure, type LeftOutChange, type TargetChange, type ValueChange } from '@albero/schema/rules';
import type { ScoredIndicator, ScoredMeasurement } from '../scoring/index.ts';
import type { PlanNode } from './nodes.ts';

/** A change about an indicator, other than its weight. */
export type Tried = TargetChange | ValueChange | LeftOutChange;
type ValueTried = ValueChange | LeftOutChange;
type IndicatorNode = Extract<PlanNode, { is: 'indicator' }>;

/** What becomes of one value of an indicator. */
export interface SlotEdit {
  /** The code of the unit whose value it is; null: there is one for all. */
  readonly unit: string | null;
  readonly edit: (indicator: ScoredIndicator) => ScoredIndicator;
}

interface Where {
  readonly period: string;
  readonly unitCodes: ReadonlyMap<string, string>;
}

/**
 * The values that a change puts in the place of those of the period: the one value, that of one unit, or, where all of a
 * joint indicator is left out, those of all its units.
 */
export function slotEdits(
  change: ValueTried,
  { node, units }: IndicatorNode,
  { period, unitCodes }: Where,
): readonly SlotEdit[] | { readonly issues: readonly Issue[] } {
  const code = change.unitId === undefined ? null : (unitCodes.get(change.unitId) ?? '');
  const issues = [
    ...unitFaults(change, code, node, units),
    ...(change.kind === 'value' ? valueFaults(change, node) : []),
  ];
  if (issues.length > 0) return { issues };

  const slots = code !== null ? [code] : isByUnit(node, units) ? units : [null];
  return slots.map((unit) => ({
    unit,
    edit: (indicator) => placed(indicator, period, triedValue(change, period, unit)),
  }));
}

/** Whether each unit of a joint objective measures its own. */
export const isByUnit = ({ pooling, measurements = [] }: ScoredIndicator, units: readonly string[]): boolean =>
  units.length > 1 &&
  (pooling === undefined ? measurements.every(({ unit }) => unit !== undefined) : pooling !== 'single');

function unitFaults(change: ValueTried, code: string | null, node: ScoredIndicator, units: readonly string[]): Issue[] {
  const byUnit = isByUnit(node, units);
  if (code === null) return byUnit && change.kind === 'value' ? [{ path: 'unitId', code: 'REQUIRED' }] : [];
  if (!byUnit) return [{ path: 'unitId', code: 'NOT_BY_UNIT' }];
  return units.includes(code) ? [] : [{ path: 'unitId', code: 'UNIT_NOT_IN_OBJECTIVE' }];
}

/** The inputs are those of the kind, complete and well written; what is doubtful in them may be tried. */
function valueFaults({ inputs }: ValueChange, { kind, target, scale }: ScoredIndicator): Issue[] {
  const { issues } = deriveFigure({
    ...{ kind, inputs, outcome: 'measured', targetDate: target.date },
    ...{ scaleMin: scale?.min ?? null, scaleMax: scale?.max ?? null },
  });
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.map(({ field, code }) => ({ path: `inputs.${field}`, code }));
}

function triedValue(change: ValueTried, period: string, unit: string | null): ScoredMeasurement {
  const slot = { period, ...(unit !== null && { unit }) };
  if (change.kind === 'value') return { ...slot, state: 'measured', inputs: change.inputs };
  return { ...slot, state: change.kind === 'neutralise' ? 'neutralised' : 'notMeasurable', reason: 'simulazione' };
}

/** The value in the place of the one, or of all where there is one for all. */
function placed(indicator: ScoredIndicator, period: string, value: ScoredMeasurement): ScoredIndicator {
  const isReplaced = (one: ScoredMeasurement) =>
    one.period === period && (value.unit === undefined || one.unit === value.unit);
  const others = (indicator.measurements ?? []).filter((one) => !isReplaced(one));
  return { ...indicator, measurements: [...others, value] };
}
