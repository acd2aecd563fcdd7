import type { DatabaseKind } from '../kit/index.ts';
import type { Thing } from './oracle.ts';

/** Of all records the ones that differ in anything the rights look at; of alike ones the first. */
export function sampleOf(things: readonly Thing[]): Thing[] {
  const kinds = Map.groupBy(things, ({ id: _, authorIds: __, ...rest }) => JSON.stringify(rest));
  return [...kinds.values()].flatMap((alike) => alike.slice(0, 1));
}

/** At most so many, spread evenly; who asks as the nth takes others, so that together they take all. */
export const spread = <T>(all: readonly T[], most: number, nth: number): T[] => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === nth % step);
};

/** Every second one: the other half is taken by whoever asks next, and by the same person on the other database. */
export const half = <T>(all: readonly T[], turn: number): T[] => all.filter((_, at) => at % 2 === turn % 2);

/** Whose turn it is: the nth person takes on one database what the next takes on the other. */
export const turnOf = (kind: DatabaseKind, nth: number): number => nth + (kind === 'mariadb' ? 1 : 0);
