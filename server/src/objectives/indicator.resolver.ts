import { Indicator, Measurement, Objective } from '@albero/schema/model';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { measurementsOf } from '../measurements/index.ts';
import { OBJECTIVE } from '../plans/plan.loaders.ts';

@Resolver(() => Indicator)
export class IndicatorResolver {
  @FieldResolver(() => Objective)
  objective(
    @Root() { objectiveId }: Indicator,
    @Ctx() { loaders }: SignedIn,
  ): Objective | null | Promise<Objective | null> {
    return loaders.take(OBJECTIVE, objectiveId);
  }

  /** Only the values that the reader may read. */
  @FieldResolver(() => [Measurement])
  measurements(
    @Root() indicator: Indicator,
    @Arg('periodId', () => ID, { nullable: true }) periodId: string | undefined,
    @Ctx() { loaders, viewer }: SignedIn,
  ): Measurement[] | Promise<Measurement[]> {
    return now(loaders.take(measurementsOf(viewer), indicator.id), (found) =>
      periodId ? found.filter((each) => each.periodId === periodId) : found,
    );
  }
}
