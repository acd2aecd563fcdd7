import type { PlanTree, TreeArea, TreeIndicator, TreeObjective, TreeSet } from './planRecord.ts';

export type Subject =
  | { readonly kind: 'plan'; readonly record: PlanTree }
  | { readonly kind: 'area'; readonly record: TreeArea }
  | { readonly kind: 'sets'; readonly record: null }
  | { readonly kind: 'set'; readonly record: TreeSet }
  | { readonly kind: 'objective'; readonly record: TreeObjective; readonly individual: boolean }
  | { readonly kind: 'indicator'; readonly record: TreeIndicator; readonly objective: TreeObjective };

export type PlanNode = Subject & {
  readonly id: string;
  readonly parentId: string | null;
  readonly childIds: readonly string[];
  readonly code: string;
  readonly title: string;
  /** null where the plan should print a weight and prints none; undefined where none is expected. */
  readonly weight: string | null | undefined;
  readonly doubt: string | null;
  /** What the search looks through: its own words, without accents and in small letters. */
  readonly words: string;
};

export interface NodeTree {
  readonly rootId: string;
  readonly nodes: ReadonlyMap<string, PlanNode>;
}

/** The identifier of the branch that holds the sets of the positions: it has no record of its own. */
export const SETS_NODE = 'individual-sets';

/** The nodes of a version, in the printed order: areas, the Azienda's block, then the positions' sets. */
export function planNodes(plan: PlanTree, setsTitle: string): NodeTree {
  const nodes = new Map<string, PlanNode>();
  const add = (node: PlanNode): string => {
    nodes.set(node.id, node);
    return node.id;
  };
  const childIds = plan.areas.map((area) => add(areaNode(area, plan.id, add)));
  if (plan.individualSets.length > 0) childIds.push(add(setsNode(plan, setsTitle, add)));
  add({ ...bare('plan', plan.id, null, plan), childIds, code: String(plan.year), title: plan.title, words: '' });
  return { rootId: plan.id, nodes };
}

type Add = (node: PlanNode) => string;

const bare = <K extends PlanNode['kind'], R>(kind: K, id: string, parentId: string | null, record: R) => ({
  kind,
  id,
  parentId,
  record,
  weight: undefined,
  doubt: null,
});

function areaNode(area: TreeArea, parentId: string, add: Add): PlanNode {
  const childIds = area.objectives.map((each) => add(objectiveNode(each, area.id, false, add)));
  const { code, title, doubt } = area;
  return { ...bare('area', area.id, parentId, area), childIds, code, title, doubt, words: folded(`${code} ${title}`) };
}

function setsNode(plan: PlanTree, title: string, add: Add): PlanNode {
  const childIds = plan.individualSets.map((set) => add(setNode(set, add)));
  return { ...bare('sets', SETS_NODE, plan.id, null), childIds, code: '', title, words: folded(title) };
}

function setNode(set: TreeSet, add: Add): PlanNode {
  const childIds = set.objectives.map((each) => add(objectiveNode(each, set.id, true, add)));
  const { code, title } = set.position;
  const words = folded(`${code} ${title} ${set.unit.name}`);
  return { ...bare('set', set.id, SETS_NODE, set), childIds, code, title, words };
}

function objectiveNode(objective: TreeObjective, parentId: string, individual: boolean, add: Add): PlanNode {
  const childIds = objective.indicators.map((each) => add(indicatorNode(each, objective, add)));
  const { id, code, title, doubt } = objective;
  const units = objective.units.map((unit) => unit.name).join(' ');
  const words = folded(`${code} ${title} ${units} ${objective.description ?? ''}`);
  const weight = individual ? undefined : objective.weight;
  return { ...bare('objective', id, parentId, objective), individual, childIds, code, title, doubt, weight, words };
}

function indicatorNode(indicator: TreeIndicator, objective: TreeObjective, _add: Add): PlanNode {
  const { id, name: title, weight, doubt } = indicator;
  const words = folded(`${title} ${indicator.numerator} ${indicator.denominator ?? ''} ${indicator.targetPrinted}`);
  const base = bare('indicator', id, objective.id, indicator);
  return { ...base, objective, childIds: [], code: '', title, weight, doubt, words };
}

/** Small letters without accents, so that "qualita" finds "Qualità". */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
