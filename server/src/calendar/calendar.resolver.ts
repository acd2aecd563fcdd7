import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { CalendarService } from './calendar.service.ts';
import { CalendarAddress, Deadline } from './calendar.types.ts';

@Resolver(() => Deadline)
export class CalendarResolver {
  constructor(private readonly service: CalendarService) {}

  /** The days that count for the reader, of the plans in force and on their way. */
  @Query(() => [Deadline])
  @Requires('signedIn')
  deadlines(@Ctx() { viewer }: SignedIn): Promise<Deadline[]> {
    return this.service.deadlines(viewer);
  }

  /** A new secret address of one's own calendar; the former holds no more. */
  @Mutation(() => CalendarAddress)
  @Requires('signedIn')
  createCalendarLink(@Ctx() { viewer, now }: SignedIn): Promise<CalendarAddress> {
    return this.service.createLink(viewer, now);
  }
}
