import type { Exact } from '@albero/schema/rules';
import { areaWeights } from './areas.ts';
import { isOwnSlice } from './joint.ts';
import type { Run } from './leaf.ts';
import type { ScoredPlan } from './plan.ts';
import { rollUp } from './roll-up.ts';
import type { AreaScore, ObjectiveScore, ScoredLeaf, UnitScore } from './tree.ts';
import { resolveWeights } from './weights.ts';

interface Part {
  readonly units: readonly string[];
  /** Of one unit: the area's weight by the objective's, in equal parts. */
  readonly weight: Exact;
  readonly score: ObjectiveScore;
}

/** Every unit of the plan over the objectives of areas in which it takes part, each as far as it is the unit's own. */
export function scoreUnits(plan: ScoredPlan, areas: readonly AreaScore[], run: Run): UnitScore[] {
  const parts = partsOf(plan, areas, run);
  return plan.units.map(({ code }) => {
    const own = parts.filter(({ units }) => units.includes(code));
    const children = own.map(({ weight, score }) => ({ weight, item: seenBy(code, score) }));
    return { is: 'unit', code, messages: [], ...rollUp(children) };
  });
}

/** The weights of the plan, not those that are left after something was excluded. */
function partsOf({ areas }: ScoredPlan, scores: readonly AreaScore[], { system }: Run): Part[] {
  const weights = areaWeights(areas, system);
  return areas.flatMap(({ objectives }, area) => {
    const within = resolveWeights(objectives.map(({ weight }) => weight));
    return objectives.flatMap(({ units }, index) => {
      const score = scores[area]?.children[index]?.item;
      const [outer, inner] = [weights[area]?.weight, within[index]?.weight];
      return score && outer && inner ? [{ units, score, weight: outer.mul(inner).div(Math.max(1, units.length)) }] : [];
    });
  });
}

/** The objective with the unit's own slices in the place of the joint results. */
function seenBy(unit: string, objective: ObjectiveScore): ObjectiveScore {
  if (objective.children.every(({ item }) => ownSlice(unit, item) === item)) return objective;
  const children = objective.children.map(({ weight, item }) => ({ weight, item: ownSlice(unit, item) }));
  return { ...objective, ...rollUp(children) };
}

function ownSlice(unit: string, whole: ScoredLeaf): ScoredLeaf {
  if (whole.joint === null || !isOwnSlice(whole.indicator, whole.joint)) return whole;
  const slice = whole.joint.slices.find((one) => one.unit === unit);
  return slice ? { ...slice.leaf, name: whole.name, indicator: whole.indicator } : whole;
}
