import { v7 as uuid } from 'uuid';
import { foldCode } from '../../domain/text.ts';

/** The nodes of the version before, by which a new version of the same plan recognises its own. */
export interface EarlierNodes {
  readonly areas: readonly { readonly code: string; readonly lineageId: string }[];
  readonly objectives: readonly { readonly id: string; readonly code: string; readonly lineageId: string }[];
  readonly indicators: readonly {
    readonly objectiveId: string;
    readonly name: string;
    readonly kind: string;
    readonly lineageId: string;
  }[];
}

interface IndicatorWords {
  readonly name: string;
  readonly kind: string;
}

/** Gives each node its lineage: the one of the node that it continues, or a new one. */
export interface Lineages {
  area(code: string): string;
  objective(code: string): string;
  /** For all indicators of an objective at once, in their order. */
  indicators(objectiveCode: string, indicators: readonly IndicatorWords[]): string[];
}

/**
 * Areas and objectives are recognised by code. An indicator has none: it continues the one of the same objective that
 * has the same name, else the only one left of the same kind.
 */
export function lineagesFrom(earlier: EarlierNodes | null): Lineages {
  const areas = byCode(earlier?.areas ?? []);
  const objectives = byCode(earlier?.objectives ?? []);
  return {
    area: (code) => areas.get(foldCode(code))?.lineageId ?? uuid(),
    objective: (code) => objectives.get(foldCode(code))?.lineageId ?? uuid(),
    indicators: (objectiveCode, indicators) => {
      const objectiveId = objectives.get(foldCode(objectiveCode))?.id;
      return continued(indicators, earlier?.indicators.filter((known) => known.objectiveId === objectiveId) ?? []);
    },
  };
}

const byCode = <T extends { readonly code: string }>(nodes: readonly T[]): Map<string, T> =>
  new Map(nodes.map((node) => [foldCode(node.code), node]));

function continued(indicators: readonly IndicatorWords[], earlier: EarlierNodes['indicators']): string[] {
  const left = new Set(earlier);
  const lineages = indicators.map(({ name }) => taken(left, (known) => known.name === name));
  return lineages.map((lineage, index) => {
    if (lineage) return lineage;
    const isOnlyOne = [...left].filter(({ kind }) => kind === indicators[index]?.kind).length === 1;
    return (isOnlyOne && taken(left, ({ kind }) => kind === indicators[index]?.kind)) || uuid();
  });
}

type Earlier = EarlierNodes['indicators'][number];

function taken(left: Set<Earlier>, isIt: (known: Earlier) => boolean): string | null {
  const found = [...left].find(isIt);
  if (!found) return null;
  left.delete(found);
  return found.lineageId;
}
