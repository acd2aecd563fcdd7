import type { Exact } from '@albero/schema/rules';
import type { Branching, Counted, PlanScore } from '../scoring/index.ts';

/** One part of a plan as it scores, and as it would. */
export interface Compared {
  readonly kind: Branching<Counted>['is'];
  /** Empty: the body and its branches. */
  readonly code: string;
  readonly before: Counted;
  readonly after: Counted;
  /** In points, not rounded; null: on one side there is no score. */
  readonly difference: Exact | null;
}

export interface SideBySide {
  readonly body: Compared;
  readonly chamber: Compared;
  readonly agency: Compared;
  readonly areas: readonly Compared[];
  /** Only those that moved, also of positions. */
  readonly objectives: readonly Compared[];
  readonly units: readonly Compared[];
  readonly positions: readonly Compared[];
}

/** Two scores of one plan, part by part: the changes of a what-if add and remove nothing. */
export function sideBySide(before: PlanScore, after: PlanScore): SideBySide {
  return {
    body: compared(before.body, after.body),
    chamber: compared(before.chamber, after.chamber),
    agency: compared(before.agency, after.agency),
    areas: pairs(before.areas, after.areas),
    objectives: pairs(objectivesOf(before), objectivesOf(after)).filter(hasMoved),
    units: pairs(before.units, after.units),
    positions: pairs(before.positions, after.positions),
  };
}

type Part = Branching<Counted>;

/** Codes of objectives are unique in a version, operational and individual ones together. */
const objectivesOf = ({ areas, positions }: PlanScore): Part[] => [
  ...areas.flatMap(({ children }) => children.map(({ item }) => item)),
  ...positions.flatMap(({ objectives }) => objectives),
];

const pairs = (before: readonly Part[], after: readonly Part[]): Compared[] =>
  before.flatMap((part, nth) => (after[nth] ? [compared(part, after[nth])] : []));

const compared = (before: Part, after: Part): Compared => ({
  ...{ kind: before.is, code: before.code, before, after },
  difference: (before.counted && after.counted?.minus(before.counted)) ?? null,
});

/** Another figure, or a figure where there was none. */
export const hasMoved = ({ before, after, difference }: Compared): boolean =>
  difference === null ? before.counted !== after.counted || before.standing !== after.standing : !difference.isZero();
