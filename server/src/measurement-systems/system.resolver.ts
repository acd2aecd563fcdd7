import { MeasurementSystem, PlanVersion } from '@albero/schema/model';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import type { EffectService } from './effect.service.ts';
import type { PinService } from './pin.service.ts';
import type { SystemService } from './system.service.ts';
import {
  CreateMeasurementSystemInput,
  DeleteMeasurementSystemInput,
  GiveSystemOpinionInput,
  MeasurementSystemFilter,
  MeasurementSystemList,
  PinMeasurementSystemInput,
  SystemEffect,
  SystemEffectInput,
  UpdateMeasurementSystemInput,
} from './system.types.ts';

@Resolver(() => MeasurementSystem)
export class SystemResolver {
  constructor(
    private readonly service: SystemService,
    private readonly pins: PinService,
    private readonly effects: EffectService,
  ) {}

  @Query(() => MeasurementSystemList)
  @Requires('measurementSystems.read')
  measurementSystems(
    @Arg('filter', () => MeasurementSystemFilter, { defaultValue: {} }) filter: MeasurementSystemFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<MeasurementSystem>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => MeasurementSystem)
  @Requires('measurementSystems.read')
  measurementSystem(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<MeasurementSystem> {
    return this.service.byId(viewer, id);
  }

  /** What a system, saved or not, would make of the scores of a plan. Nothing is kept. */
  @Query(() => SystemEffect)
  @Requires('measurementSystems.read')
  systemEffect(
    @Arg('input', () => SystemEffectInput) input: SystemEffectInput,
    @Ctx() ctx: SignedIn,
  ): Promise<SystemEffect> {
    return this.effects.effect(ctx.viewer, input);
  }

  @Mutation(() => MeasurementSystem)
  @Requires('measurementSystems.create')
  createMeasurementSystem(
    @Arg('input', () => CreateMeasurementSystemInput) input: CreateMeasurementSystemInput,
    @Ctx() ctx: SignedIn,
  ): Promise<MeasurementSystem> {
    return this.service.create(ctx, input);
  }

  @Mutation(() => MeasurementSystem)
  @Requires('measurementSystems.update')
  updateMeasurementSystem(
    @Arg('input', () => UpdateMeasurementSystemInput) input: UpdateMeasurementSystemInput,
    @Ctx() ctx: SignedIn,
  ): Promise<MeasurementSystem> {
    return this.service.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('measurementSystems.delete')
  deleteMeasurementSystem(
    @Arg('input', () => DeleteMeasurementSystemInput) input: DeleteMeasurementSystemInput,
    @Ctx() ctx: SignedIn,
  ): Promise<boolean> {
    return this.service.delete(ctx, input);
  }

  @Mutation(() => MeasurementSystem)
  @Requires('measurementSystems.giveOpinion')
  giveSystemOpinion(
    @Arg('input', () => GiveSystemOpinionInput) input: GiveSystemOpinionInput,
    @Ctx() ctx: SignedIn,
  ): Promise<MeasurementSystem> {
    return this.service.giveOpinion(ctx, input);
  }

  /** Ties the plan of a year to a system, or to none. */
  @Mutation(() => PlanVersion)
  @Requires('plans.pin')
  pinMeasurementSystem(
    @Arg('input', () => PinMeasurementSystemInput) input: PinMeasurementSystemInput,
    @Ctx() ctx: SignedIn,
  ): Promise<PlanVersion> {
    return this.pins.pin(ctx, input);
  }
}
