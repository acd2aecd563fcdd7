import type { Exact } from '@albero/schema/rules';
import { atLeastTwo, briefly, exactly, shown } from './figures.ts';
import { type Message, messageWords } from './messages.ts';
import type { Counted } from './roll-up.ts';
import type { PlanScore } from './score.ts';
import type { AreaScore, ObjectiveScore, PositionScore, ScoredLeaf } from './tree.ts';

/** A result as `albero-score/1` prints it. */
export interface PrintedResult {
  readonly score: string | null;
  readonly exact: string | null;
  readonly coverage: string | null;
  readonly state: Counted['standing'];
}

const orNull = (figure: Exact | null, print: (figure: Exact) => string): string | null =>
  figure === null ? null : print(figure);

/** Rounded here and nowhere before. */
export const printedResult = ({ counted, coverage, standing }: Counted): PrintedResult => ({
  score: orNull(counted, shown),
  exact: orNull(counted, exactly),
  coverage: orNull(coverage, shown),
  state: standing,
});

function printedIndicator(leaf: ScoredLeaf, share: Exact) {
  return {
    name: leaf.name,
    value: orNull(leaf.value, briefly) ?? leaf.date,
    achievement: orNull(leaf.achievement, shown),
    exact: orNull(leaf.achievement, exactly),
    raw: orNull(leaf.raw, atLeastTwo),
    state: leaf.state,
    weight: atLeastTwo(share),
    rule: leaf.rule,
    messages: leaf.messages.map(messageWords),
  };
}

const printedObjective = (objective: ObjectiveScore) => ({
  code: objective.code,
  ...printedResult(objective),
  indicators: objective.children.map(({ item, share }) => printedIndicator(item, share)),
});

const printedArea = (area: AreaScore) => ({
  code: area.code,
  ...printedResult(area),
  objectives: area.children.map(({ item }) => printedObjective(item)),
});

/** The weights of a position are those among all its indicators. */
function printedPosition({ children, objectives, ...position }: PositionScore) {
  const shares = new Map(children.map(({ item, share }) => [item, share]));
  return {
    code: position.code,
    ...printedResult(position),
    objectives: objectives.map((objective) => ({
      code: objective.code,
      ...printedResult(objective),
      indicators: objective.children.map(({ item, share }) => printedIndicator(item, shares.get(item) ?? share)),
    })),
  };
}

/** The score as `albero score` prints it: `albero-score/1`. */
export const printedScore = ({ run, body, agency, areas, positions, units }: PlanScore) => ({
  format: 'albero-score/1',
  period: run.period,
  final: run.final,
  body: printedResult(body),
  agency: printedResult(agency),
  areas: areas.map(printedArea),
  positions: positions.map(printedPosition),
  units: units.map((unit) => ({ code: unit.code, ...printedResult(unit) })),
});

/** What is told of whatever has no messages of its own in the result. */
export function remarks({ chamber, agency, areas, positions }: PlanScore): string[] {
  return [
    ...remarksOf('ente', chamber),
    ...remarksOf('azienda speciale', agency),
    ...areas.flatMap((area) => [
      ...remarksOf(`area ${area.code}`, area),
      ...area.children.flatMap(({ item }) => remarksOf(`obiettivo ${item.code}`, item)),
    ]),
    ...positions.flatMap((position) => remarksOf(`posizione ${position.code}`, position)),
  ];
}

const remarksOf = (place: string, { messages }: { readonly messages: readonly Message[] }): string[] =>
  messages.map((message) => `${place}: ${messageWords(message)}.`);
