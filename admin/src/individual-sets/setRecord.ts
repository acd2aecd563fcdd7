import type { BlockReason, IndicatorContent, ObjectiveContent, PlanState, SetState } from '@albero/schema/contract';

/** One individual set as the page reads it: the shape of the INDIVIDUAL_SET document. */
export type SetIndicator = IndicatorContent;

export interface SetObjective extends ObjectiveContent {
  readonly remark: string | null;
  /** Absent while it is only in the form. */
  readonly openComments?: number;
  readonly servesArea: { readonly id: string; readonly code: string; readonly title: string } | null;
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
  readonly openComments: number;
  /** The version of the plan that it belongs to: one in force, or a revision that is still a draft. */
  readonly planVersion: {
    readonly id: string;
    readonly year: number;
    readonly number: number;
    readonly state: PlanState;
    readonly title: string;
  };
}

export interface SetRecord extends SetSummary {
  readonly objectives: readonly SetObjective[];
  readonly contentJson: string;
  readonly seen: { readonly version: number; readonly contentJson: string } | null;
}
