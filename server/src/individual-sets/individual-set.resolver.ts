import { IndividualSet } from '@albero/schema/model';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import type { IndividualSetService } from './individual-set.service.ts';
import { IndividualSetFilter, IndividualSetList, UpdateIndividualSetInput } from './individual-set.types.ts';

@Resolver(() => IndividualSet)
export class IndividualSetResolver {
  constructor(private readonly service: IndividualSetService) {}

  @Query(() => IndividualSetList)
  @Requires('individualSets.read')
  individualSets(
    @Arg('filter', () => IndividualSetFilter, { defaultValue: {} }) filter: IndividualSetFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<IndividualSet>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => IndividualSet)
  @Requires('individualSets.read')
  individualSet(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<IndividualSet> {
    return this.service.byId(viewer, id);
  }

  @Mutation(() => IndividualSet)
  @Requires('individualSets.update')
  updateIndividualSet(
    @Arg('input', () => UpdateIndividualSetInput) input: UpdateIndividualSetInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<IndividualSet> {
    return this.service.update(viewer, input, now);
  }

  /** Remembers that this reader saw the set as it is now. */
  @Mutation(() => IndividualSet)
  @Requires('individualSets.read')
  markSeen(@Arg('id', () => ID) id: string, @Ctx() { viewer, now }: SignedIn): Promise<IndividualSet> {
    return this.service.markSeen(viewer, id, now);
  }
}
