import { allowedActions, blockedActions } from '@albero/schema/contract';
import { Period } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import type { PeriodService } from './period.service.ts';
import { periodSubject } from './period.subject.ts';
import { PeriodFilter, PeriodList } from './period.types.ts';

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

  @FieldResolver(() => [String])
  allowedActions(@Root() period: Period, @Ctx() { viewer }: SignedIn): string[] {
    return allowedActions(viewer, 'periods', periodSubject(period));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() period: Period, @Ctx() { viewer }: SignedIn): BlockedAction[] {
    return blockedActions(viewer, 'periods', periodSubject(period));
  }
}
