import type { ScoredArea, ScoredIndicator, ScoredObjective, ScoredPlan } from '../scoring/index.ts';

/** A node of a plan that changes can name, by where it stands: `areas[3].objectives[0].indicators[1]`. */
export type PlanNode =
  | { readonly is: 'area'; readonly node: ScoredArea }
  | { readonly is: 'objective'; readonly node: ScoredObjective }
  /** Of a position: it has no weight of its own. */
  | { readonly is: 'individualObjective'; readonly node: Pick<ScoredObjective, 'code' | 'indicators'> }
  | { readonly is: 'indicator'; readonly node: ScoredIndicator; readonly units: readonly string[] };

/** What lineages and ids stand for in a document, which knows neither. */
export interface NodeNames {
  /** By lineage and by id. */
  readonly nodes: ReadonlyMap<string, { readonly path: string; readonly lineageId: string }>;
  /** The codes of units, as the document writes them, by their ids. */
  readonly unitCodes: ReadonlyMap<string, string>;
}

type Visit = (path: string, node: PlanNode) => void;

/** Every node with its path. */
export function nodesOf(plan: ScoredPlan): ReadonlyMap<string, PlanNode> {
  const found = new Map<string, PlanNode>();
  const visit: Visit = (path, node) => found.set(path, node);
  for (const [a, area] of plan.areas.entries()) {
    visit(`areas[${a}]`, { is: 'area', node: area });
    for (const [o, objective] of area.objectives.entries()) {
      const path = `areas[${a}].objectives[${o}]`;
      visit(path, { is: 'objective', node: objective });
      visitIndicators(path, objective.indicators, objective.units, visit);
    }
  }
  for (const [p, { unit, objectives }] of plan.positions.entries())
    for (const [o, objective] of objectives.entries()) {
      const path = `positions[${p}].objectives[${o}]`;
      visit(path, { is: 'individualObjective', node: objective });
      visitIndicators(path, objective.indicators, [unit], visit);
    }
  return found;
}

function visitIndicators(
  path: string,
  indicators: readonly ScoredIndicator[],
  units: readonly string[],
  visit: Visit,
): void {
  for (const [i, node] of indicators.entries()) visit(`${path}.indicators[${i}]`, { is: 'indicator', node, units });
}

/** What becomes of the nodes at certain paths; all others stay the same objects. */
export interface Edits {
  readonly areas: ReadonlyMap<string, (area: ScoredArea) => ScoredArea>;
  readonly objectives: ReadonlyMap<string, (objective: ScoredObjective) => ScoredObjective>;
  readonly indicators: ReadonlyMap<string, (indicator: ScoredIndicator) => ScoredIndicator>;
}

const same = <T>(node: T): T => node;

/** The plan with the edits; the one given is as it was. */
export function edited<P extends ScoredPlan>(plan: P, edits: Edits): P {
  const indicatorsOf = (path: string, indicators: readonly ScoredIndicator[]): ScoredIndicator[] =>
    indicators.map((one, i) => (edits.indicators.get(`${path}.indicators[${i}]`) ?? same)(one));
  const areas = plan.areas.map((area, a) => {
    const objectives = area.objectives.map((objective, o) => {
      const path = `areas[${a}].objectives[${o}]`;
      const next = (edits.objectives.get(path) ?? same)(objective);
      return { ...next, indicators: indicatorsOf(path, next.indicators) };
    });
    return { ...(edits.areas.get(`areas[${a}]`) ?? same)(area), objectives };
  });
  const positions = plan.positions.map((position, p) => ({
    ...position,
    objectives: position.objectives.map((objective, o) => ({
      ...objective,
      indicators: indicatorsOf(`positions[${p}].objectives[${o}]`, objective.indicators),
    })),
  }));
  return { ...plan, areas, positions };
}
