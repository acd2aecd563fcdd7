import { type Issue, OPERATORS } from '@albero/schema/contract';
import {
  CHANGE_FIELDS,
  CHANGE_KINDS,
  type ChangeKind,
  isDay,
  type WhatIfChange,
  weightFault,
} from '@albero/schema/rules';
import { WEIGHT_RANGE } from '../indicator-input.ts';
import { checkedRule } from './rule.ts';
import { type Checked, figureFaults, type TypedChange } from './typed.ts';

/**
 * A change by itself: that it says what its kind says, all of it and nothing else, in figures and days that are some.
 * Whether the plan has such a node is asked afterwards.
 * @param path where it stands, for the faults
 */
export function checkedShape(typed: TypedChange, path: string): Checked {
  if (!isKind(typed.kind)) return { issues: [{ path: `${path}.kind`, code: 'NOT_IN_LIST' }] };
  const strange = strangers(typed, typed.kind).map((key) => ({ path: `${path}.${key}`, code: 'NOT_WITH_CHANGE' }));
  if (strange.length > 0) return { issues: strange };
  if (typed.kind === 'rule') return checkedRule(typed, path);

  const issues = faultsOf(typed, typed.kind).map((issue) => ({ ...issue, path: `${path}.${issue.path}` }));
  return issues.length > 0 ? { issues } : { change: said(typed) };
}

const isKind = (kind: string): kind is ChangeKind => (CHANGE_KINDS as readonly string[]).includes(kind);

/** What is written although a change of this kind does not say it. */
function strangers(typed: TypedChange, kind: ChangeKind): string[] {
  const known: readonly string[] = CHANGE_FIELDS[kind];
  const given = Object.entries(typed).filter(([key, value]) => key !== 'kind' && value != null);
  return given.map(([key]) => key).filter((key) => !known.includes(key));
}

function faultsOf(typed: TypedChange, kind: Exclude<ChangeKind, 'rule'>): Issue[] {
  const node = typed.nodeId ? [] : [{ path: 'nodeId', code: 'REQUIRED' }];
  if (kind === 'weight') return [...node, ...weightFaults(typed.weight)];
  if (kind === 'target') return [...node, ...targetFaults(typed)];
  if (kind === 'value' && !typed.inputs) return [...node, { path: 'inputs', code: 'REQUIRED' }];
  return node;
}

function weightFaults(weight: string | null | undefined): Issue[] {
  if (weight == null) return [{ path: 'weight', code: 'REQUIRED' }];
  const code = weightFault(weight);
  return code ? [{ path: 'weight', code, ...(code === 'RANGE' && { params: WEIGHT_RANGE }) }] : [];
}

function targetFaults({ operator, targetValue, targetDate }: TypedChange): Issue[] {
  if (operator == null && targetValue == null && targetDate == null) return [{ path: 'targetValue', code: 'REQUIRED' }];
  const isOperator = operator == null || (OPERATORS as readonly string[]).includes(operator);
  return [
    ...(isOperator ? [] : [{ path: 'operator', code: 'NOT_IN_LIST' }]),
    ...(targetValue == null ? [] : figureFaults('targetValue', targetValue)),
    ...(targetDate == null || isDay(targetDate) ? [] : [{ path: 'targetDate', code: 'DAY' }]),
  ];
}

/** What is said and nothing that is not; of the right shape, which `faultsOf` asked. */
const said = ({ inputs, ...typed }: TypedChange): WhatIfChange =>
  ({ ...given(typed), ...(inputs && { inputs: given(inputs) }) }) as WhatIfChange;

const given = <T extends object>(typed: T): Partial<T> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value != null)) as Partial<T>;
