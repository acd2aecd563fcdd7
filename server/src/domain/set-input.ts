import type { IndicatorContent, Issue, ObjectiveContent, SetContent } from '@albero/schema/contract';
import { invalid } from './errors.ts';
import { indicatorsIn } from './set-content.ts';
import { checkIndicator, type TypedIndicator } from './set-indicator.ts';
import { cleanText, foldCode, type TextRule, textFaults } from './text.ts';

/** The most objectives of a set, and the most indicators of one objective. */
const MOST_OBJECTIVES = 20;
const MOST_INDICATORS = 20;
/** In bytes of JSON: what one act can keep. */
const LARGEST_SET = 60_000;

const OBJECTIVE_TEXTS = {
  code: { most: 64, required: true },
  title: { most: 500, required: true },
  description: { most: 4000, required: false },
} as const satisfies Record<string, TextRule>;
const NOTE: TextRule = { most: 2000, required: false };

/** An objective as it was sent. Without an id it is a new one. */
export interface TypedObjective {
  readonly id?: string | null;
  readonly code: string;
  readonly title: string;
  readonly description?: string | null;
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
  if (issues.length === 0 && new TextEncoder().encode(JSON.stringify(content)).length > LARGEST_SET)
    issues.push({ path: 'objectives', code: 'TOO_LARGE', params: { max: LARGEST_SET } });
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

const takeId = (free: Set<string>, id: string | null | undefined, path: string): Issue[] =>
  id == null || free.delete(id) ? [] : [{ path, code: 'UNKNOWN_ID' }];

function checkObjective(
  { before, newId }: SetToCheck,
  typed: TypedObjective,
  path: string,
  notes: Map<string, string>,
): { objective: ObjectiveContent; faults: Issue[] } {
  const stored = before.objectives.find(({ id }) => id === typed.id);
  const faults: Issue[] = [];
  const text = (field: keyof typeof OBJECTIVE_TEXTS) => objectiveText(typed, stored, field, { path, faults });
  const own = { code: text('code') ?? '', title: text('title') ?? '', description: text('description') };

  const id = stored?.id ?? newId();
  const doubt = settle({ id, doubt: stored?.doubt ?? null, note: typed.settleDoubt, path }, notes, faults);
  const known = new Map(indicatorsIn(before).map((indicator) => [indicator.id, indicator]));
  const indicators = typed.indicators.map((indicator, i) =>
    checkOne(indicator, known.get(indicator.id ?? ''), `${path}.indicators[${i}]`, { newId, notes, faults }),
  );
  return { objective: { id, ...own, doubt, indicators }, faults };
}

function objectiveText(
  typed: TypedObjective,
  stored: ObjectiveContent | undefined,
  field: keyof typeof OBJECTIVE_TEXTS,
  { path, faults }: { readonly path: string; readonly faults: Issue[] },
): string | null {
  if (stored && (typed[field] ?? null) === stored[field]) return stored[field];
  const clean = cleanText(typed[field]);
  if (!stored || clean !== stored[field]) faults.push(...textFaults(`${path}.${field}`, clean, OBJECTIVE_TEXTS[field]));
  return clean;
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
