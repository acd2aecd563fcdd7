import { allowedActions, blockedActions, covers, reach, type Subject } from '@albero/schema/contract';
import { Person, Position, SeatRecord, Unit } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { DomainError } from '../domain/errors.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing, listOf } from '../graphql/lists.ts';
import { byId } from '../graphql/loaders.ts';
import { CreateSeatInput, DeleteInput, SeatFilter, UpdateSeatInput } from './organisation.inputs.ts';
import { positionRows } from './position.resolver.ts';
import type { SeatService } from './seat.service.ts';
import { personSubject, seatSubject } from './subjects.ts';
import { unitRows } from './unit.resolver.ts';

const SeatList = listOf(SeatRecord, 'SeatList');
const personRows = byId(Person);
const seatRows = byId(SeatRecord);

@Resolver(() => SeatRecord)
export class SeatResolver {
  constructor(private readonly seats: SeatService) {}

  @Query(() => SeatList, { name: 'seats' })
  @Requires('seats.read')
  list(
    @Arg('filter', () => SeatFilter, { nullable: true }) filter: SeatFilter | undefined,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() ctx: SignedIn,
  ): Promise<Listing<SeatRecord>> {
    return this.seats.list(ctx, filter, args);
  }

  @Query(() => SeatRecord)
  @Requires('seats.read')
  seat(@Arg('id', () => ID) id: string, @Ctx() ctx: SignedIn): Promise<SeatRecord> {
    return this.seats.byId(ctx, id);
  }

  @Mutation(() => SeatRecord)
  @Requires('seats.create')
  createSeat(@Arg('input', () => CreateSeatInput) input: CreateSeatInput, @Ctx() ctx: SignedIn): Promise<SeatRecord> {
    return this.seats.create(ctx, input);
  }

  @Mutation(() => SeatRecord)
  @Requires('seats.update')
  updateSeat(@Arg('input', () => UpdateSeatInput) input: UpdateSeatInput, @Ctx() ctx: SignedIn): Promise<SeatRecord> {
    return this.seats.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('seats.delete')
  deleteSeat(@Arg('input', () => DeleteInput) input: DeleteInput, @Ctx() ctx: SignedIn): Promise<boolean> {
    return this.seats.delete(ctx, input);
  }

  /** Guarded like the person's own page. */
  @FieldResolver(() => Person)
  async person(@Root() seat: SeatRecord, @Ctx() { viewer, loaders }: SignedIn): Promise<Person> {
    const person = await loaders.get(personRows).load(seat.personId);
    if (person && covers(reach(viewer, 'read', 'people'), personSubject(person))) return person;
    throw new DomainError('NOT_FOUND', { resource: 'people', id: seat.personId });
  }

  @FieldResolver(() => Unit)
  unit(@Root() seat: SeatRecord, @Ctx() ctx: SignedIn): Promise<Unit | null> {
    return ctx.loaders.get(unitRows).load(seat.unitId);
  }

  @FieldResolver(() => Position, { nullable: true })
  position(@Root() seat: SeatRecord, @Ctx() ctx: SignedIn): Promise<Position | null> | null {
    return seat.positionId ? ctx.loaders.get(positionRows).load(seat.positionId) : null;
  }

  /** In whose place it is held; null on one's own office. */
  @FieldResolver(() => String, { nullable: true })
  async originPersonName(@Root() seat: SeatRecord, @Ctx() { loaders }: SignedIn): Promise<string | null> {
    const origin = seat.originSeatId ? await loaders.get(seatRows).load(seat.originSeatId) : null;
    const person = origin && (await loaders.get(personRows).load(origin.personId));
    return person?.name ?? null;
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() seat: SeatRecord, @Ctx() ctx: SignedIn): Promise<string[]> {
    return allowedActions(ctx.viewer, 'seats', await subjectOf(seat, ctx));
  }

  @FieldResolver(() => [BlockedAction])
  async blockedActions(@Root() seat: SeatRecord, @Ctx() ctx: SignedIn): Promise<BlockedAction[]> {
    return blockedActions(ctx.viewer, 'seats', await subjectOf(seat, ctx));
  }
}

async function subjectOf(seat: SeatRecord, { viewer, loaders }: SignedIn): Promise<Subject> {
  const unit = await loaders.get(unitRows).load(seat.unitId);
  return seatSubject({ ...seat, bodyId: unit?.bodyId ?? '' }, viewer);
}
