import type { ScoredPart } from '@albero/schema/contract';
import type { Item, ObjectiveScore, PlanScore } from '../domain/scoring/index.ts';

/** A part of a plan, by its kind and code. */
export interface PartAt {
  readonly kind: ScoredPart;
  /** Of an indicator, the code of its objective. */
  readonly code?: string | null | undefined;
  /** The first is 1. */
  readonly indicator?: number | null | undefined;
}

/** null: there is none, or not for who asks. */
export function partOf(score: PlanScore, { kind, code, indicator }: PartAt): Item | null {
  const objective = () => objectivesOf(score).find((each) => each.code === code) ?? null;
  switch (kind) {
    case 'body':
    case 'chamber':
    case 'agency':
      return score[kind];
    case 'area':
      return score.areas.find((each) => each.code === code) ?? null;
    case 'unit':
      return score.units.find((each) => each.code === code) ?? null;
    case 'position':
      return score.positions.find((each) => each.code === code) ?? null;
    case 'objective':
      return objective();
    case 'indicator':
      return objective()?.children[(indicator ?? 1) - 1]?.item ?? null;
  }
}

/** Codes of objectives are unique in a version, operational and individual ones together. */
const objectivesOf = ({ areas, positions }: PlanScore): ObjectiveScore[] => [
  ...areas.flatMap(({ children }) => children.map(({ item }) => item)),
  ...positions.flatMap(({ objectives }) => objectives),
];
