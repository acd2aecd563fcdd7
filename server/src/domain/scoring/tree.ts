import type { Exact } from '@albero/schema/rules';
import { scoreIndicator } from './joint.ts';
import type { Leaf, Run } from './leaf.ts';
import type { Message } from './messages.ts';
import type { ScoredArea, ScoredIndicator, ScoredObjective, ScoredPosition } from './plan.ts';
import { type Counted, type RolledUp, rollUp } from './roll-up.ts';
import { type Resolved, resolveWeights, sumMessages } from './weights.ts';

/** What has children: how it scored and what it was made of. */
export interface Branching<T extends Counted> extends RolledUp<T> {
  readonly is: 'body' | 'chamber' | 'agency' | 'area' | 'objective' | 'position' | 'unit';
  readonly code: string;
  readonly messages: readonly Message[];
}
export type Item = ScoredLeaf | ObjectiveScore | AreaScore | BlockScore | BodyScore | PositionScore | UnitScore;

export interface ScoredLeaf extends Leaf {
  readonly name: string;
  /** What it was scored from. */
  readonly indicator: ScoredIndicator;
}
export type ObjectiveScore = Branching<ScoredLeaf>;
export type AreaScore = Branching<ObjectiveScore>;
/** All areas of one branch together. */
export type BlockScore = Branching<AreaScore>;
export type BodyScore = Branching<BlockScore>;
export type UnitScore = Branching<ObjectiveScore>;
export interface PositionScore extends Branching<ScoredLeaf> {
  /** Each over its own indicators; the position itself is made of all indicators together. */
  readonly objectives: readonly ObjectiveScore[];
}

const scoreLeaf = (
  indicator: ScoredIndicator,
  units: readonly string[],
  { run, messages }: { run: Run; messages: readonly Message[] },
): ScoredLeaf => {
  const leaf = scoreIndicator(indicator, units, run);
  return { ...leaf, name: indicator.name, indicator, messages: [...leaf.messages, ...messages] };
};

/** @param given its weight, and what is to be told of it, as its area resolved it */
export function scoreObjective(
  { code, units, indicators }: ScoredObjective,
  { messages }: Resolved,
  run: Run,
): ObjectiveScore {
  const weights = resolveWeights(indicators.map(({ weight }) => weight));
  const children = indicators.map((indicator, index) => {
    const { weight, messages: told } = weights[index] as Resolved;
    return { weight, item: scoreLeaf(indicator, units, { run, messages: told }) };
  });
  const told = sumMessages(indicators.map(({ weight }) => weight));
  return { is: 'objective', code, messages: [...messages, ...told], ...rollUp(children) };
}

export function scoreArea({ code, objectives }: ScoredArea, messages: readonly Message[], run: Run): AreaScore {
  const weights = resolveWeights(objectives.map(({ weight }) => weight));
  const children = objectives.map((objective, index) => {
    const resolved = weights[index] as Resolved;
    return { weight: resolved.weight, item: scoreObjective(objective, resolved, run) };
  });
  const told = sumMessages(objectives.map(({ weight }) => weight));
  return { is: 'area', code, messages: [...messages, ...told], ...rollUp(children) };
}

/** A position's weights make one sum over all its indicators, whatever their objective. */
export function scorePosition({ code, unit, objectives }: ScoredPosition, run: Run): PositionScore {
  const indicators = objectives.flatMap((objective) => objective.indicators);
  const weights = resolveWeights(indicators.map(({ weight }) => weight));
  const children = indicators.map((indicator, index) => {
    const { weight, messages } = weights[index] as Resolved;
    return { weight, item: scoreLeaf(indicator, [unit], { run, messages }) };
  });
  const told = sumMessages(indicators.map(({ weight }) => weight));
  return { is: 'position', code, messages: told, ...rollUp(children), objectives: parted(objectives, children) };
}

/** The scored indicators back in their objectives. */
function parted(
  objectives: ScoredPosition['objectives'],
  children: readonly { weight: Exact; item: ScoredLeaf }[],
): ObjectiveScore[] {
  let from = 0;
  return objectives.map(({ code, indicators }) => {
    const own = children.slice(from, from + indicators.length);
    from += indicators.length;
    return { is: 'objective', code, messages: [], ...rollUp(own) };
  });
}
