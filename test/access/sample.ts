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
