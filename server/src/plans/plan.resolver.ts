import { Area, IndividualSet, Period, PlanVersion, Unit } from '@albero/schema/model';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import { now } from '../graphql/now.ts';
import { fieldsBelow } from '../graphql/wants.ts';

import { countsOfVersion } from './counts.ts';
import { readableSets } from './nested.ts';
import { AREAS_OF_VERSION, PERIODS_OF_PLAN, SETS_OF_VERSION, UNIT } from './plan.loaders.ts';
import type { PlanService } from './plan.service.ts';
import { PlanCounts, PlanFilter, PlanVersionList } from './plan.types.ts';

@Resolver(() => PlanVersion)
export class PlanResolver {
  constructor(private readonly service: PlanService) {}

  @Query(() => PlanVersionList)
  @Requires('plans.read')
  plans(
    @Arg('filter', () => PlanFilter, { defaultValue: {} }) filter: PlanFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<PlanVersion>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => PlanVersion)
  @Requires('plans.read')
  plan(
    @Arg('id', () => ID) id: string,
    @Ctx() { viewer, loaders }: SignedIn,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanVersion> {
    return this.service.treeOf(viewer, id, { loaders, wanted: fieldsBelow(info) });
  }

  @FieldResolver(() => Unit)
  body(@Root() version: PlanVersion, @Ctx() { loaders }: SignedIn): Unit | null | Promise<Unit | null> {
    return loaders.take(UNIT, version.bodyId);
  }

  @FieldResolver(() => [Area])
  areas(@Root() version: PlanVersion, @Ctx() { loaders }: SignedIn): Area[] | Promise<Area[]> {
    return loaders.take(AREAS_OF_VERSION, version.id);
  }

  @FieldResolver(() => [Period])
  periods(@Root() version: PlanVersion, @Ctx() { loaders }: SignedIn): Period[] | Promise<Period[]> {
    return loaders.take(PERIODS_OF_PLAN, version.planId);
  }

  /** Only the sets that the reader may read. */
  @FieldResolver(() => [IndividualSet])
  individualSets(
    @Root() version: PlanVersion,
    @Ctx() { loaders, viewer }: SignedIn,
  ): IndividualSet[] | Promise<IndividualSet[]> {
    return now(loaders.take(SETS_OF_VERSION, version.id), (sets) => readableSets(viewer, sets));
  }

  @FieldResolver(() => PlanCounts)
  counts(@Root() version: PlanVersion, @Ctx() { loaders, viewer }: SignedIn): PlanCounts | Promise<PlanCounts> {
    return loaders.take(countsOfVersion(viewer), version.id);
  }
}
