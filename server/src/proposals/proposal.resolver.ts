import { Proposal } from '@albero/schema/model';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import { DeleteDraftInput } from '../objectives/objective.inputs.ts';
import type { ProposalService } from './proposal.service.ts';
import { CreateProposalInput, ProposalFilter, ProposalList, UpdateProposalInput } from './proposal.types.ts';

@Resolver(() => Proposal)
export class ProposalResolver {
  constructor(private readonly service: ProposalService) {}

  @Query(() => ProposalList)
  @Requires('proposals.read')
  proposals(
    @Arg('filter', () => ProposalFilter, { defaultValue: {} }) filter: ProposalFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<Proposal>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => Proposal)
  @Requires('proposals.read')
  proposal(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<Proposal> {
    return this.service.byId(viewer, id);
  }

  @Mutation(() => Proposal)
  @Requires('proposals.create')
  createProposal(
    @Arg('input', () => CreateProposalInput) input: CreateProposalInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<Proposal> {
    return this.service.create(viewer, input, now);
  }

  @Mutation(() => Proposal)
  @Requires('proposals.update')
  updateProposal(
    @Arg('input', () => UpdateProposalInput) input: UpdateProposalInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<Proposal> {
    return this.service.update(viewer, input, now);
  }

  @Mutation(() => Boolean)
  @Requires('proposals.delete')
  deleteProposal(
    @Arg('input', () => DeleteDraftInput) input: DeleteDraftInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<boolean> {
    return this.service.delete(viewer, input, now);
  }
}
