import type { Indicator, Objective } from '@albero/schema/model';
import { type Exact, targetWords } from '@albero/schema/rules';
import {
  atLeastTwo,
  briefly,
  type Counted,
  exactly,
  type Message,
  messageWords,
  type ObjectiveScore,
  type PositionScore,
  printedResult,
  RULE_WORDS,
  type ScoredLeaf,
  shown,
} from '../domain/scoring/index.ts';
import { placesOf } from './places.ts';
import type {
  AreaResult,
  BlockResult,
  IndicatorResult,
  ObjectiveResult,
  PositionResult,
  Results,
  ScoreMessage,
  UnitResult,
} from './results.types.ts';
import type { ScoredVersion } from './scored.ts';

/* A score beside what it is the score of: rows of the version and scores stand in the same order. */

export type ResultTables = Pick<Results, 'body' | 'chamber' | 'agency' | 'areas' | 'units' | 'positions'>;

export const resultTables = (scored: ScoredVersion): ResultTables => ({
  body: blockResult(scored.score.body),
  chamber: blockResult(scored.score.chamber),
  agency: blockResult(scored.score.agency),
  areas: areaResults(scored),
  units: unitResults(scored),
  positions: positionResults(scored),
});

export const messagesOf = (messages: readonly Message[]): ScoreMessage[] =>
  messages.map((message) => ({
    code: message.code,
    paramsJson: message.params ? JSON.stringify(message.params) : null,
    unit: message.unit ?? null,
    words: messageWords(message),
  }));

const blockResult = (block: Counted & { readonly messages: readonly Message[] }): BlockResult => ({
  ...printedResult(block),
  messages: messagesOf(block.messages),
});

function areaResults({ content, score }: ScoredVersion): AreaResult[] {
  const places = placesOf(content);
  const shares = new Map([score.chamber, score.agency].flatMap(({ children }) => children.map(sharedItem)));
  return content.areas.flatMap((row, index) => {
    const area = score.areas[index];
    if (!area) return [];
    const rows = places.objectivesOf(row.id);
    const { id: areaId, lineageId, code, title, branch } = row;
    return {
      ...{ areaId, lineageId, code, title, branch },
      ...printedResult(area),
      share: orZero(shares.get(area)),
      messages: messagesOf(area.messages),
      objectives: area.children.flatMap(({ item, share }, nth) =>
        rows[nth] ? objectiveResult(rows[nth], item, { share, places }) : [],
      ),
    };
  });
}

const sharedItem = <T>({ item, share }: { item: T; share: Exact }): readonly [T, Exact] => [item, share];
const orZero = (share: Exact | undefined): string => (share ? atLeastTwo(share) : '0.00');

interface Around {
  /** Of the objective in its area; null: of an individual one. */
  readonly share: Exact | null;
  readonly places: ReturnType<typeof placesOf>;
  /** Of the indicators, where they are not weighed within their objective. */
  readonly shares?: ReadonlyMap<ScoredLeaf, Exact>;
}

function objectiveResult(
  row: Objective,
  objective: ObjectiveScore,
  { share, places, shares }: Around,
): ObjectiveResult {
  const indicators = places.indicatorsOf(row.id);
  const { id: objectiveId, lineageId, code, title, weight } = row;
  return {
    ...{ objectiveId, lineageId, code, title, weight },
    ...printedResult(objective),
    share: share && atLeastTwo(share),
    units: places.unitCodesOf(objectiveId),
    messages: messagesOf(objective.messages),
    indicators: objective.children.flatMap(({ item, share: own }, nth) =>
      indicators[nth] ? indicatorResult(indicators[nth], item, shares?.get(item) ?? own) : [],
    ),
  };
}

const orNull = (figure: Exact | null, print: (figure: Exact) => string): string | null => figure && print(figure);

function indicatorResult(row: Indicator, leaf: ScoredLeaf, share: Exact): IndicatorResult {
  const { id: indicatorId, lineageId, name, kind, unit, operator, targetValue, targetDate, weight } = row;
  const { state, date, achievement, raw, coverage, rule, joint, messages } = leaf;
  return {
    ...{ indicatorId, lineageId, name, kind, unit, operator, targetValue, targetDate, weight, state, date, rule },
    target: targetWords({ operator, value: targetValue, date: targetDate, unit }) || (row.targetPrinted ?? ''),
    value: orNull(leaf.value, briefly),
    achievement: orNull(achievement, shown),
    exact: orNull(achievement, exactly),
    raw: orNull(raw, atLeastTwo),
    coverage: orNull(coverage, shown),
    share: atLeastTwo(share),
    words: rule && RULE_WORDS[rule],
    joint: joint?.mode ?? null,
    messages: messagesOf(messages),
  };
}

function unitResults({ content, document, score }: ScoredVersion): UnitResult[] {
  const ids = new Map(content.units.map(({ id, code }) => [code, id]));
  const names = new Map(document.units.map(({ code, name }) => [code, name]));
  return score.units.map((unit) => ({
    unitId: ids.get(unit.code) ?? null,
    code: unit.code,
    name: names.get(unit.code) ?? unit.code,
    ...printedResult(unit),
  }));
}

function positionResults({ content, document, score }: ScoredVersion): PositionResult[] {
  const places = placesOf(content);
  return places.headed.flatMap(({ set, position }, index) => {
    const [scored, heading] = [score.positions[index], document.positions[index]];
    if (!scored || !heading) return [];
    const { code, title, unit } = heading;
    return {
      ...{ positionId: position.id, code, title, unitCode: unit },
      ...printedResult(scored),
      messages: messagesOf(scored.messages),
      objectives: individual(scored, places.objectivesOf(set.id), places),
    };
  });
}

/** The weights of a position are those among all its indicators. */
function individual(
  { children, objectives }: PositionScore,
  rows: readonly Objective[],
  places: Around['places'],
): ObjectiveResult[] {
  const shares = new Map(children.map(sharedItem));
  return objectives.flatMap((objective, nth) =>
    rows[nth] ? objectiveResult(rows[nth], objective, { share: null, places, shares }) : [],
  );
}
