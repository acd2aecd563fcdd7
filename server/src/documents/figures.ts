import type { PlanDocument } from './format/plan-document.ts';

/** What a document holds, counted: the importer's self-test against the printed plan. */
export interface Figures {
  readonly areas: number;
  readonly objectives: number;
  readonly indicators: number;
  readonly individualObjectives: number;
  readonly individualIndicators: number;
  /** Weights that the plan prints, of objectives and indicators. */
  readonly weights: number;
  readonly typologies: number;
  /** Weights of operational objectives and of indicators that the plan does not print. */
  readonly missingWeights: number;
  readonly doubts: number;
}

export function figuresOf({ areas, positions }: PlanDocument): Figures {
  const objectives = areas.flatMap((area) => area.objectives);
  const individual = positions.flatMap((position) => position.objectives);
  const operationalIndicators = objectives.flatMap(({ indicators }) => indicators);
  const individualIndicators = individual.flatMap(({ indicators }) => indicators);
  const indicators = [...operationalIndicators, ...individualIndicators];
  const weights = [...objectives, ...indicators].map(({ weight }) => weight);
  const doubts = [...areas, ...objectives, ...individual, ...indicators].filter(({ doubt }) => doubt !== undefined);
  return {
    areas: areas.length,
    objectives: objectives.length,
    indicators: operationalIndicators.length,
    individualObjectives: individual.length,
    individualIndicators: individualIndicators.length,
    weights: weights.filter((weight) => weight !== null).length,
    typologies: indicators.filter(({ typology }) => typology !== null).length,
    missingWeights: weights.filter((weight) => weight === null).length,
    doubts: doubts.length,
  };
}
