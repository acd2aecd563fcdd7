import { Area, Indicator, IndividualSet, Objective, Unit } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import { now } from '../graphql/now.ts';
import { readableSets } from '../plans/nested.ts';
import { AREA, INDICATORS_OF_OBJECTIVE, INDIVIDUAL_SET, UNIT, UNITS_OF_OBJECTIVE } from '../plans/plan.loaders.ts';
import { allowedOn, blockedOn } from './objective.actions.ts';
import type { ObjectiveService } from './objective.service.ts';
import { ObjectiveFilter, ObjectiveList, OrganiseObjectiveInput, SettleDoubtsInput } from './objective.types.ts';

@Resolver(() => Objective)
export class ObjectiveResolver {
  constructor(private readonly service: ObjectiveService) {}

  @Query(() => ObjectiveList)
  @Requires('objectives.read')
  objectives(
    @Arg('filter', () => ObjectiveFilter, { defaultValue: {} }) filter: ObjectiveFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<Objective>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => Objective)
  @Requires('objectives.read')
  objective(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<Objective> {
    return this.service.byId(viewer, id);
  }

  @Mutation(() => Objective)
  @Requires('objectives.organise')
  organiseObjective(
    @Arg('input', () => OrganiseObjectiveInput) input: OrganiseObjectiveInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Objective> {
    return this.service.organise(ctx.viewer, input, ctx.now);
  }

  /** Clears doubts of the printed original, each with a note that stays in the history. */
  @Mutation(() => Objective)
  @Requires('objectives.settle')
  settleDoubts(
    @Arg('input', () => SettleDoubtsInput) input: SettleDoubtsInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Objective> {
    return this.service.settle(ctx.viewer, input, ctx.now);
  }

  @FieldResolver(() => [Unit])
  units(@Root() objective: Objective, @Ctx() { loaders }: SignedIn): Unit[] | Promise<Unit[]> {
    return objective.setId ? [] : loaders.take(UNITS_OF_OBJECTIVE, objective.id);
  }

  @FieldResolver(() => Unit, { nullable: true })
  leadUnit(@Root() { leadUnitId }: Objective, @Ctx() { loaders }: SignedIn): Unit | null | Promise<Unit | null> {
    return leadUnitId ? loaders.take(UNIT, leadUnitId) : null;
  }

  @FieldResolver(() => Area, { nullable: true })
  area(@Root() { areaId }: Objective, @Ctx() { loaders }: SignedIn): Area | null | Promise<Area | null> {
    return areaId ? loaders.take(AREA, areaId) : null;
  }

  @FieldResolver(() => Area, { nullable: true })
  servesArea(@Root() { servesAreaId }: Objective, @Ctx() { loaders }: SignedIn): Area | null | Promise<Area | null> {
    return servesAreaId ? loaders.take(AREA, servesAreaId) : null;
  }

  /** Of an individual objective: its set, when the reader may read it. */
  @FieldResolver(() => IndividualSet, { nullable: true })
  individualSet(@Root() { setId }: Objective, @Ctx() ctx: SignedIn): MaybeSet | Promise<MaybeSet> {
    if (!setId) return null;
    const found = ctx.loaders.take(INDIVIDUAL_SET, setId);
    return now(found, (set) => (set && readableSets(ctx.viewer, [set])[0]) ?? null);
  }

  @FieldResolver(() => [Indicator])
  indicators(@Root() { id }: Objective, @Ctx() { loaders }: SignedIn): Indicator[] | Promise<Indicator[]> {
    return loaders.take(INDICATORS_OF_OBJECTIVE, id);
  }

  /** Of several units. */
  @FieldResolver(() => Boolean)
  joint(@Root() objective: Objective, @Ctx() { loaders }: SignedIn): boolean | Promise<boolean> {
    if (objective.setId) return false;
    return now(loaders.take(UNITS_OF_OBJECTIVE, objective.id), (units) => units.length > 1);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() objective: Objective, @Ctx() ctx: SignedIn): string[] | Promise<string[]> {
    return allowedOn(objective, ctx);
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() objective: Objective, @Ctx() ctx: SignedIn): BlockedAction[] | Promise<BlockedAction[]> {
    return blockedOn(objective, ctx);
  }
}

type MaybeSet = IndividualSet | null;
