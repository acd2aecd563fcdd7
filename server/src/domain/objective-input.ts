import { type Issue, POOLINGS } from '@albero/schema/contract';
import { weightFault } from '@albero/schema/rules';
import { invalid } from './errors.ts';
import { checkIndicator, keptFigure, type TypedIndicator, WEIGHT_RANGE } from './indicator-input.ts';
import type { OperationalContent, OperationalIndicator } from './objective-content.ts';
import {
  checkWords,
  isTaken,
  isTooLarge,
  LARGEST_CONTENT,
  MOST_INDICATORS,
  type TypedWords,
  takeId,
} from './objective-words.ts';

const MOST_UNITS = 50;

/** An operational objective as it was sent, whole: what is left out is removed. */
export interface TypedOperational extends TypedWords {
  readonly weight?: string | null;
  readonly unitIds: readonly string[];
  readonly leadUnitId?: string | null;
  readonly indicators: readonly TypedOperationalIndicator[];
}

export interface TypedOperationalIndicator extends TypedIndicator {
  readonly pooling?: string | null;
  readonly evidenceRequired?: boolean | null;
}

export interface ObjectiveToCheck {
  /** As stored; null: a new one. */
  readonly before: OperationalContent | null;
  readonly typed: TypedOperational;
  /** The codes of all other objectives of the version. */
  readonly codesElsewhere: readonly string[];
  /** The units that may take part: those of the body, below its root. */
  readonly unitsOfBody: readonly string[];
  readonly newId: () => string;
}

/**
 * Turns what was sent into the next content of an operational objective: every field is checked, what was not touched
 * stays exactly as it is stored. A weight, target or operator may still be missing: that is asked when the plan is
 * proposed. Doubts stay: they go by being settled, with a note, or with the indicator that is removed.
 * @throws DomainError INVALID with every fault and its path, such as `objective.indicators[0].weight`
 */
export function checkObjective(given: ObjectiveToCheck): OperationalContent {
  const faults = [...countFaults(given.typed), ...idFaults(given)];
  if (faults.length > 0) throw invalid(...faults);

  const { before, typed, newId } = given;
  const { words, faults: issues } = checkWords(typed, before, PATH);
  if (isTaken(words.code, given.codesElsewhere)) issues.push({ path: `${PATH}.code`, code: 'DUPLICATE_CODE' });
  const weight = keptFigure(typed.weight ?? null, before?.weight ?? null);
  issues.push(...weightFaults(`${PATH}.weight`, weight, before?.weight ?? null));
  const leadUnitId = typed.leadUnitId ?? null;
  issues.push(...unitFaults(given), ...leadFaults(leadUnitId, typed.unitIds));
  const checked = typed.indicators.map((each, i) =>
    checkOne(each, before, { path: `${PATH}.indicators[${i}]`, newId }),
  );
  issues.push(...checked.flatMap((each) => each.faults));

  const own = { id: before?.id ?? newId(), ...words, doubt: before?.doubt ?? null, weight, leadUnitId };
  const content = { ...own, unitIds: typed.unitIds, indicators: checked.map(({ indicator }) => indicator) };
  if (issues.length === 0 && isTooLarge(content))
    issues.push({ path: PATH, code: 'TOO_LARGE', params: { max: LARGEST_CONTENT } });
  if (issues.length > 0) throw invalid(...issues);
  return content;
}

const PATH = 'objective';

function countFaults({ unitIds, indicators }: TypedOperational): Issue[] {
  const most = (path: string, count: number, max: number): Issue[] =>
    count > max ? [{ path: `${PATH}.${path}`, code: 'TOO_MANY', params: { max } }] : [];
  return [...most('unitIds', unitIds.length, MOST_UNITS), ...most('indicators', indicators.length, MOST_INDICATORS)];
}

function idFaults({ before, typed }: ObjectiveToCheck): Issue[] {
  const free = new Set(before?.indicators.map(({ id }) => id));
  return typed.indicators.flatMap(({ id }, i) => takeId(free, id, `${PATH}.indicators[${i}].id`));
}

/** A weight that is newly typed; one that is stored already may be as odd as it came. */
export function weightFaults(path: string, weight: string | null, stored: string | null): Issue[] {
  const code = weight === null || weight === stored ? null : weightFault(weight);
  return code ? [{ path, code, ...(code === 'RANGE' && { params: WEIGHT_RANGE }) }] : [];
}

/** At least one, each of the body and once. */
function unitFaults({ typed, unitsOfBody }: ObjectiveToCheck): Issue[] {
  const { unitIds } = typed;
  if (unitIds.length === 0) return [{ path: `${PATH}.unitIds`, code: 'REQUIRED' }];
  return unitIds.flatMap((id, u) => {
    const path = `${PATH}.unitIds[${u}]`;
    if (!unitsOfBody.includes(id)) return [{ path, code: 'UNKNOWN_ID' }];
    return unitIds.indexOf(id) < u ? [{ path, code: 'REPEATED' }] : [];
  });
}

const leadFaults = (leadUnitId: string | null, unitIds: readonly string[]): Issue[] =>
  leadUnitId === null || unitIds.includes(leadUnitId)
    ? []
    : [{ path: `${PATH}.leadUnitId`, code: 'UNIT_NOT_IN_OBJECTIVE' }];

interface Place {
  readonly path: string;
  readonly newId: () => string;
}

function checkOne(
  typed: TypedOperationalIndicator,
  before: OperationalContent | null,
  { path, newId }: Place,
): { readonly indicator: OperationalIndicator; readonly faults: Issue[] } {
  const stored = before?.indicators.find(({ id }) => id === typed.id);
  const { indicator, faults } = checkIndicator(typed, stored, path);
  const pooling = POOLINGS.find((known) => known === typed.pooling) ?? null;
  if (typed.pooling != null && pooling === null) faults.push({ path: `${path}.pooling`, code: 'NOT_IN_LIST' });
  const evidenceRequired = typed.evidenceRequired ?? stored?.evidenceRequired ?? false;
  const id = stored?.id ?? newId();
  return { indicator: { ...indicator, id, doubt: stored?.doubt ?? null, pooling, evidenceRequired }, faults };
}
