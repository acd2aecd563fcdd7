import type { Database } from '../database/database.ts';
import { ObjectiveService, ObjectiveStore } from '../objectives/index.ts';
import { ProposalFields } from './proposal.fields.ts';
import { ProposalResolver } from './proposal.resolver.ts';
import { ProposalService } from './proposal.service.ts';
import { ProposalStore } from './proposal.store.ts';

export * from './proposal.subject.ts';
export { proposalWorkflow } from './proposal.workflow.ts';
export { ProposalStore };

export function makeProposals(db: Database) {
  const proposals = new ProposalService(db, new ProposalStore(db), new ObjectiveService(db, new ObjectiveStore(db)));
  return { services: { proposals }, resolvers: [new ProposalResolver(proposals), new ProposalFields()] };
}
