import { allowedActions, type Subject } from '@albero/schema/contract';
import { Conflict, Person } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing, listOf } from '../graphql/lists.ts';
import { byId } from '../graphql/loaders.ts';
import type { ConflictService } from './conflict.service.ts';
import { ConflictFilter, CreateConflictInput, DeleteInput } from './organisation.inputs.ts';
import { positionRows } from './position.resolver.ts';
import { conflictSubject } from './subjects.ts';

const ConflictList = listOf(Conflict, 'ConflictList');
const personRows = byId(Person);

@Resolver(() => Conflict)
export class ConflictResolver {
  constructor(private readonly service: ConflictService) {}

  @Query(() => ConflictList)
  @Requires('conflicts.read')
  conflicts(
    @Arg('filter', () => ConflictFilter, { nullable: true }) filter: ConflictFilter | undefined,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() ctx: SignedIn,
  ): Promise<Listing<Conflict>> {
    return this.service.list(ctx, filter, args);
  }

  @Query(() => Conflict)
  @Requires('conflicts.read')
  conflict(@Arg('id', () => ID) id: string, @Ctx() ctx: SignedIn): Promise<Conflict> {
    return this.service.byId(ctx, id);
  }

  @Mutation(() => Conflict)
  @Requires('conflicts.create')
  createConflict(
    @Arg('input', () => CreateConflictInput) input: CreateConflictInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Conflict> {
    return this.service.create(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('conflicts.delete')
  deleteConflict(@Arg('input', () => DeleteInput) input: DeleteInput, @Ctx() ctx: SignedIn): Promise<boolean> {
    return this.service.delete(ctx, input);
  }

  @FieldResolver(() => String)
  async personName(@Root() { personId }: Conflict, @Ctx() { loaders }: SignedIn): Promise<string> {
    return (await loaders.get(personRows).load(personId))?.name ?? '';
  }

  @FieldResolver(() => String)
  async positionTitle(@Root() { positionId }: Conflict, @Ctx() { loaders }: SignedIn): Promise<string> {
    return (await loaders.get(positionRows).load(positionId))?.title ?? '';
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() conflict: Conflict, @Ctx() ctx: SignedIn): Promise<string[]> {
    return allowedActions(ctx.viewer, 'conflicts', await subjectOf(conflict, ctx));
  }
}

async function subjectOf(conflict: Conflict, { viewer, loaders }: SignedIn): Promise<Subject> {
  const position = await loaders.get(positionRows).load(conflict.positionId);
  return conflictSubject(conflict, { unitId: position?.unitId ?? '' }, viewer);
}
