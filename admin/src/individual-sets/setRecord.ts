import type { BlockReason, IndicatorKind, MeasureUnit, Operator, SetState, Typology } from '@albero/schema/contract';

/** One individual set as the page reads it: the shape of the INDIVIDUAL_SET document. */
export interface SetIndicator {
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

export interface SetObjective {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
  readonly doubt: string | null;
  readonly remark: string | null;
  readonly servesArea: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly indicators: readonly SetIndicator[];
}

export interface SetSummary {
  readonly id: string;
  readonly state: SetState;
  readonly version: number;
  readonly reason: string | null;
  readonly submittedAt: string | null;
  readonly submittedByName: string | null;
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly totalWeight: string;
  readonly unweighted: number;
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
  readonly position: { readonly id: string; readonly code: string; readonly title: string };
  readonly unit: { readonly id: string; readonly name: string };
  readonly planVersion: { readonly id: string; readonly year: number; readonly title: string };
}

export interface SetRecord extends SetSummary {
  readonly objectives: readonly SetObjective[];
  readonly contentJson: string;
  readonly seen: { readonly version: number; readonly contentJson: string } | null;
}
