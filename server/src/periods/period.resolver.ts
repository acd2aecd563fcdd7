import { allowedActions, blockedActions, mayEver, type Subject } from '@albero/schema/contract';
import { Period, PeriodExtension, Unit } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import { byId, childrenOf } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { PERIODS_OF_PLAN } from '../plans/plan.loaders.ts';
import { SEALS } from './period.loaders.ts';
import type { PeriodService } from './period.service.ts';
import { periodSubject } from './period.subject.ts';
import {
  CreatePeriodInput,
  DeletePeriodInput,
  ExtendPeriodInput,
  ExtensionType,
  PeriodFilter,
  PeriodList,
  UpdatePeriodInput,
} from './period.types.ts';

type Later<T> = T | Promise<T>;

const EXTENSIONS = childrenOf(PeriodExtension, 'periodId', 'until');
const UNIT = byId(Unit);

@Resolver(() => Period)
export class PeriodResolver {
  constructor(private readonly service: PeriodService) {}

  @Query(() => PeriodList)
  @Requires('periods.read')
  periods(
    @Arg('filter', () => PeriodFilter, { defaultValue: {} }) filter: PeriodFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<Period>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => Period)
  @Requires('periods.read')
  period(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<Period> {
    return this.service.byId(viewer, id);
  }

  @Mutation(() => Period)
  @Requires('periods.create')
  createPeriod(@Arg('input', () => CreatePeriodInput) input: CreatePeriodInput, @Ctx() ctx: SignedIn): Promise<Period> {
    return this.service.create(ctx, input);
  }

  @Mutation(() => Period)
  @Requires('periods.update')
  updatePeriod(@Arg('input', () => UpdatePeriodInput) input: UpdatePeriodInput, @Ctx() ctx: SignedIn): Promise<Period> {
    return this.service.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('periods.delete')
  deletePeriod(@Arg('input', () => DeletePeriodInput) input: DeletePeriodInput, @Ctx() ctx: SignedIn): Promise<true> {
    return this.service.delete(ctx, input);
  }

  @Mutation(() => Period)
  @Requires('periods.extend')
  extendPeriod(@Arg('input', () => ExtendPeriodInput) input: ExtendPeriodInput, @Ctx() ctx: SignedIn): Promise<Period> {
    return this.service.extend(ctx, input);
  }

  /** The last date of its plan: what is missing then is confirmed, and the plan closes on it. */
  @FieldResolver(() => Boolean)
  isLast(@Root() { id, planId }: Period, @Ctx() { loaders }: SignedIn): boolean | Promise<boolean> {
    return now(loaders.take(PERIODS_OF_PLAN, planId), (periods) => periods.at(-1)?.id === id);
  }

  @FieldResolver(() => [ExtensionType])
  async extensions(@Root() { id }: Period, @Ctx() { loaders }: SignedIn): Promise<ExtensionType[]> {
    const found = await loaders.take(EXTENSIONS, id);
    const units = await Promise.all(found.map(({ unitId }) => loaders.take(UNIT, unitId)));
    return found.map((each, index) => ({ ...each, unitName: units[index]?.name ?? '' }));
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() period: Period, @Ctx() ctx: SignedIn): Later<string[]> {
    return now(subjectOf(period, ctx), (subject) => allowedActions(ctx.viewer, 'periods', subject));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() period: Period, @Ctx() ctx: SignedIn): Later<BlockedAction[]> {
    return now(subjectOf(period, ctx), (subject) => blockedActions(ctx.viewer, 'periods', subject));
  }
}

/** Most people only read periods: what seals the plan makes no difference to them. */
function subjectOf(period: Period, { loaders, viewer }: SignedIn): Later<Subject> {
  if (!mayEver(viewer, 'open', 'periods')) return periodSubject(period);
  return now(loaders.take(SEALS, period.planId), (seal) => periodSubject(period, seal));
}
