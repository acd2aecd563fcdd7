import { MeasurementSystem, Plan, PlanVersion } from '@albero/schema/model';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../graphql/context.ts';
import { byId } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { readable } from './system.fields.ts';
import { SYSTEM } from './system.store.ts';

type Later<T> = T | Promise<T>;

const PLAN = byId(Plan);

/** By which rules the plan of a version is scored. */
@Resolver(() => PlanVersion)
export class PinnedFields {
  /** The measurement system to which its plan is tied; null: none, or not for this reader. */
  @FieldResolver(() => MeasurementSystem, { nullable: true })
  pinnedSystem(@Root() { planId }: PlanVersion, @Ctx() { loaders, viewer }: SignedIn): Later<MeasurementSystem | null> {
    return now(loaders.take(PLAN, planId), (plan) =>
      plan?.measurementSystemId
        ? now(loaders.take(SYSTEM, plan.measurementSystemId), (system) => readable(system, viewer))
        : null,
    );
  }

  /** Where the rules of its scoring stand: `pinned`, `document` (its own) or `usual`. */
  @FieldResolver(() => String)
  systemSource(@Root() { planId, measurementSystem }: PlanVersion, @Ctx() { loaders }: SignedIn): Later<string> {
    const own = measurementSystem ? 'document' : 'usual';
    return now(loaders.take(PLAN, planId), (plan) => (plan?.measurementSystemId ? 'pinned' : own));
  }
}
