import type { Issue } from '@albero/schema/contract';
import { countUnweighted, isPlainDecimal, makes100, missingTo100, totalOf } from '@albero/schema/rules';

/** The operational part of a version, as far as the rule asks for it; all lists in the plan's order. */
export interface ReadyArea extends Node {
  readonly objectives: readonly ReadyObjective[];
}

export interface ReadyObjective extends Node {
  readonly weight: string | null;
  /** How many units take part. */
  readonly units: number;
  readonly indicators: readonly ReadyIndicator[];
}

export interface ReadyIndicator {
  readonly id: string;
  readonly name: string;
  readonly weight: string | null;
  readonly operator: string | null;
  readonly targetValue: string | null;
  readonly targetDate: string | null;
}

interface Node {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** One thing that keeps a version from being proposed, approved or adopted. */
export interface PlanFault extends Issue {
  /** The area, objective or indicator where it is mended; null: the plan itself. */
  readonly nodeId: string | null;
  /** Its code and title, or for an indicator the objective's code, its place and its name. */
  readonly label: string;
}

/**
 * What the operational part lacks before it can be decided on: areas with objectives, objectives with units and
 * indicators, a weight everywhere that makes exactly 100,00 (per cent) under each area and under each objective, an
 * operator and a target on each indicator. One fault for each thing to be mended: as long as a weight is missing, a sum
 * below 100 is no further fault. Drafts, and plans that were imported as adopted, may have any of them.
 * @returns empty: it is ready
 * Source: D.Lgs. 150/2009 art. 5 c. 2 (measurable objectives); the body's measurement system, weights of 100 per level
 */
export function planFaults(areas: readonly ReadyArea[]): PlanFault[] {
  if (areas.length === 0) return [{ path: 'areas', code: 'NO_AREAS', nodeId: null, label: '' }];
  return areas.flatMap((area) => {
    const at = faultsAt(area, `areas[${area.code}]`);
    if (area.objectives.length === 0) return [at('objectives', 'NO_OBJECTIVES')];
    return [...sumFaults(at, 'objectives', area.objectives), ...area.objectives.flatMap(objectiveFaults(area))];
  });
}

type At = (part: string, code: string, params?: Issue['params']) => PlanFault;

const faultsAt =
  ({ id, code, title }: Node, path: string): At =>
  (part, fault, params) => ({
    path: `${path}.${part}`,
    code: fault,
    ...(params && { params }),
    nodeId: id,
    label: `${code} ${title}`,
  });

const objectiveFaults =
  ({ code }: ReadyArea) =>
  (objective: ReadyObjective): PlanFault[] => {
    const path = `areas[${code}].objectives[${objective.code}]`;
    const at = faultsAt(objective, path);
    const { weight, units, indicators } = objective;
    return [
      ...(isPlainDecimal(weight) ? [] : [at('weight', 'WEIGHT_MISSING')]),
      ...(units === 0 ? [at('units', 'NO_UNITS')] : []),
      ...(indicators.length === 0 ? [at('indicators', 'NO_INDICATORS')] : sumFaults(at, 'indicators', indicators)),
      ...indicators.flatMap((indicator, i) => indicatorFaults(indicator, { objective, path, i })),
    ];
  };

interface Place {
  readonly objective: ReadyObjective;
  readonly path: string;
  readonly i: number;
}

function indicatorFaults(indicator: ReadyIndicator, { objective, path, i }: Place): PlanFault[] {
  const { id, name, weight, operator, targetValue, targetDate } = indicator;
  const at = (part: string, code: string): PlanFault => ({
    path: `${path}.indicators[${i}].${part}`,
    code,
    nodeId: id,
    label: `${objective.code} › ${i + 1}. ${name}`,
  });
  const target = operator === 'by' ? targetDate : targetValue;
  const isOnDay = operator === 'by';
  return [
    ...(isPlainDecimal(weight) ? [] : [at('weight', 'WEIGHT_MISSING')]),
    ...(operator === null ? [at('operator', 'NO_OPERATOR')] : []),
    ...(operator !== null && target === null ? [at(isOnDay ? 'targetDate' : 'targetValue', 'NO_TARGET')] : []),
  ];
}

function sumFaults(at: At, part: string, weighed: readonly { readonly weight: string | null }[]): PlanFault[] {
  const weights = weighed.map(({ weight }) => weight);
  const difference = missingTo100(weights);
  const isStillOpen = countUnweighted(weights) > 0 && !difference.startsWith('-');
  if (isStillOpen || makes100(weights)) return [];
  return [at(part, 'WEIGHTS_NOT_100', { sum: totalOf(weights), difference })];
}
