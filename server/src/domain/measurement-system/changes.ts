import type { RuleChange, RulePart } from '@albero/schema/contract';
import type { SystemRules } from './system-issues.ts';

/** Whatever has named fields: told one by one. */
type Told = Readonly<Record<string, unknown>>;

/** What differs between two sets of rules, one row a field, in the order in which the pages tell them. */
export function systemChanges(before: SystemRules, after: SystemRules): RuleChange[] {
  const { bands: scoreBands, ...scoring } = after.scoring;
  const { bands: scoreBandsBefore, ...scoringBefore } = before.scoring;
  return [
    ...fieldChanges('scoring', null, scoringBefore, scoring),
    ...listChanges('scoreBands', scoreBandsBefore ?? [], scoreBands ?? [], byPlace),
    ...listChanges('clusters', before.evaluation.clusters, after.evaluation.clusters, byCode),
    ...listChanges('behaviours', flat(before), flat(after), byCode),
    ...listChanges('bands', before.evaluation.bands, after.evaluation.bands, byPlace),
    ...fieldChanges('terms', null, termsOf(before), termsOf(after)),
  ];
}

const byPlace = (_: unknown, index: number): string => String(index + 1);
const byCode = ({ code }: { readonly code: string }): string => code;

/** A behaviour with its descriptors as fields: `descriptor 3`. */
const flat = ({ evaluation }: SystemRules): (Told & { readonly code: string })[] =>
  evaluation.behaviours.map(({ descriptors, ...behaviour }) => ({
    ...behaviour,
    ...Object.fromEntries(descriptors.map((words, index) => [`descriptor ${index + 1}`, words])),
  }));

function termsOf({ evaluation }: SystemRules): Told {
  const { clusters: _, behaviours: __, bands: ___, semaphores, ...terms } = evaluation;
  return { ...terms, green: semaphores.green, amber: semaphores.amber };
}

function listChanges<T extends object>(
  part: RulePart,
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T, index: number) => string,
): RuleChange[] {
  const was = new Map(before.map((item, index) => [keyOf(item, index), item]));
  const is = new Map(after.map((item, index) => [keyOf(item, index), item]));
  const items = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))];
  return items.flatMap((item) => fieldChanges(part, item, (was.get(item) ?? {}) as Told, (is.get(item) ?? {}) as Told));
}

function fieldChanges(part: RulePart, item: string | null, before: Told, after: Told): RuleChange[] {
  const names = [...Object.keys(after), ...Object.keys(before).filter((name) => !Object.hasOwn(after, name))];
  return names.flatMap((field) => {
    const [was, is] = [asText(before[field]), asText(after[field])];
    return was === is ? [] : [{ part, item, field, before: was, after: is }];
  });
}

const asText = (value: unknown): string | null => (value == null ? null : String(value));
