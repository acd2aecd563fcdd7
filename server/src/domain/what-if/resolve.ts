import type { Issue } from '@albero/schema/contract';
import type { TriedRuleChange, WeightChange, WhatIfChange } from '@albero/schema/rules';
import type { ScoredArea, ScoredIndicator, ScoredObjective, SystemChoices } from '../scoring/index.ts';
import type { NodeNames, PlanNode } from './nodes.ts';
import { asChoice } from './rule.ts';
import { checkedShape } from './shape.ts';
import { slotEdits, type Tried } from './slots.ts';
import { changedTarget } from './target.ts';
import type { TypedChange } from './typed.ts';

/** What becomes of a node. */
export type Edit<N> = (node: N) => N;

/** What a change makes of the one node that it is about. */
export interface NodeEdit {
  readonly area?: Edit<ScoredArea>;
  readonly objective?: Edit<ScoredObjective>;
  readonly indicator?: Edit<ScoredIndicator>;
}

/** A change that the plan can take. */
export interface Resolved {
  /** With the lineage of its node. */
  readonly change: WhatIfChange;
  /** The node that it is about; null: a rule. */
  readonly path: string | null;
  readonly edit: NodeEdit;
  /** What it is about, each of which only one change may be about. */
  readonly about: readonly string[];
  readonly system: SystemChoices;
}
export type Refused = { readonly issues: readonly Issue[] };

export interface Surroundings {
  readonly names: NodeNames;
  readonly nodes: ReadonlyMap<string, PlanNode>;
  readonly period: string;
}

/** One change against the plan. @param at where it stands, for its faults: `changes[2]` */
export function resolved(typed: TypedChange, at: string, around: Surroundings): Resolved | Refused {
  const checked = checkedShape(typed, at);
  if ('issues' in checked) return checked;
  const { change } = checked;
  if (change.kind === 'rule') return ofRule(change);

  const named = around.names.nodes.get(change.nodeId);
  const node = named && around.nodes.get(named.path);
  if (!named || !node) return refused(at, { path: 'nodeId', code: 'UNKNOWN_ID' });
  const place = { path: named.path, node };
  const found = change.kind === 'weight' ? weighed(change, place) : tried(change, place, around);
  if ('issues' in found) return refused(at, ...found.issues);
  return { ...found, change: { ...change, nodeId: named.lineageId }, path: named.path, system: {} };
}

const refused = (at: string, ...issues: readonly Issue[]): Refused => ({
  issues: issues.map((issue) => ({ ...issue, path: `${at}.${issue.path}` })),
});

const ofRule = (change: TriedRuleChange): Resolved => ({
  change,
  path: null,
  about: [`rule ${change.rule}`],
  edit: {},
  system: asChoice(change),
});

interface At {
  readonly path: string;
  readonly node: PlanNode;
}
type Found = Pick<Resolved, 'about' | 'edit'> | Refused;

const NOT_FOR_NODE: Refused = { issues: [{ path: 'nodeId', code: 'NOT_FOR_NODE' }] };

/** The objectives of a position have no weight: its indicators make one sum. */
function weighed({ weight }: WeightChange, { path, node }: At): Found {
  const about = [`weight ${path}`];
  switch (node.is) {
    case 'area':
      return { about, edit: { area: (area) => ({ ...area, weight }) } };
    case 'objective':
      return { about, edit: { objective: (objective) => ({ ...objective, weight }) } };
    case 'indicator':
      return { about, edit: { indicator: (indicator) => ({ ...indicator, weight }) } };
    case 'individualObjective':
      return NOT_FOR_NODE;
  }
}

/** Targets and values are of indicators alone. */
function tried(change: Tried, { path, node }: At, { period, names }: Surroundings): Found {
  if (node.is !== 'indicator') return NOT_FOR_NODE;
  if (change.kind === 'target') {
    const target = changedTarget(node.node, change);
    if ('issues' in target) return target;
    const indicator = (one: ScoredIndicator) => ({ ...one, target: { ...one.target, ...target } });
    return { about: [`target ${path}`], edit: { indicator } };
  }
  const slots = slotEdits(change, node, { period, unitCodes: names.unitCodes });
  if ('issues' in slots) return slots;
  return {
    about: slots.map(({ unit }) => `value ${path} ${unit ?? ''}`),
    edit: { indicator: (indicator) => slots.reduce((one, { edit }) => edit(one), indicator) },
  };
}
