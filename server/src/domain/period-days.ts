import type { Issue } from '@albero/schema/contract';
import { textFaults } from './text.ts';

/** The days of a period, `YYYY-MM-DD`, all included. */
export interface Days {
  readonly endsOn: string;
  readonly opensOn: string | null;
  readonly deadline: string | null;
}

/**
 * What is wrong with the days of a period: it ends within the year of its plan (RANGE), and its deadline does not come
 * before its opening (ENDS_BEFORE_START). Both may lie after its end: a year is measured when it is over.
 */
export function dayFaults({ endsOn, opensOn, deadline }: Days, year: number): Issue[] {
  const [min, max] = [`${year}-01-01`, `${year}-12-31`];
  const isOutside = endsOn < min || endsOn > max;
  const isReversed = opensOn !== null && deadline !== null && deadline < opensOn;
  return [
    ...(isOutside ? [{ path: 'endsOn', code: 'RANGE', params: { min, max } }] : []),
    ...(isReversed ? [{ path: 'deadline', code: 'ENDS_BEFORE_START' }] : []),
  ];
}

/** What is wrong with an extension: a day that is over (RANGE), no reason. `until` null takes the extension away. */
export function extensionFaults(given: {
  readonly until: string | null;
  readonly reason: string | null;
  readonly today: string;
}): Issue[] {
  const { until, reason, today } = given;
  return [
    ...(until !== null && until < today ? [{ path: 'until', code: 'RANGE', params: { min: today } }] : []),
    ...textFaults('reason', reason, { most: 2000, required: true }),
  ];
}
