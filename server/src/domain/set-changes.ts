import type { IndicatorContent, ObjectiveContent, SetContent } from '@albero/schema/contract';
import { INDICATOR_FIELDS, indicatorsIn, OBJECTIVE_FIELDS } from './set-content.ts';
import { type Changes, GONE, NEW, STEP, shortened, tellFields, tellOrder, toldOrNull } from './telling.ts';

/**
 * What differs between two contents of a set, in words that a person finds again on the page: the code of the objective,
 * place and name of the indicator, the field. Parts added or removed are told with all their fields, after a + or a −.
 * @param notes by id: how a doubt was settled, told beside the doubt that went
 * @returns null when nothing differs
 */
export function setChanges(before: SetContent, after: SetContent, notes: ReadonlyMap<string, string>): Changes | null {
  const changes: Changes = {};
  const priorObjectives = new Map(before.objectives.map((objective) => [objective.id, objective]));
  const kept = new Set(after.objectives.map(({ id }) => id));
  for (const objective of before.objectives)
    if (!kept.has(objective.id)) tellFields(changes, GONE + objective.code, OBJECTIVE_FIELDS, objective, undefined);
  for (const objective of after.objectives) {
    const was = priorObjectives.get(objective.id);
    tellFields(changes, (was ? '' : NEW) + objective.code, OBJECTIVE_FIELDS, was, objective);
    tellNote(changes, objective.code, notes.get(objective.id));
  }
  tellOrder(changes, '', before.objectives, after.objectives, ({ code }) => code);
  tellIndicators(changes, before, after, notes);
  return toldOrNull(changes);
}

function tellIndicators(
  changes: Changes,
  before: SetContent,
  after: SetContent,
  notes: ReadonlyMap<string, string>,
): void {
  const prior = placed(before);
  const next = placed(after);
  for (const [id, { indicator, name }] of prior)
    if (!next.has(id)) tellFields(changes, GONE + name, INDICATOR_FIELDS, indicator, undefined);
  for (const [id, { indicator, name, parent }] of next) {
    const was = prior.get(id);
    tellFields(changes, (was ? '' : NEW) + name, INDICATOR_FIELDS, was?.indicator, indicator);
    if (was && was.parent.id !== parent.id) changes[`${name}${STEP}objective`] = [was.parent.code, parent.code];
    tellNote(changes, name, notes.get(id));
  }
  for (const objective of after.objectives) {
    const was = before.objectives.find(({ id }) => id === objective.id);
    tellOrder(changes, objective.code + STEP, was?.indicators ?? [], objective.indicators, ({ name }) => name);
  }
}

interface Placed {
  readonly indicator: IndicatorContent;
  readonly parent: ObjectiveContent;
  readonly name: string;
}

const placed = (content: SetContent): Map<string, Placed> =>
  new Map(
    content.objectives.flatMap((parent) =>
      parent.indicators.map((indicator, i): [string, Placed] => [
        indicator.id,
        { indicator, parent, name: `${parent.code}${STEP}${i + 1}. ${shortened(indicator.name)}` },
      ]),
    ),
  );

function tellNote(changes: Changes, name: string, note: string | undefined): void {
  if (note !== undefined) changes[`${name}${STEP}settleDoubt`] = [null, note];
}

/** Whether none of the former parts and none of their words is left: the set was written anew. */
export function isWrittenAnew(before: SetContent, after: SetContent): boolean {
  const former = new Set(traces(before));
  return !traces(after).some((trace) => former.has(trace));
}

/** The same words under a new id are still the same words. */
const traces = (content: SetContent): string[] => [
  ...content.objectives.flatMap(({ id, title }) => [id, title]),
  ...indicatorsIn(content).flatMap(({ id, name }) => [id, name]),
];
