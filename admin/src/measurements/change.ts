import { Exact, formatDecimal, plain } from '@albero/schema/rules';
import type { PreviousValue } from './valueRecord.ts';

export interface Change {
  /** The day of the value that it is compared with. */
  readonly day: string;
  /** Signed, as it is read: `+5,00`, `-1,50`, `=`. */
  readonly words: string;
}

interface Compared {
  readonly kind: string;
  readonly value: string | null;
  readonly previous: readonly PreviousValue[];
}

/** Done or not, and on which day, is neither more nor less than before. */
const WITHOUT_SIZE: ReadonlySet<string> = new Set(['binary', 'date']);

/** How far a value is from the latest one before it; null when there is nothing to compare. */
export function changeSince({ kind, value, previous }: Compared): Change | null {
  const latest = figuresOf(previous).at(-1);
  if (value === null || !latest || WITHOUT_SIZE.has(kind)) return null;
  const difference = new Exact(value).minus(latest.value);
  const figure = formatDecimal(plain(difference.abs()), { decimals: 2, grouping: true });
  const sign = difference.isZero() ? '=' : difference.isNegative() ? `\u2212${figure}` : `+${figure}`;
  return { day: latest.day, words: sign };
}

interface Figure {
  readonly day: string;
  readonly value: string;
}

/** The figures among the values before, oldest first; what was done on a day, or not, is none. */
export const figuresOf = (previous: readonly PreviousValue[]): readonly Figure[] =>
  previous
    .filter((each): each is PreviousValue & Figure => each.value !== null && each.date === null)
    .sort((a, b) => a.day.localeCompare(b.day));
