import type { Area, Indicator, IndividualSet, Objective } from '@albero/schema/model';
import { formatDay, formatPrinted, targetWords } from '@albero/schema/rules';
import { asUnits, type NodeFields, type PlanNode } from '../domain/plan-diff.ts';
import type { VersionRows } from './version.store.ts';

/** What the nodes of a version are called by, beyond their own words. */
export interface Names {
  /** By the unit's id. */
  readonly units: ReadonlyMap<string, string>;
  /** By the position's id. */
  readonly positions: ReadonlyMap<string, string>;
}

/** The nodes of a version in the plan's order: areas with what stands in them, then the positions of the sets given. */
export function nodesOf(rows: VersionRows, sets: readonly IndividualSet[], names: Names): PlanNode[] {
  const tree = treeOf(rows, names);
  return [
    ...rows.areas.flatMap((area) => [areaNode(area), ...tree.below('areaId', area)]),
    ...sets.flatMap((set) => tree.below('setId', set)),
  ];
}

const placeOf = ({ code, title }: Area): string => `${code} ${title}`;

const areaNode = (area: Area): PlanNode => ({
  kind: 'area',
  lineageId: area.lineageId,
  parentId: null,
  code: area.code,
  title: area.title,
  place: placeOf(area),
  fields: { code: area.code, title: area.title, branch: area.branch, weight: area.weight },
});

function treeOf({ objectives, objectiveUnits, indicators }: VersionRows, { units, positions }: Names) {
  const taking = Map.groupBy(objectiveUnits, ({ objectiveId }) => objectiveId);
  const measured = Map.groupBy(indicators, ({ objectiveId }) => objectiveId);
  const unitNames = ({ id }: Objective) => (taking.get(id) ?? []).map(({ unitId }) => units.get(unitId) ?? unitId);

  const objectiveNode = (objective: Objective, parent: Area | IndividualSet): PlanNode => ({
    kind: 'objective',
    lineageId: objective.lineageId,
    parentId: 'lineageId' in parent ? parent.lineageId : null,
    code: objective.code,
    title: objective.title,
    place: 'lineageId' in parent ? placeOf(parent) : (positions.get(parent.positionId) ?? ''),
    fields: {
      code: objective.code,
      title: objective.title,
      description: objective.description,
      weight: objective.weight,
      ...('lineageId' in parent && {
        area: parent.code,
        units: asUnits(unitNames(objective)) || null,
        leadUnit: objective.leadUnitId && (units.get(objective.leadUnitId) ?? null),
      }),
    },
  });

  return {
    below: (key: 'areaId' | 'setId', parent: Area | IndividualSet): PlanNode[] =>
      objectives
        .filter((objective) => objective[key] === parent.id)
        .flatMap((objective) => {
          const node = objectiveNode(objective, parent);
          return [node, ...(measured.get(objective.id) ?? []).map((each) => indicatorNode(each, node))];
        }),
  };
}

const indicatorNode = (indicator: Indicator, { lineageId, code, place }: PlanNode): PlanNode => ({
  kind: 'indicator',
  lineageId: indicator.lineageId,
  parentId: lineageId,
  code,
  title: indicator.name,
  place,
  fields: { ...indicatorFields(indicator), objective: code },
});

function indicatorFields(indicator: Indicator): NodeFields {
  const { name, kind, weight, typology, unit, numerator, denominator, pooling, scaleMin, scaleMax } = indicator;
  const { operator, targetValue, targetDate, targetPrinted } = indicator;
  const words = operator && targetWords({ operator, value: targetValue, date: targetDate, unit });
  const target = words && targetDate && operator !== 'by' ? `${words} entro il ${formatDay(targetDate)}` : words;
  return {
    ...{ name, kind, weight, typology, unit, numerator, denominator, pooling, scaleMin, scaleMax },
    target: target || targetPrinted || null,
    baseline: baselineOf(indicator),
    evidenceRequired: String(indicator.evidenceRequired),
  };
}

function baselineOf({ baselineYear, baselineValue, baselineDate }: Indicator): string | null {
  if (baselineYear === null) return null;
  const result = baselineDate ? formatDay(baselineDate) : baselineValue && formatPrinted(baselineValue);
  return result ? `${result} (anno ${baselineYear})` : `anno ${baselineYear}`;
}
