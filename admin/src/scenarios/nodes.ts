import type { IndicatorKind, MeasureUnit, Operator } from '@albero/schema/contract';
import type { WhatIfTreeQuery } from '../generated/graphql.ts';

type Tree = NonNullable<WhatIfTreeQuery['plan']>;
type Indicator = Tree['areas'][number]['objectives'][number]['indicators'][number];

/** What of an indicator its changes need. */
export interface TriedIndicator {
  readonly kind: IndicatorKind;
  readonly unit: MeasureUnit | null;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly operator: Operator | null;
  readonly targetValue: string | null;
  readonly targetDate: string | null;
  readonly targetPrinted: string;
  readonly scaleMin: string | null;
  readonly scaleMax: string | null;
  /** Each unit of the objective measures its own. */
  readonly isByUnit: boolean;
}

/** A part of a plan that can be searched for and changed. */
export interface PlanNode {
  /** The lineage. */
  readonly id: string;
  readonly is: 'area' | 'objective' | 'indicator';
  /** Of an indicator that of its objective. */
  readonly code: string;
  readonly label: string;
  /** The area or the position that it stands in. */
  readonly group: string;
  readonly weight: string | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly indicator: TriedIndicator | null;
}

/** The nodes of a plan in its order; the objectives of a position have nothing of their own to be changed. */
export function nodesOf({ areas, individualSets }: Tree): PlanNode[] {
  const ofAreas = areas.flatMap((area): PlanNode[] => {
    const group = `${area.code} ${area.title}`;
    const own = { code: area.code, label: area.title, group, weight: area.weight ?? null, units: [], indicator: null };
    const objectives = area.objectives.flatMap(({ lineageId, code, title, weight, units, indicators }): PlanNode[] => [
      { id: lineageId, is: 'objective', code, label: title, group, weight: weight ?? null, units, indicator: null },
      ...indicators.map((each) => indicatorNode(each, { code, group, units })),
    ]);
    return [{ id: area.lineageId, is: 'area', ...own }, ...objectives];
  });
  const ofPositions = individualSets.flatMap(({ position, objectives }) =>
    objectives.flatMap(({ code, indicators }) =>
      indicators.map((each) => indicatorNode(each, { code, group: position.title, units: [] })),
    ),
  );
  return [...ofAreas, ...ofPositions];
}

const indicatorNode = (
  indicator: Indicator,
  { code, group, units }: Pick<PlanNode, 'code' | 'group' | 'units'>,
): PlanNode => ({
  ...{ id: indicator.lineageId, is: 'indicator', code, label: indicator.name, group, units },
  weight: indicator.weight ?? null,
  indicator: {
    kind: indicator.kind as IndicatorKind,
    unit: (indicator.unit ?? null) as MeasureUnit | null,
    numerator: indicator.numerator,
    denominator: indicator.denominator ?? null,
    operator: (indicator.operator ?? null) as Operator | null,
    targetValue: indicator.targetValue ?? null,
    targetDate: indicator.targetDate ?? null,
    targetPrinted: indicator.targetPrinted,
    scaleMin: indicator.scaleMin ?? null,
    scaleMax: indicator.scaleMax ?? null,
    isByUnit: units.length > 1 && indicator.pooling !== 'single',
  },
});
