import { Exact } from '@albero/schema/rules';
import { areaWeights } from './areas.ts';
import { HUNDRED, sumOf, ZERO } from './figures.ts';
import type { ScoredArea, ScoredObjective, ScoredPlan } from './plan.ts';
import { completeSystem } from './system.ts';
import { resolveWeights } from './weights.ts';

export interface Carried {
  readonly code: string;
  /** Of the body's score, per cent, not rounded. */
  readonly share: Exact;
}
export interface CarriedObjective extends Carried {
  /** In the order of the objective's indicators. */
  readonly indicators: readonly Exact[];
}

/** What share of the body's score the parts of a plan carry, when everything is measured. */
export interface EffectiveWeights {
  readonly areas: readonly Carried[];
  readonly objectives: readonly CarriedObjective[];
  /** An objective of several units is carried by them in equal parts. */
  readonly units: readonly Carried[];
  /** A position carries what the unit does that it heads. */
  readonly positions: readonly Carried[];
}

/**
 * The weights as the plan has them, multiplied down to the indicators: what differs here differs for whoever is measured.
 * Areas without anything in them carry nothing. Source: docs/scoring.md.
 */
export function effectiveWeights(plan: ScoredPlan): EffectiveWeights {
  const shares = areaShares(plan);
  const objectives = plan.areas.flatMap((area, index) => objectiveShares(area, shares[index] ?? ZERO));
  const units = plan.units.map(({ code }) => ({ code, share: sumOf(objectives.flatMap((one) => partOf(code, one))) }));
  const ofUnit = new Map(units.map(({ code, share }) => [code, share]));
  return {
    areas: plan.areas.map(({ code }, index) => ({ code, share: shares[index] ?? ZERO })),
    objectives: objectives.map(({ code, share, indicators }) => ({ code, share, indicators })),
    units,
    positions: plan.positions.map(({ code, unit }) => ({ code, share: ofUnit.get(unit) ?? ZERO })),
  };
}

/** How far apart objectives are: what the heaviest carries, how many times what the lightest does. */
export interface Disparity {
  readonly ratio: Exact;
  readonly most: Carried;
  readonly least: Carried;
}

/** Among the objectives that carry anything; null: none does. */
export function disparityOf({ objectives }: EffectiveWeights): Disparity | null {
  const [first, ...others] = objectives.filter(({ share }) => !share.isZero());
  if (!first) return null;
  const most = others.reduce((found, each) => (each.share.gt(found.share) ? each : found), first);
  const least = others.reduce((found, each) => (each.share.lt(found.share) ? each : found), first);
  return { ratio: most.share.div(least.share), most, least };
}

/** Each branch as a whole has the share that the measurement system gives it. */
function areaShares({ areas, measurementSystem }: ScoredPlan): Exact[] {
  const system = completeSystem(measurementSystem);
  const weights = areaWeights(areas, system).map(({ weight }, index) => (isEmpty(areas[index]) ? ZERO : weight));
  const totalOf = (branch: ScoredArea['branch']): Exact =>
    sumOf(weights.filter((_, index) => areas[index]?.branch === branch));
  const total = { chamber: totalOf('chamber'), specialAgency: totalOf('specialAgency') };
  const agency = total.specialAgency.isZero()
    ? ZERO
    : total.chamber.isZero()
      ? HUNDRED
      : new Exact(system.agencyWeight);
  const ofBranch = { chamber: HUNDRED.minus(agency), specialAgency: agency };
  return areas.map(({ branch }, index) => shareOf(ofBranch[branch], weights[index] ?? ZERO, total[branch]));
}

const isEmpty = (area: ScoredArea | undefined): boolean => !area || area.objectives.length === 0;

const shareOf = (whole: Exact, weight: Exact, total: Exact): Exact =>
  weight.isZero() ? ZERO : whole.mul(weight).div(total);

interface Shared extends CarriedObjective {
  readonly units: readonly string[];
}

function objectiveShares({ objectives }: ScoredArea, whole: Exact): Shared[] {
  const weights = resolveWeights(objectives.map(({ weight }) => weight)).map(({ weight }) => weight);
  const total = sumOf(weights);
  return objectives.map((objective, index) => {
    const share = shareOf(whole, weights[index] ?? ZERO, total);
    return { code: objective.code, units: objective.units, share, indicators: indicatorShares(objective, share) };
  });
}

function indicatorShares({ indicators }: ScoredObjective, whole: Exact): Exact[] {
  const weights = resolveWeights(indicators.map(({ weight }) => weight)).map(({ weight }) => weight);
  const total = sumOf(weights);
  return weights.map((weight) => shareOf(whole, weight, total));
}

const partOf = (unit: string, { units, share }: Shared): Exact[] =>
  units.includes(unit) ? [share.div(units.length)] : [];
