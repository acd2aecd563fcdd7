import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { ComparisonService } from './comparison.service.ts';
import { PlanComparison } from './comparison.types.ts';

@Resolver()
export class ComparisonResolver {
  constructor(private readonly service: ComparisonService) {}

  @Query(() => PlanComparison)
  @Requires('plans.read')
  comparePlans(
    @Arg('fromId', () => ID) fromId: string,
    @Arg('toId', () => ID) toId: string,
    @Ctx() { viewer }: SignedIn,
  ): Promise<PlanComparison> {
    return this.service.compare(viewer, fromId, toId);
  }
}
