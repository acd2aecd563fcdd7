import type { IndicatorContent, ObjectiveContent, SetContent } from '@albero/schema/contract';

export const INDICATOR_FIELDS = [
  'name',
  'kind',
  'weight',
  'typology',
  'unit',
  'numerator',
  'denominator',
  'baselineYear',
  'baselineValue',
  'baselineDate',
  'operator',
  'targetValue',
  'targetDate',
  'targetPrinted',
  'scaleMin',
  'scaleMax',
  'doubt',
] as const satisfies readonly (keyof IndicatorContent)[];

export const OBJECTIVE_FIELDS = [
  'code',
  'title',
  'description',
  'doubt',
] as const satisfies readonly (keyof ObjectiveContent)[];

type Fields<T, K extends keyof T> = Pick<T, K | ('id' & keyof T)>;

/** Takes the content out of two kinds of rows; both must come in their order. */
export function contentOf<
  O extends Fields<ObjectiveContent, (typeof OBJECTIVE_FIELDS)[number]>,
  I extends Fields<IndicatorContent, (typeof INDICATOR_FIELDS)[number]>,
>(objectives: readonly O[], indicatorsOf: (objectiveId: string) => readonly I[]): SetContent {
  return {
    objectives: objectives.map((objective) => ({
      ...pick(objective, ['id', ...OBJECTIVE_FIELDS]),
      indicators: indicatorsOf(objective.id).map((indicator) => pick(indicator, ['id', ...INDICATOR_FIELDS])),
    })),
  };
}

export function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

export const indicatorsIn = (content: SetContent): readonly IndicatorContent[] =>
  content.objectives.flatMap(({ indicators }) => indicators);

export const weightsIn = (content: SetContent): readonly (string | null)[] =>
  indicatorsIn(content).map(({ weight }) => weight);
