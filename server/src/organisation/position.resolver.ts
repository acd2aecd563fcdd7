import { allowedActions, blockedActions, mayEver, type Subject } from '@albero/schema/contract';
import { Position, Unit } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing, listOf } from '../graphql/lists.ts';
import { byId } from '../graphql/loaders.ts';
import { positionsInUse } from './in-use.ts';
import { CreatePositionInput, DeleteInput, PositionFilter, UpdatePositionInput } from './organisation.inputs.ts';
import type { PositionService } from './position.service.ts';
import { positionSubject } from './subjects.ts';
import { unitRows } from './unit.resolver.ts';

const PositionList = listOf(Position, 'PositionList');
/** The rows of positions by id: the one batch for everything that belongs to a position. */
export const positionRows = byId(Position);

@Resolver(() => Position)
export class PositionResolver {
  constructor(private readonly positions: PositionService) {}

  @Query(() => PositionList, { name: 'positions' })
  @Requires('positions.read')
  list(
    @Arg('filter', () => PositionFilter, { nullable: true }) filter: PositionFilter | undefined,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() ctx: SignedIn,
  ): Promise<Listing<Position>> {
    return this.positions.list(ctx, filter, args);
  }

  @Query(() => Position)
  @Requires('positions.read')
  position(@Arg('id', () => ID) id: string, @Ctx() ctx: SignedIn): Promise<Position> {
    return this.positions.byId(ctx, id);
  }

  @Mutation(() => Position)
  @Requires('positions.create')
  createPosition(
    @Arg('input', () => CreatePositionInput) input: CreatePositionInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Position> {
    return this.positions.create(ctx, input);
  }

  @Mutation(() => Position)
  @Requires('positions.update')
  updatePosition(
    @Arg('input', () => UpdatePositionInput) input: UpdatePositionInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Position> {
    return this.positions.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('positions.delete')
  deletePosition(@Arg('input', () => DeleteInput) input: DeleteInput, @Ctx() ctx: SignedIn): Promise<boolean> {
    return this.positions.delete(ctx, input);
  }

  @FieldResolver(() => Unit)
  unit(@Root() position: Position, @Ctx() ctx: SignedIn): Promise<Unit | null> {
    return ctx.loaders.get(unitRows).load(position.unitId);
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() position: Position, @Ctx() ctx: SignedIn): Promise<string[]> {
    return allowedActions(ctx.viewer, 'positions', await subjectOf(position, ctx));
  }

  @FieldResolver(() => [BlockedAction])
  async blockedActions(@Root() position: Position, @Ctx() ctx: SignedIn): Promise<BlockedAction[]> {
    return blockedActions(ctx.viewer, 'positions', await subjectOf(position, ctx));
  }
}

/** Whether it is in use is looked up only for those who could delete it. */
async function subjectOf(position: Position, { viewer, loaders }: SignedIn): Promise<Subject> {
  const isInUse = mayEver(viewer, 'delete', 'positions') && (await loaders.get(positionsInUse).load(position.id));
  return positionSubject(position, isInUse);
}
