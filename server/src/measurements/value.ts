import type { Issue, Outcome } from '@albero/schema/contract';
import type { Measurement, MeasurementInputs } from '@albero/schema/model';
import { type Derived, deriveValue, type InputName, type Inputs, inputNames } from '@albero/schema/rules';
import { invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import { MOST_WORDS } from './measurement.inputs.ts';
import type { MeasurementRow } from './measurement.rows.ts';

/** What somebody typed. */
export interface TypedValue {
  readonly outcome: string;
  readonly inputs?: Inputs | null;
  readonly reason?: string | null;
  readonly comment?: string | null;
}

export type NewValue = Pick<Measurement, 'outcome' | 'inputs' | 'reason' | 'comment'>;

/** The value of a row, from its inputs. */
export const derivedOf = (row: MeasurementRow): Derived => derive(row, row.outcome, row.inputs);

/**
 * What is kept of a value as typed: exactly the inputs of the kind, nothing half. No cases, or nothing over nothing, is
 * not measurable, and that always wants its reason.
 * @throws DomainError INVALID with the path of every fault
 */
export function newValue(row: MeasurementRow, typed: TypedValue): NewValue {
  const inputs = givenInputs(row, typed.inputs);
  const found = derive(row, 'measured', inputs);
  const outcome = outcomeOf(typed.outcome, found);
  const reason = cleanText(typed.reason);
  const comment = cleanText(typed.comment);
  const issues = [
    ...outcomeFaults(typed.outcome),
    ...(outcome === 'measured' || inputs ? inputFaults(found) : []),
    ...(outcome === 'notMeasurable' && inputs && found.state === 'measured' ? [IS_MEASURABLE] : []),
    ...textFaults('reason', reason, { most: MOST_WORDS, required: outcome === 'notMeasurable' }),
    ...textFaults('comment', comment, { most: MOST_WORDS, required: false }),
  ];
  if (issues.length > 0) throw invalid(...issues);
  return { outcome, inputs, reason: outcome === 'measured' ? null : reason, comment };
}

const derive = (row: MeasurementRow, outcome: Outcome | null, inputs: Inputs | null): Derived =>
  deriveValue({
    kind: row.kind,
    inputs,
    outcome,
    targetDate: row.targetDate,
    periodDay: row.periodDay,
    scaleMin: row.scaleMin,
    scaleMax: row.scaleMax,
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

/** Neutralising is not the unit's to decide. */
const outcomeFaults = (outcome: string): Issue[] =>
  outcome === 'measured' || outcome === 'notMeasurable' ? [] : [{ path: 'outcome', code: 'NOT_IN_LIST' }];

const inputFaults = (found: Derived): Issue[] =>
  found.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ field, code }) => ({ path: `inputs.${field}`, code }));

/** What has a figure is measured. */
const IS_MEASURABLE: Issue = { path: 'inputs', code: 'IS_MEASURABLE' };
