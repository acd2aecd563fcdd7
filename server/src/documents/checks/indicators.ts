import type { Issue } from '@albero/schema/contract';
import { Exact, inputWays } from '@albero/schema/rules';
import type { DocumentIndicator, DocumentInputs, DocumentMeasurement } from '../format/plan-document.ts';
import { issue } from '../issues.ts';

/** What an indicator has to know of the objective that it stands in. */
export interface IndicatorPlace {
  readonly path: string;
  /** The units of the objective; of an individual one, the unit that the position heads. */
  readonly units: readonly string[];
  readonly isIndividual: boolean;
}

export function checkIndicator(indicator: DocumentIndicator, place: IndicatorPlace): Issue[] {
  return [
    ...checkTarget(indicator, place.path),
    ...checkPooling(indicator, place),
    ...checkScale(indicator, place.path),
    ...checkMeasurements(indicator, place),
  ];
}

/** `by` has a day and no number, the other operators a number and no day. An operator that got lost is no error. */
function checkTarget({ target: { operator, value, date } }: DocumentIndicator, path: string): Issue[] {
  const isSound =
    operator === null
      ? value === null || date === null
      : operator === 'by'
        ? date !== null && value === null
        : value !== null && date === null;
  return isSound ? [] : [issue(`${path}.target`, 'TARGET_SHAPE', { operator: operator ?? '' })];
}

const checkPooling = ({ pooling }: DocumentIndicator, { path, units }: IndicatorPlace): Issue[] =>
  pooling !== undefined && pooling !== 'single' && units.length < 2
    ? [issue(`${path}.pooling`, 'POOLING_NOT_JOINT')]
    : [];

export function checkScale({ kind, scale }: DocumentIndicator, path: string): Issue[] {
  if (!scale) return [];
  if (kind !== 'scale') return [issue(`${path}.scale`, 'SCALE_KIND')];
  return new Exact(scale.min).lt(scale.max) ? [] : [issue(`${path}.scale`, 'SCALE_RANGE')];
}

function checkMeasurements(indicator: DocumentIndicator, place: IndicatorPlace): Issue[] {
  const first = new Map<string, string>();
  return (indicator.measurements ?? []).flatMap((measurement, index) => {
    const path = `${place.path}.measurements[${index}]`;
    const slot = `${measurement.period} ${sliceOf(measurement, indicator, place)}`;
    const known = first.get(slot);
    if (!known) first.set(slot, path);
    return [
      ...(known ? [issue(path, 'DUPLICATE_SLOT', { first: known })] : []),
      ...checkSliceUnit(measurement, place, path),
      ...checkInputs(measurement, indicator, path),
    ];
  });
}

/** The unit of the slice; null when the indicator is measured as one (one unit, `single`, or no unit named). */
export const sliceOf = (
  { unit }: DocumentMeasurement,
  { pooling }: DocumentIndicator,
  { units, isIndividual }: Pick<IndicatorPlace, 'units' | 'isIndividual'>,
): string | null => (isIndividual || units.length < 2 || pooling === 'single' ? null : (unit ?? null));

const checkSliceUnit = ({ unit }: DocumentMeasurement, { units }: IndicatorPlace, path: string): Issue[] =>
  unit !== undefined && !units.includes(unit) ? [issue(`${path}.unit`, 'UNIT_OUTSIDE', { unit })] : [];

function checkInputs({ state, inputs }: DocumentMeasurement, { kind }: DocumentIndicator, path: string): Issue[] {
  if (!inputs) return state === 'measured' ? [issue(path, 'INPUTS_MISSING', { kind })] : [];
  return fitsKind(inputs, kind) ? [] : [issue(`${path}.inputs`, 'INPUTS_KIND', { kind })];
}

/** All figures of one way of measuring and none of another; the day of what was done may be missing. */
function fitsKind(inputs: DocumentInputs, kind: DocumentIndicator['kind']): boolean {
  const given = Object.keys(inputs);
  return inputWays({ kind }).some(({ fields }) => {
    const names: string[] = fields.map(({ name }) => name);
    const isKnown = given.every((name) => names.includes(name));
    return isKnown && names.every((name) => name === 'date' || given.includes(name));
  });
}
