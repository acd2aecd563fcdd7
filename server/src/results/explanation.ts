import type { MeasurementInputs } from '@albero/schema/model';
import { targetWords } from '@albero/schema/rules';
import {
  type Explained,
  type ExplainedIndicator,
  type ExplainedSlice,
  explain,
  type Item,
  type Message,
  printedResult,
  type ScoredLeaf,
} from '../domain/scoring/index.ts';
import type { ExplanationNode } from './explanation.types.ts';
import { labelsOf } from './labels.ts';
import { messagesOf } from './result-tables.ts';
import type { ScoredVersion } from './scored.ts';

/** The explanation of one part as a list, parents before their parts: GraphQL has no trees of any depth. */
export function explanationNodes(scored: ScoredVersion, item: Item): ExplanationNode[] {
  const label = labelsOf(scored);
  const nodes: ExplanationNode[] = [];
  const add = (of: Item, at: Place): void => {
    const parent = nodes.length;
    const below = { parent, depth: at.depth + 1 };
    if (isLeaf(of)) {
      const explained = explain(of) as ExplainedIndicator;
      nodes.push({ ...indicatorNode(of, explained), ...at });
      for (const slice of sliceNodes(of, explained, label)) nodes.push({ ...slice, ...below });
      return;
    }
    nodes.push({ ...parentNode(of, label), ...at });
    for (const { item: part, weight, share } of of.children)
      add(part, { ...below, weight: weight.toFixed(), share: share.toFixed(), counts: !share.isZero() });
  };
  add(item, { parent: null, depth: 0, weight: null, share: null, counts: item.counted !== null });
  return nodes;
}

type Place = Pick<ExplanationNode, 'parent' | 'depth' | 'weight' | 'share' | 'counts'>;
type Label = ReturnType<typeof labelsOf>;

const isLeaf = (item: Item): item is ScoredLeaf => 'indicator' in item;

const NOWHERE: Place = { parent: null, depth: 0, weight: null, share: null, counts: true };
const OF_NO_VALUE = {
  kind: null,
  target: null,
  valueState: null,
  inputs: null,
  value: null,
  date: null,
  using: [],
  raw: null,
  clamped: null,
  floored: null,
  banded: null,
  counted: null,
  joint: null,
  combined: null,
};

const parentNode = (item: Exclude<Item, ScoredLeaf>, label: Label): ExplanationNode => ({
  ...NOWHERE,
  ...OF_NO_VALUE,
  ...printedResult(item),
  is: item.is,
  code: item.code || null,
  label: label(item.is, item.code),
  rule: 'weightedMean',
  words: null,
  messages: messagesOf(item.messages),
});

function indicatorNode({ messages, indicator }: ScoredLeaf, explained: ExplainedIndicator): ExplanationNode {
  const { target } = explained;
  const unit = 'unit' in indicator ? (indicator.unit as Parameters<typeof targetWords>[0]['unit']) : null;
  const printed = 'printed' in target ? String(target.printed) : '';
  return {
    ...NOWHERE,
    ...valueFields(explained, messages),
    is: 'indicator',
    code: null,
    label: explained.name,
    kind: explained.kind,
    target: targetWords({ ...target, unit }) || printed,
    joint: explained.joint?.mode ?? null,
    combined: explained.joint?.combined ?? null,
  };
}

const sliceNodes = (leaf: ScoredLeaf, { joint }: ExplainedIndicator, label: Label): ExplanationNode[] =>
  (joint?.slices ?? []).map((slice, nth) => ({
    ...NOWHERE,
    ...valueFields(slice, leaf.joint?.slices[nth]?.leaf.messages ?? []),
    is: 'slice',
    code: slice.unit,
    label: label('unit', slice.unit),
    counts: slice.counted !== null,
  }));

function valueFields(slice: ExplainedSlice, messages: readonly Message[]) {
  const { state, inputs, value, date, rule, words, using, steps, counted, result } = slice;
  return {
    ...OF_NO_VALUE,
    ...result,
    ...steps,
    ...{ value, date, rule, words, counted },
    valueState: state,
    inputs: inputs as MeasurementInputs | null,
    using: Object.entries(using).map(([name, figure]) => ({ name, value: figure })),
    messages: messagesOf(messages),
  };
}

/** The same part as it stands in `albero-explain/1`. */
export const explainedPart = (item: Item): Explained => explain(item);
