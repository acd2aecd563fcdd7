import type { BlockReason, EvaluationRules, ScoringRules, SystemState } from '@albero/schema/contract';
import type { SystemFullFragment, SystemRowFragment } from '../generated/graphql.ts';

/** A measurement system as the API gives it, its closed words read as such. */
export interface SystemRow extends Omit<SystemRowFragment, 'state'> {
  readonly state: SystemState;
}

export interface SystemRecord extends Omit<SystemFullFragment, 'state' | 'blockedActions'> {
  readonly state: SystemState;
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
}

/** What it lays down: whole and checked, as the server keeps it. */
export interface SystemRules {
  readonly scoring: ScoringRules;
  readonly evaluation: EvaluationRules;
}

export const rulesOf = ({ scoringJson, evaluationJson }: Pick<SystemRecord, 'scoringJson' | 'evaluationJson'>) =>
  ({ scoring: JSON.parse(scoringJson), evaluation: JSON.parse(evaluationJson) }) as SystemRules;
