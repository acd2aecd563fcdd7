import type { BlockReason, ProposalState, WrittenObjective } from '@albero/schema/contract';
import type { ProposalPageQuery } from '../generated/graphql.ts';

type Read = ProposalPageQuery['proposal'];

/** A service's proposal as the pages read it, its closed words read as such. */
export interface ProposalRecord extends Omit<Read, 'state' | 'blockedActions'> {
  readonly state: ProposalState;
  readonly blockedActions: readonly { readonly action: string; readonly reason: BlockReason }[];
}
export type ProposalRow = Omit<ProposalRecord, 'currentJson' | 'changedMeanwhile'>;

export const contentOf = ({ contentJson }: Pick<Read, 'contentJson'>): WrittenObjective =>
  JSON.parse(contentJson) as WrittenObjective;

/** What it is about: the objective that it would change, or the new one as it would be called. */
export function nameOf(proposal: Pick<ProposalRow, 'objective' | 'contentJson'>): string {
  const { code, title } = proposal.objective ?? contentOf(proposal);
  return [code, title].filter(Boolean).join(' ');
}
