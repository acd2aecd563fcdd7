import { createHash } from 'node:crypto';
import type { ScoredVersion } from './scored.ts';

/** What a score rests on, for a record that keeps it. */
export interface Trace {
  readonly planVersionId: string;
  /** The values of the period that counted, in order. */
  readonly measurementIds: readonly string[];
  /**
   * SHA-256, in hexadecimal, of `{ document, run }` as canonical JSON (keys in order, no spaces): the plan document with the
   * values of the period alone, and the run as an explanation tells it (period, final, the complete system).
   */
  readonly hash: string;
}

export function traceOf({ content, document, score }: ScoredVersion): Trace {
  const { period } = score.run;
  const defined = scoredLineages(content);
  const counted = content.measurements.filter((value) => value.day === period && defined.has(value.lineageId));
  const scored = { document: onlyOf(period, document), run: score.run };
  return {
    planVersionId: content.version.id,
    measurementIds: counted.map(({ id }) => id).sort(),
    hash: createHash('sha256').update(canonical(scored)).digest('hex'),
  };
}

/** Of the indicators that stand in the document: those of a position that was taken out are not among them. */
function scoredLineages({ areas, sets, objectives, indicators }: ScoredVersion['content']): ReadonlySet<string> {
  const parents = new Set([...areas, ...sets].map(({ id }) => id));
  const told = new Set(
    objectives.filter(({ areaId, setId }) => parents.has(areaId ?? setId ?? '')).map(({ id }) => id),
  );
  return new Set(indicators.filter(({ objectiveId }) => told.has(objectiveId)).map(({ lineageId }) => lineageId));
}

/** Values of other periods are left out, and an indicator without any has no key: what comes later does not change what was. */
const onlyOf = (period: string, document: object): unknown =>
  JSON.parse(JSON.stringify(document), (key, value) => (key === 'measurements' ? ofPeriod(period, value) : value));

function ofPeriod(period: string, values: readonly { readonly period: string }[]) {
  const own = values.filter((each) => each.period === period);
  return own.length > 0 ? own : undefined;
}

const canonical = (value: unknown): string => JSON.stringify(value, (_, each) => (isPlain(each) ? sorted(each) : each));
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
