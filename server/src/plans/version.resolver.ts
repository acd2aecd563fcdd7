import { PlanVersion } from '@albero/schema/model';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { RenewalService } from './renewal.service.ts';
import type { VersionService } from './version.service.ts';
import { DeletePlanInput, RenewPlanInput, RevisePlanInput, UpdatePlanInput } from './version.types.ts';

@Resolver()
export class VersionResolver {
  constructor(
    private readonly service: VersionService,
    private readonly renewals: RenewalService,
  ) {}

  @Mutation(() => PlanVersion)
  @Requires('plans.revise')
  revisePlan(
    @Arg('input', () => RevisePlanInput) input: RevisePlanInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<PlanVersion> {
    return this.service.revise(viewer, input, now);
  }

  /** The plan of the year after. */
  @Mutation(() => PlanVersion)
  @Requires('plans.renew')
  renewPlan(
    @Arg('input', () => RenewPlanInput) input: RenewPlanInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<PlanVersion> {
    return this.renewals.renew(viewer, input, now);
  }

  @Mutation(() => PlanVersion)
  @Requires('plans.update')
  updatePlan(
    @Arg('input', () => UpdatePlanInput) input: UpdatePlanInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<PlanVersion> {
    return this.service.update(viewer, input, now);
  }

  @Mutation(() => Boolean)
  @Requires('plans.delete')
  deletePlan(
    @Arg('input', () => DeletePlanInput) input: DeletePlanInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<boolean> {
    return this.service.delete(viewer, input, now);
  }
}
