import { mayEver } from '@albero/schema/contract';
import { Area, PlanVersion } from '@albero/schema/model';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { DeleteDraftInput } from '../objectives/objective.inputs.ts';
import { VERSION } from '../plans/plan.loaders.ts';
import { CreateAreaInput, OrderAreasInput, UpdateAreaInput } from './area.inputs.ts';
import { areasInUse } from './area.loaders.ts';
import { allowedOnArea, blockedOnArea } from './area.rules.ts';
import type { AreaService } from './area.service.ts';

type Later<T> = T | Promise<T>;

/** The planner's work on the areas of a draft, and what may be done on each. */
@Resolver(() => Area)
export class AreaEditingResolver {
  constructor(private readonly service: AreaService) {}

  @Mutation(() => Area)
  @Requires('plans.update')
  createArea(@Arg('input', () => CreateAreaInput) input: CreateAreaInput, @Ctx() ctx: SignedIn): Promise<Area> {
    return this.service.create(ctx.viewer, input, ctx.now);
  }

  @Mutation(() => Area)
  @Requires('plans.update')
  updateArea(@Arg('input', () => UpdateAreaInput) input: UpdateAreaInput, @Ctx() ctx: SignedIn): Promise<Area> {
    return this.service.update(ctx.viewer, input, ctx.now);
  }

  @Mutation(() => Boolean)
  @Requires('plans.update')
  deleteArea(@Arg('input', () => DeleteDraftInput) input: DeleteDraftInput, @Ctx() ctx: SignedIn): Promise<boolean> {
    return this.service.delete(ctx.viewer, input, ctx.now);
  }

  @Mutation(() => PlanVersion)
  @Requires('plans.update')
  orderAreas(@Arg('input', () => OrderAreasInput) input: OrderAreasInput, @Ctx() ctx: SignedIn): Promise<PlanVersion> {
    return this.service.order(ctx.viewer, input, ctx.now);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() area: Area, @Ctx() ctx: SignedIn): Later<string[]> {
    return onArea(area, ctx, (version, isInUse) => allowedOnArea(ctx.viewer, version, isInUse));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() area: Area, @Ctx() ctx: SignedIn): Later<BlockedAction[]> {
    return onArea(area, ctx, (version, isInUse) => blockedOnArea(ctx.viewer, version, isInUse));
  }
}

/** Most readers may never change a plan: nothing is asked for them. */
function onArea<T>(
  { id, versionId }: Area,
  { viewer, loaders }: SignedIn,
  tell: (version: PlanVersion, isInUse: boolean) => T[],
): Later<T[]> {
  if (!mayEver(viewer, 'update', 'plans')) return [];
  return now(loaders.take(VERSION, versionId), (version) => {
    if (!version) return [];
    const isInUse = version.state === 'draft' ? loaders.take(areasInUse, id) : false;
    return now(isInUse, (is) => tell(version, is));
  });
}
