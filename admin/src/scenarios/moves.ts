import type { MoveFragment } from '../generated/graphql.ts';

/** Which way a part goes; `other`: it has a score on one side only. */
export type Way = 'up' | 'down' | 'same' | 'other';

export function wayOf({ difference, before, after }: MoveFragment): Way {
  if (difference == null) return before.state === after.state ? 'same' : 'other';
  if (/^-?0(\.0+)?$/.test(difference)) return 'same';
  return difference.startsWith('-') ? 'down' : 'up';
}

export const countWays = (moves: readonly MoveFragment[]): Readonly<Record<Way, number>> => {
  const counts = { up: 0, down: 0, same: 0, other: 0 };
  for (const move of moves) counts[wayOf(move)] += 1;
  return counts;
};

/** With its sign: `+13,33`, `−2,10`. */
export const signed = (shown: string, way: Way): string =>
  way === 'down' ? `−${shown.replace('-', '')}` : way === 'up' ? `+${shown}` : shown;
