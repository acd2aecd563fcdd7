import type { Branch } from '@albero/schema/contract';
import { Exact } from '@albero/schema/rules';
import { HUNDRED } from './figures.ts';
import type { Run } from './leaf.ts';
import type { ScoredArea } from './plan.ts';
import { rollUp } from './roll-up.ts';
import type { MeasurementSystem } from './system.ts';
import { type AreaScore, type BlockScore, type BodyScore, scoreArea } from './tree.ts';
import { type Resolved, resolveWeights, sumMessages } from './weights.ts';

/** What every area weighs in its branch, in the order given. Nothing is redistributed here. */
export function areaWeights(areas: readonly ScoredArea[], { bodyAggregation }: MeasurementSystem): Resolved[] {
  if (bodyAggregation === 'equal') return areas.map(() => ({ weight: new Exact(1), messages: [] }));
  if (bodyAggregation === 'byObjectives')
    return areas.map(({ objectives }) => ({ weight: new Exact(objectives.length), messages: [] }));
  const ofBranch = { chamber: explicit(areas, 'chamber'), specialAgency: explicit(areas, 'specialAgency') };
  return areas.map(({ branch }) => ofBranch[branch].shift() as Resolved);
}

/** The areas of a branch make one sum. */
const explicit = (areas: readonly ScoredArea[], branch: Branch): Resolved[] => resolveWeights(written(areas, branch));

const written = (areas: readonly ScoredArea[], branch: Branch) =>
  areas.filter((area) => area.branch === branch).map(({ weight }) => weight);

export interface ScoredAreas {
  readonly areas: readonly AreaScore[];
  readonly chamber: BlockScore;
  readonly agency: BlockScore;
  readonly body: BodyScore;
}

/** Every area, each branch as a whole, and the body: its own areas, mixed with the agency's where the system says so. */
export function scoreAreas(areas: readonly ScoredArea[], run: Run): ScoredAreas {
  const weights = areaWeights(areas, run.system);
  const scored = areas.map((area, index) => {
    const { weight, messages } = weights[index] as Resolved;
    return { weight, branch: area.branch, item: scoreArea(area, messages, run) };
  });
  const block = (branch: Branch) => rollUp(scored.filter((area) => area.branch === branch));
  const told = (branch: Branch) =>
    run.system.bodyAggregation === 'explicit' ? sumMessages(written(areas, branch)) : [];
  const chamber: BlockScore = { is: 'chamber', code: '', messages: told('chamber'), ...block('chamber') };
  const agency: BlockScore = { is: 'agency', code: '', messages: told('specialAgency'), ...block('specialAgency') };
  const share = new Exact(run.system.agencyWeight);
  const mixed = rollUp([
    { weight: HUNDRED.minus(share), item: chamber },
    { weight: share, item: agency },
  ]);
  const body: BodyScore = { is: 'body', code: '', messages: [], ...mixed };
  return { areas: scored.map(({ item }) => item), chamber, agency, body };
}
