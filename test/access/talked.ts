import type { Facts } from './facts.ts';
import type { Thing } from './oracle.ts';
import { thingsOf } from './things.ts';

type Comment = Facts['comments'][number];

/** The records on whose pages a comment stands: a value, or the objectives of a lineage (individual ones with their set). */
export function talkedOf(facts: Facts, { resource, subjectId }: Pick<Comment, 'resource' | 'subjectId'>): Thing[] {
  const things = known.get(facts) ?? new Map(asTalkedOf(facts));
  known.set(facts, things);
  if (resource === 'measurements' || resource === 'individualMeasurements') return found(things, [subjectId]);
  const objectives = facts.objectives.filter(({ lineageId }) => lineageId === subjectId);
  return found(
    things,
    objectives.map(({ id, setId }) => setId ?? id),
  );
}
/** Talk about a value goes on when nobody asks for the value any more. */
const asTalkedOf = (facts: Facts): [string, Thing][] =>
  thingsOf(facts).map((thing) => [thing.id, { ...thing, isUndefined: false }]);

const known = new WeakMap<Facts, Map<string, Thing>>();

const found = (things: ReadonlyMap<string, Thing>, ids: readonly string[]): Thing[] =>
  ids.flatMap((id) => things.get(id) ?? []);
