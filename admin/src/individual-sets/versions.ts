import type { SetSummary } from './setRecord.ts';

type Version = SetSummary['planVersion'];

/** Of a version that is worked with: in force, or on its way; not one that another one took the place of. */
export const isCurrent = ({ state }: Version): boolean => state !== 'superseded' && state !== 'closed';

/** Position by position, the version in force first, then the others from the newest. */
export const inOrder = (sets: readonly SetSummary[]): readonly SetSummary[] =>
  [...sets].sort(
    (a, b) =>
      a.position.title.localeCompare(b.position.title) || rank(a.planVersion) - rank(b.planVersion) || newest(a, b),
  );

const rank = ({ state }: Version): number => (state === 'inForce' ? 0 : 1);
const newest = ({ planVersion: a }: SetSummary, { planVersion: b }: SetSummary): number =>
  b.year - a.year || b.number - a.number;
