import type { Issue } from '@albero/schema/contract';
import { MOST_CHANGES, type WhatIfChange } from '@albero/schema/rules';
import type { ScoredPlan, SystemChoices } from '../scoring/index.ts';
import { type Edits, edited, type NodeNames, nodesOf } from './nodes.ts';
import { type Edit, type NodeEdit, type Resolved, resolved } from './resolve.ts';
import type { TypedChange } from './typed.ts';

/** A change that was made, and the node that it is about; null: a rule. */
export interface Made {
  readonly change: WhatIfChange;
  /** Its place in the list as it was given. */
  readonly nth: number;
  readonly path: string | null;
}

export interface Applied<P extends ScoredPlan> {
  /** With all changes that could be made; the plan given is as it was. */
  readonly plan: P;
  readonly made: readonly Made[];
  /** Of the changes that could not be made, with the path of the fault: `changes[2].weight`. */
  readonly issues: readonly Issue[];
}

/** Over what, and for which period, changes are tried. */
export interface TriedOver<P extends ScoredPlan> {
  readonly plan: P;
  readonly names: NodeNames;
  /** The last day of the period whose values are tried. */
  readonly period: string;
}

/**
 * A plan as it would be with the changes. Each change is about something of its own (the weight of a node, one value, one
 * rule), a second one about the same is a fault; so their order never matters.
 */
export function applyChanges<P extends ScoredPlan>(
  { plan, names, period }: TriedOver<P>,
  typed: readonly TypedChange[],
): Applied<P> {
  if (typed.length > MOST_CHANGES)
    return { plan, made: [], issues: [{ path: 'changes', code: 'TOO_MANY', params: { max: MOST_CHANGES } }] };

  const around = { names, nodes: nodesOf(plan), period };
  const taken = new Set<string>();
  const changes: (Resolved & Made)[] = [];
  const issues: Issue[] = [];
  for (const [nth, each] of typed.entries()) {
    const found = resolved(each, `changes[${nth}]`, around);
    if ('issues' in found) issues.push(...found.issues);
    else if (found.about.some((thing) => taken.has(thing))) issues.push({ path: `changes[${nth}]`, code: 'REPEATED' });
    else {
      for (const thing of found.about) taken.add(thing);
      changes.push({ ...found, nth });
    }
  }
  const made = changes.map(({ change, nth, path }): Made => ({ change, nth, path }));
  return { plan: withSystem(edited(plan, editsOf(changes)), changes), made, issues };
}

const editsOf = (changes: readonly Resolved[]): Edits => ({
  areas: chained(changes, ({ area }) => area),
  objectives: chained(changes, ({ objective }) => objective),
  indicators: chained(changes, ({ indicator }) => indicator),
});

/** What becomes of each node of one kind: one edit after the other, each about something of its own. */
function chained<N>(
  changes: readonly Resolved[],
  editOf: (edit: NodeEdit) => Edit<N> | undefined,
): Map<string, Edit<N>> {
  const edits = new Map<string, Edit<N>>();
  for (const { path, edit } of changes) {
    const next = editOf(edit);
    const before = edits.get(path ?? '');
    if (path !== null && next) edits.set(path, before ? (node) => next(before(node)) : next);
  }
  return edits;
}

function withSystem<P extends ScoredPlan>(plan: P, changes: readonly Resolved[]): P {
  const chosen: SystemChoices = Object.assign({}, ...changes.map(({ system }) => system));
  const isChanged = Object.keys(chosen).length > 0;
  return isChanged ? { ...plan, measurementSystem: { ...plan.measurementSystem, ...chosen } } : plan;
}
