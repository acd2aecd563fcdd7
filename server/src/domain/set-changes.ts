import type { IndicatorContent, ObjectiveContent, SetContent } from '@albero/schema/contract';
import { INDICATOR_FIELDS, indicatorsIn, OBJECTIVE_FIELDS } from './set-content.ts';

type Pair = readonly [before: unknown, after: unknown];
type Changes = Record<string, Pair>;

/** Stands between the parts of a change's name: `PO_Staff_10_01 › 2. Monitoraggio semestrale › weight`. */
export const STEP = ' › ';
const NEW = '+ ';
const GONE = '− ';

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
  return Object.keys(changes).length > 0 ? changes : null;
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

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);

function tellFields<K extends string>(
  changes: Changes,
  name: string,
  fields: readonly K[],
  before: Readonly<Record<K, unknown>> | undefined,
  after: Readonly<Record<K, unknown>> | undefined,
): void {
  for (const field of fields) {
    const pair: Pair = [before?.[field] ?? null, after?.[field] ?? null];
    if (pair[0] !== pair[1]) changes[`${name}${STEP}${field}`] = pair;
  }
}

function tellNote(changes: Changes, name: string, note: string | undefined): void {
  if (note !== undefined) changes[`${name}${STEP}settleDoubt`] = [null, note];
}

/** Told only when those that stay changed places among each other. */
function tellOrder<T extends { readonly id: string }>(
  changes: Changes,
  name: string,
  before: readonly T[],
  after: readonly T[],
  word: (each: T) => string,
): void {
  const stay = (some: readonly T[], others: readonly T[]) => some.filter(({ id }) => others.some((o) => o.id === id));
  const was = stay(before, after);
  const is = stay(after, before);
  if (was.every(({ id }, place) => is[place]?.id === id)) return;
  changes[`${name}ordering`] = [was.map(word).join(', '), is.map(word).join(', ')];
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
