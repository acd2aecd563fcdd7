import type { IndicatorContent, Issue, ObjectiveContent, SetContent } from '@albero/schema/contract';
import { invalid } from './errors.ts';
import { checkIndicator, type TypedIndicator } from './indicator-input.ts';
import {
  checkWords,
  isTooLarge,
  LARGEST_CONTENT,
  MOST_INDICATORS,
  type TypedWords,
  takeId,
} from './objective-words.ts';
import { indicatorsIn } from './set-content.ts';
import { cleanText, foldCode, type TextRule, textFaults } from './text.ts';

/** The most objectives of a set. */
const MOST_OBJECTIVES = 20;

const NOTE: TextRule = { most: 2000, required: false };

/** An objective as it was sent. Without an id it is a new one. */
export interface TypedObjective extends TypedWords {
  readonly id?: string | null;
  /** The note with which its doubt is settled. */
  readonly settleDoubt?: string | null;
  readonly indicators: readonly TypedIndicator[];
}

export interface SetToCheck {
  /** As stored. */
  readonly before: SetContent;
  readonly typed: readonly TypedObjective[];
  /** The codes of all other objectives of the version. */
  readonly codesElsewhere: readonly string[];
  readonly newId: () => string;
}

export interface CheckedSet {
  readonly content: SetContent;
  /** Notes by the id of the objective or indicator whose doubt they settle. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * Turns what was sent into the next content of a set: every field is checked, what was not touched stays exactly as it
 * is stored (an imported oddity is no fault of who edits something else). A weight, target or operator may still be
 * missing: that is asked when proposing.
 * @throws DomainError INVALID with every fault and its path, such as `objectives[1].indicators[0].weight`
 */
export function checkSet(given: SetToCheck): CheckedSet {
  const faults = [...countFaults(given.typed), ...idFaults(given)];
  if (faults.length > 0) throw invalid(...faults);

  const notes = new Map<string, string>();
  const checked = given.typed.map((typed, o) => checkObjective(given, typed, `objectives[${o}]`, notes));
  const content = { objectives: checked.map(({ objective }) => objective) };
  const issues = [...checked.flatMap((each) => each.faults), ...codeFaults(content, given)];
  if (issues.length === 0 && isTooLarge(content))
    issues.push({ path: 'objectives', code: 'TOO_LARGE', params: { max: LARGEST_CONTENT } });
  if (issues.length > 0) throw invalid(...issues);
  return { content, notes };
}

function countFaults(typed: readonly TypedObjective[]): Issue[] {
  const tooMany = (path: string, most: number): Issue => ({ path, code: 'TOO_MANY', params: { max: most } });
  if (typed.length > MOST_OBJECTIVES) return [tooMany('objectives', MOST_OBJECTIVES)];
  return typed.flatMap(({ indicators }, o) =>
    indicators.length > MOST_INDICATORS ? [tooMany(`objectives[${o}].indicators`, MOST_INDICATORS)] : [],
  );
}

/** Ids are those of the set, each at most once; an indicator may have moved to another objective of it. */
function idFaults({ before, typed }: SetToCheck): Issue[] {
  const objectives = new Set(before.objectives.map(({ id }) => id));
  const indicators = new Set(indicatorsIn(before).map(({ id }) => id));
  return typed.flatMap((objective, o) => [
    ...takeId(objectives, objective.id, `objectives[${o}].id`),
    ...objective.indicators.flatMap(({ id }, i) => takeId(indicators, id, `objectives[${o}].indicators[${i}].id`)),
  ]);
}

function checkObjective(
  { before, newId }: SetToCheck,
  typed: TypedObjective,
  path: string,
  notes: Map<string, string>,
): { objective: ObjectiveContent; faults: Issue[] } {
  const stored = before.objectives.find(({ id }) => id === typed.id);
  const { words, faults } = checkWords(typed, stored ?? null, path);

  const id = stored?.id ?? newId();
  const doubt = settle({ id, doubt: stored?.doubt ?? null, note: typed.settleDoubt, path }, notes, faults);
  const known = new Map(indicatorsIn(before).map((indicator) => [indicator.id, indicator]));
  const indicators = typed.indicators.map((indicator, i) =>
    checkOne(indicator, known.get(indicator.id ?? ''), `${path}.indicators[${i}]`, { newId, notes, faults }),
  );
  return { objective: { id, ...words, doubt, indicators }, faults };
}

interface Gathered {
  readonly newId: () => string;
  readonly notes: Map<string, string>;
  readonly faults: Issue[];
}

function checkOne(
  typed: TypedIndicator,
  stored: IndicatorContent | undefined,
  path: string,
  { newId, notes, faults }: Gathered,
): IndicatorContent {
  const { indicator, faults: own } = checkIndicator(typed, stored, path);
  faults.push(...own);
  const id = stored?.id ?? newId();
  const doubt = settle({ id, doubt: stored?.doubt ?? null, note: typed.settleDoubt, path }, notes, faults);
  return { ...indicator, id, doubt };
}

interface Doubtful {
  readonly id: string;
  readonly doubt: string | null;
  readonly note: string | null | undefined;
  readonly path: string;
}

/** A doubt goes with a note on how it was settled, and only with one. */
function settle({ id, doubt, note, path }: Doubtful, notes: Map<string, string>, faults: Issue[]): string | null {
  const clean = cleanText(note);
  if (clean === null || doubt === null) return doubt;
  faults.push(...textFaults(`${path}.settleDoubt`, clean, NOTE));
  notes.set(id, clean);
  return null;
}

/** Codes are unique in a version, whatever the case and the accents: so the databases compare them. */
function codeFaults({ objectives }: SetContent, { codesElsewhere }: SetToCheck): Issue[] {
  const taken = new Set(codesElsewhere.map(foldCode));
  return objectives.flatMap(({ code }, o) => {
    const key = foldCode(code);
    if (key !== '' && taken.has(key)) return [{ path: `objectives[${o}].code`, code: 'DUPLICATE_CODE' }];
    taken.add(key);
    return [];
  });
}
