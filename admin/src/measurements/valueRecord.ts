import type { BlockReason, IndicatorKind, Operator, Outcome, PeriodState, ValueState } from '@albero/schema/contract';
import type { Inputs } from '@albero/schema/rules';

/** One value as the page reads it: the shape of the MeasurementRow fragment. */
export interface ValueRecord {
  readonly id: string;
  readonly state: ValueState;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly value: string | null;
  readonly slice: boolean;
  readonly comment: string | null;
  readonly enteredAt: string | null;
  readonly enteredByName: string | null;
  readonly onBehalf: boolean;
  readonly version: number;
  readonly positionId: string | null;
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
  readonly inputs: Inputs | null;
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly position: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly period: { readonly id: string; readonly endsOn: string; readonly state: PeriodState };
  readonly objective: {
    readonly id: string;
    readonly versionId: string;
    readonly code: string;
    readonly title: string;
    readonly joint: boolean;
    readonly individualSet: { readonly id: string } | null;
  };
  readonly indicator: ValueIndicator;
}

export interface ValueIndicator {
  readonly id: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly unit: string | null;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly operator: Operator | null;
  readonly targetValue: string | null;
  readonly targetDate: string | null;
  readonly targetPrinted: string;
  readonly scaleMin: string | null;
  readonly scaleMax: string | null;
  readonly weight: string | null;
  readonly doubt: string | null;
}
