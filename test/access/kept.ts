import type { Facts } from './facts.ts';

/** Of a record that is at no position and goes through no states. */
export const NOWHERE = { positionId: null, state: null } as const;

/** What keeps single actions from being done; what is not so is left out. */
export const keptBy = (reasons: Readonly<Record<string, string | false>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(reasons).filter((each): each is [string, string] => each[1] !== false));

export const lastPeriodOf = (facts: Facts, planId: string): string | undefined =>
  facts.periods
    .filter((each) => each.planId === planId)
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
    .at(-1)?.id;
