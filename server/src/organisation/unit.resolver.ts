import { allowedActions, blockedActions, mayEver, type Subject } from '@albero/schema/contract';
import { Unit } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing, listOf } from '../graphql/lists.ts';
import { byId } from '../graphql/loaders.ts';
import { unitsInUse } from './in-use.ts';
import { CreateUnitInput, DeleteInput, UnitFilter, UpdateUnitInput } from './organisation.inputs.ts';
import { unitSubject } from './subjects.ts';
import type { UnitService } from './unit.service.ts';

const UnitList = listOf(Unit, 'UnitList');
/** The rows of units by id: the one batch for everything that belongs to a unit. */
export const unitRows = byId(Unit);

@Resolver(() => Unit)
export class UnitResolver {
  constructor(private readonly units: UnitService) {}

  @Query(() => UnitList, { name: 'units' })
  @Requires('units.read')
  list(
    @Arg('filter', () => UnitFilter, { nullable: true }) filter: UnitFilter | undefined,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() ctx: SignedIn,
  ): Promise<Listing<Unit>> {
    return this.units.list(ctx, filter, args);
  }

  @Query(() => Unit)
  @Requires('units.read')
  unit(@Arg('id', () => ID) id: string, @Ctx() ctx: SignedIn): Promise<Unit> {
    return this.units.byId(ctx, id);
  }

  @Mutation(() => Unit)
  @Requires('units.create')
  createUnit(@Arg('input', () => CreateUnitInput) input: CreateUnitInput, @Ctx() ctx: SignedIn): Promise<Unit> {
    return this.units.create(ctx, input);
  }

  @Mutation(() => Unit)
  @Requires('units.update')
  updateUnit(@Arg('input', () => UpdateUnitInput) input: UpdateUnitInput, @Ctx() ctx: SignedIn): Promise<Unit> {
    return this.units.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('units.delete')
  deleteUnit(@Arg('input', () => DeleteInput) input: DeleteInput, @Ctx() ctx: SignedIn): Promise<boolean> {
    return this.units.delete(ctx, input);
  }

  @FieldResolver(() => Unit, { nullable: true })
  parent(@Root() unit: Unit, @Ctx() ctx: SignedIn): Promise<Unit | null> | null {
    return unit.parentId ? ctx.loaders.get(unitRows).load(unit.parentId) : null;
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() unit: Unit, @Ctx() ctx: SignedIn): Promise<string[]> {
    return allowedActions(ctx.viewer, 'units', await subjectOf(unit, ctx));
  }

  @FieldResolver(() => [BlockedAction])
  async blockedActions(@Root() unit: Unit, @Ctx() ctx: SignedIn): Promise<BlockedAction[]> {
    return blockedActions(ctx.viewer, 'units', await subjectOf(unit, ctx));
  }
}

/** Whether it is in use is looked up only for those who could delete it. */
async function subjectOf(unit: Unit, { viewer, loaders }: SignedIn): Promise<Subject> {
  return unitSubject(unit, mayEver(viewer, 'delete', 'units') && (await loaders.get(unitsInUse).load(unit.id)));
}
