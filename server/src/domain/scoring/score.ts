import { invalid } from '../errors.ts';
import { type ScoredAreas, scoreAreas } from './areas.ts';
import type { Run } from './leaf.ts';
import type { Occasion, ScoredPlan } from './plan.ts';
import { completeSystem, systemFaults } from './system.ts';
import { type PositionScore, scorePosition, type UnitScore } from './tree.ts';
import { scoreUnits } from './units.ts';

export interface PlanScore extends ScoredAreas {
  readonly plan: ScoredPlan;
  readonly run: Run;
  readonly positions: readonly PositionScore[];
  readonly units: readonly UnitScore[];
}

/**
 * The score of a whole plan in a period: a pure function of the plan and the occasion. Per cents, not rounded.
 * Source: docs/scoring.md.
 * @throws DomainError INVALID when the measurement system cannot be applied; bad values are states, never throws
 */
export function scorePlan(plan: ScoredPlan, { period, final }: Occasion): PlanScore {
  const faults = systemFaults(plan.measurementSystem);
  if (faults.length > 0) throw invalid(...faults);
  const run: Run = { period, final, system: completeSystem(plan.measurementSystem) };
  const scored = scoreAreas(plan.areas, run);
  const positions = plan.positions.map((position) => scorePosition(position, run));
  return { plan, run, ...scored, positions, units: scoreUnits(plan, scored.areas, run) };
}

/** The latest day for which a plan has a value; null when it has none. */
export function latestPeriod({ areas, positions }: ScoredPlan): string | null {
  const objectives = [...areas, ...positions].flatMap((parent) => parent.objectives);
  const days = objectives.flatMap(({ indicators }) =>
    indicators.flatMap(({ measurements = [] }) => measurements.map(({ period }) => period)),
  );
  return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}
