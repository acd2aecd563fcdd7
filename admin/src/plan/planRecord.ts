import type {
  BlockReason,
  Branch,
  IndicatorKind,
  Outcome,
  PeriodState,
  PlanState,
  SetState,
  ValueState,
} from '@albero/schema/contract';

/** What the tree asks of the API: the shape of the PLAN_TREE document. */
export interface TreeUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface TreeValue {
  readonly id: string;
  readonly periodId: string;
  readonly state: ValueState;
  readonly outcome: Outcome | null;
  readonly value: string | null;
  readonly inputs: { readonly done: boolean | null; readonly date: string | null } | null;
  readonly slice: boolean;
  readonly unit: TreeUnit;
}

export interface TreeIndicator {
  readonly id: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly weight: string | null;
  readonly typology: string | null;
  readonly unit: string | null;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly operator: string | null;
  readonly targetPrinted: string;
  readonly baselineYear: number | null;
  readonly baselineValue: string | null;
  readonly baselineDate: string | null;
  readonly pooling: string | null;
  readonly doubt: string | null;
  readonly measurements?: readonly TreeValue[];
}

export interface TreeObjective {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly description: string | null;
  readonly weight: string | null;
  readonly doubt: string | null;
  readonly joint: boolean;
  readonly units: readonly TreeUnit[];
  readonly leadUnit: TreeUnit | null;
  readonly indicators: readonly TreeIndicator[];
}

export interface TreeArea {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly branch: Branch;
  readonly weight: string | null;
  readonly doubt: string | null;
  readonly objectives: readonly TreeObjective[];
}

export interface TreeSet {
  readonly id: string;
  readonly state: SetState;
  readonly totalWeight: string;
  readonly unweighted: number;
  readonly position: { readonly id: string; readonly code: string; readonly title: string };
  readonly unit: TreeUnit;
  readonly objectives: readonly TreeObjective[];
}

export interface TreePeriod {
  readonly id: string;
  readonly endsOn: string;
  readonly state: PeriodState;
}

export interface PlanTree {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly number: number;
  readonly state: PlanState;
  readonly adoptionBody: string | null;
  readonly adoptionAct: string | null;
  readonly adoptionDate: string | null;
  readonly version: number;
  readonly allowedActions: readonly string[];
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
  readonly periods: readonly TreePeriod[];
  readonly areas: readonly TreeArea[];
  readonly individualSets: readonly TreeSet[];
}
