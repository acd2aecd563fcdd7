import type { Exact } from '@albero/schema/rules';
import { type Carried, type EffectiveWeights, effectiveWeights } from './effective.ts';
import { atLeastTwo } from './figures.ts';
import type { Leaf } from './leaf.ts';
import { messageWords } from './messages.ts';
import type { ScoredIndicator } from './plan.ts';
import { type PrintedResult, printedResult } from './printed.ts';
import { RULE_WORDS } from './rule-words.ts';
import type { PlanScore } from './score.ts';
import type { Branching, Item, ScoredLeaf } from './tree.ts';

/*
 * How a score came about, as a tree: what went in, which rule, which weights after redistribution, and where it was
 * rounded. Figures inside have every digit of the arithmetic; `result` alone is rounded. From the inputs and the weights
 * that it holds the tree can be worked out again, by whoever wants to, to the same result.
 */

/** What entered a parent, or did not. */
export interface ExplainedPart {
  readonly weight: string;
  /** The weight after redistribution, per cent; "0" of what is left out. */
  readonly share: string;
  readonly counts: boolean;
  readonly of: Explained;
}

export interface ExplainedParent {
  readonly is: Branching<never>['is'];
  readonly code: string;
  readonly rule: 'weightedMean';
  readonly result: PrintedResult;
  readonly parts: readonly ExplainedPart[];
  readonly messages: readonly string[];
}

export interface ExplainedSlice {
  readonly state: Leaf['state'];
  readonly inputs: Leaf['inputs'];
  readonly value: string | null;
  readonly date: string | null;
  readonly rule: Leaf['rule'];
  /** The rule in words. */
  readonly words: string | null;
  /** Further figures that the rule used: baseline, minimum, days. */
  readonly using: Leaf['using'];
  /** One after the other: by the rule, within 0 and the cap, above the floor, by the bands. */
  readonly steps: {
    readonly raw: string;
    readonly clamped: string;
    readonly floored: string;
    readonly banded: string;
  } | null;
  /** What it counts in its parent; null: it is left out. */
  readonly counted: string | null;
  readonly result: PrintedResult;
  readonly messages: readonly string[];
}

export interface ExplainedIndicator extends ExplainedSlice {
  readonly is: 'indicator';
  readonly name: string;
  readonly kind: ScoredIndicator['kind'];
  readonly target: ScoredIndicator['target'];
  readonly joint: {
    readonly mode: string;
    readonly combined: string;
    readonly slices: readonly (ExplainedSlice & { readonly unit: string })[];
  } | null;
}
export type Explained = ExplainedParent | ExplainedIndicator;

/** Every digit that there is. */
const full = (figure: Exact): string => figure.toFixed();
const fullOrNull = (figure: Exact | null): string | null => (figure === null ? null : full(figure));

/** The whole score explained: `albero-explain/1`. */
export const explainedScore = ({ plan, run, body, positions, units }: PlanScore) => ({
  format: 'albero-explain/1',
  period: run.period,
  final: run.final,
  system: run.system,
  rounding: { where: 'result', mode: 'HALF_UP', score: 2, exact: 10 },
  effectiveWeights: carried(effectiveWeights(plan)),
  body: explain(body),
  positions: positions.map(explain),
  units: units.map(explain),
});

const carried = ({ areas, objectives, units, positions }: EffectiveWeights) => ({
  areas: areas.map(asShare),
  objectives: objectives.map(({ indicators, ...one }) => ({ ...asShare(one), indicators: indicators.map(atLeastTwo) })),
  units: units.map(asShare),
  positions: positions.map(asShare),
});
const asShare = ({ code, share }: Carried) => ({ code, share: atLeastTwo(share) });

const isLeaf = (item: Item): item is ScoredLeaf => 'state' in item;

export const explain = (item: Item): Explained => (isLeaf(item) ? explainLeaf(item) : explainParent(item));

function explainParent(parent: Exclude<Item, ScoredLeaf>): ExplainedParent {
  return {
    is: parent.is,
    code: parent.code,
    rule: 'weightedMean',
    result: printedResult(parent),
    parts: parent.children.map(({ weight, share, item }) => ({
      weight: full(weight),
      share: full(share),
      counts: !share.isZero(),
      of: explain(item),
    })),
    messages: parent.messages.map(messageWords),
  };
}

function explainLeaf(leaf: ScoredLeaf): ExplainedIndicator {
  const { joint, indicator } = leaf;
  return {
    is: 'indicator',
    name: leaf.name,
    kind: indicator.kind,
    target: indicator.target,
    ...explainSlice(leaf),
    joint: joint && {
      mode: joint.mode,
      combined: joint.combined,
      slices: joint.slices.map((slice) => ({ unit: slice.unit, ...explainSlice(slice.leaf) })),
    },
  };
}

function explainSlice(leaf: Leaf): ExplainedSlice {
  const { limited, raw } = leaf;
  return {
    state: leaf.state,
    inputs: leaf.inputs,
    value: fullOrNull(leaf.value),
    date: leaf.date,
    rule: leaf.rule,
    words: leaf.rule && RULE_WORDS[leaf.rule],
    using: leaf.using,
    steps: limited && {
      raw: full(raw ?? limited.clamped),
      clamped: full(limited.clamped),
      floored: full(limited.floored),
      banded: full(limited.achievement),
    },
    counted: fullOrNull(leaf.counted),
    result: printedResult(leaf),
    messages: leaf.messages.map(messageWords),
  };
}
