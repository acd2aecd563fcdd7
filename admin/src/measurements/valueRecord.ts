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
  /** Of a neutralisation: the act or the fact that it rests on. */
  readonly actReference: string | null;
  readonly enteredAt: string | null;
  readonly enteredByName: string | null;
  readonly onBehalf: boolean;
  readonly submittedAt: string | null;
  readonly submittedByName: string | null;
  readonly verifiedAt: string | null;
  readonly verifiedByName: string | null;
  readonly approvedAt: string | null;
  readonly approvedByName: string | null;
  /** Why it was sent back or reopened. */
  readonly returnReason: string | null;
  readonly opinion: string | null;
  readonly opinionAt: string | null;
  readonly opinionByName: string | null;
  /** Why this reader cannot enter it now; null when it can be entered. */
  readonly entryLock: string | null;
  readonly evidenceRequired: boolean;
  readonly openComments: number;
  readonly evidence: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
  readonly previous: readonly PreviousValue[];
  /** What the checks say of what it holds. */
  readonly issues: readonly { readonly code: string; readonly field: string; readonly severity: string }[];
  readonly version: number;
  readonly positionId: string | null;
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
  readonly inputs: Inputs | null;
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly position: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly period: {
    readonly id: string;
    readonly endsOn: string;
    readonly state: PeriodState;
    readonly opensOn: string | null;
    readonly deadline: string | null;
    /** The last one of its plan. */
    readonly isLast: boolean;
    /** On the value's own page: who has more time. */
    readonly extensions?: readonly { readonly unitId: string; readonly until: string }[];
  };
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
  readonly baselineYear: number | null;
  readonly baselineValue: string | null;
  readonly baselineDate: string | null;
}

/** The value of an earlier period of the plan, or last year's. */
export interface PreviousValue {
  readonly day: string;
  /** null where a day is measured. */
  readonly value: string | null;
  readonly date: string | null;
  /** Of an earlier period of the plan: what was typed then. */
  readonly inputs: Inputs | null;
}

/** A value of a position and one of a unit have different rights, and so different names. */
export const resourceOf = ({
  positionId,
}: Pick<ValueRecord, 'positionId'>): 'individualMeasurements' | 'measurements' =>
  positionId ? 'individualMeasurements' : 'measurements';
