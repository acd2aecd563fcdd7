import type { Issue } from '@albero/schema/contract';
import type { Area, Indicator, Objective } from '@albero/schema/model';
import { invalid } from '../domain/errors.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { Changes } from '../workflow/acts.ts';
import type { DoubtInput } from './objective.types.ts';

/** An objective with everything in it that may not have been read with certainty. */
export interface Doubtful {
  readonly objective: Objective;
  readonly area: Area | null;
  readonly indicators: readonly Indicator[];
}

/** Whether anything is left to be settled here: the objective, its indicators, or the area it stands in. */
export const hasDoubt = ({ objective, area, indicators }: Doubtful): boolean =>
  [objective, area, ...indicators].some((each) => each !== null && each.doubt !== null);

/** A doubt that goes: of which record, and what the act tells of it. */
export interface Settled {
  readonly kind: 'objective' | 'area' | 'indicator';
  readonly id: string;
  readonly doubt: string;
  readonly note: string;
  /** The indicator's name or the area's title; empty for the objective, whose act it is. */
  readonly name: string;
}

/**
 * Every doubt goes with a note on how it was settled.
 * @throws DomainError INVALID: UNKNOWN_ID, NO_DOUBT, REPEATED, or a note that is missing or too long
 */
export function settledDoubts(whole: Doubtful, asked: readonly DoubtInput[]): Settled[] {
  const issues: Issue[] = [];
  const settled = asked.flatMap(({ recordId, note }, d): Settled[] => {
    const path = `doubts[${d}]`;
    const clean = cleanText(note);
    const isRepeated = asked.findIndex((each) => each.recordId === recordId) < d;
    const found = placeOf(whole, recordId);
    const fault = !found ? 'UNKNOWN_ID' : found.doubt === null ? 'NO_DOUBT' : isRepeated ? 'REPEATED' : null;
    if (fault) issues.push({ path: `${path}.recordId`, code: fault });
    issues.push(...textFaults(`${path}.note`, clean, NOTE));
    return found && found.doubt !== null ? [{ ...found, doubt: found.doubt, note: clean ?? '' }] : [];
  });
  if (issues.length > 0) throw invalid(...issues);
  return settled;
}

const NOTE = { most: 2000, required: true } as const;

type Place = Pick<Settled, 'kind' | 'id' | 'name'> & { readonly doubt: string | null };

function placeOf({ objective, area, indicators }: Doubtful, id: string): Place | null {
  if (id === objective.id) return { kind: 'objective', id, name: '', doubt: objective.doubt };
  if (area && id === area.id) return { kind: 'area', id, name: `${area.code} ${area.title}`, doubt: area.doubt };
  const indicator = indicators.find((each) => each.id === id);
  return indicator ? { kind: 'indicator', id, name: indicator.name, doubt: indicator.doubt } : null;
}

/** `doubt «name»: [what was unclear, how it was settled]`. */
export const doubtChanges = (settled: readonly Settled[]): Changes =>
  Object.fromEntries(settled.map(({ name, doubt, note }) => [name ? `doubt «${name}»` : 'doubt', [doubt, note]]));
