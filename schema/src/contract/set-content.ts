import type { IndicatorKind, MeasureUnit, Operator, Typology } from './vocabulary.ts';

/*
 * What a position's set of individual objectives says: the words and figures that a P.O. writes, an SG reads and an act
 * keeps. States, remarks and versions are no part of it. This is the shape of `contentJson` in the API.
 */

export interface IndicatorContent {
  readonly id: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly weight: string | null;
  readonly typology: Typology | null;
  readonly unit: MeasureUnit | null;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly baselineYear: number | null;
  readonly baselineValue: string | null;
  readonly baselineDate: string | null;
  readonly operator: Operator | null;
  readonly targetValue: string | null;
  readonly targetDate: string | null;
  readonly targetPrinted: string;
  readonly scaleMin: string | null;
  readonly scaleMax: string | null;
  readonly doubt: string | null;
}

export interface ObjectiveContent {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
  readonly doubt: string | null;
  readonly indicators: readonly IndicatorContent[];
}

export interface SetContent {
  readonly objectives: readonly ObjectiveContent[];
}
