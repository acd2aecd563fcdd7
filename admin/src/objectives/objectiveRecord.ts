import type { BlockReason, IndicatorKind, Outcome, PeriodState, Pooling, ValueState } from '@albero/schema/contract';

/** One operational objective as its page reads it: the shape of the OBJECTIVE_PAGE document. */
export interface ObjectiveRecord {
  readonly id: string;
  readonly versionId: string;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
  readonly weight: string | null;
  readonly doubt: string | null;
  readonly joint: boolean;
  readonly openComments: number;
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
  readonly area: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly doubt: string | null;
  } | null;
  readonly servesArea: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly leadUnit: { readonly id: string; readonly name: string } | null;
  readonly units: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly indicators: readonly ObjectiveIndicator[];
}

export interface ObjectiveIndicator {
  readonly id: string;
  readonly lineageId: string;
  readonly evidenceRequired: boolean;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly weight: string | null;
  readonly typology: string | null;
  readonly unit: string | null;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly baselineYear: number | null;
  readonly baselineValue: string | null;
  readonly baselineDate: string | null;
  readonly targetPrinted: string;
  readonly pooling: Pooling | null;
  readonly doubt: string | null;
  readonly measurements: readonly ObjectiveValue[];
}

export interface ObjectiveValue {
  readonly id: string;
  readonly state: ValueState;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly value: string | null;
  readonly inputs: { readonly done: boolean | null; readonly date: string | null } | null;
  readonly slice: boolean;
  readonly comment: string | null;
  readonly enteredAt: string | null;
  readonly enteredByName: string | null;
  readonly unit: { readonly id: string; readonly name: string };
  readonly period: { readonly id: string; readonly endsOn: string; readonly state: PeriodState };
}
