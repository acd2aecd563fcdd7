import { allowedActions, covers, reach } from '@albero/schema/contract';
import { Instant, Person, SeatRecord } from '@albero/schema/model';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing, listOf } from '../graphql/lists.ts';
import { childrenOf } from '../graphql/loaders.ts';
import { CreatePersonInput, PersonFilter, UpdatePersonInput } from './organisation.inputs.ts';
import { hasPassword } from './person.loaders.ts';
import type { PersonService } from './person.service.ts';
import { personSubject, seatSubject } from './subjects.ts';

const PersonList = listOf(Person, 'PersonList');
const seatsOfPeople = childrenOf(SeatRecord, 'personId', 'validFrom');

/** Shown once, to whoever made it. */
@ObjectType({ simpleResolvers: true })
export class PasswordLinkAnswer {
  /** Address within the product. */
  @Field(() => String) path!: string;
  @Field(() => Instant) expiresAt!: Date;
}

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly people: PersonService) {}

  @Query(() => PersonList, { name: 'people' })
  @Requires('people.read')
  list(
    @Arg('filter', () => PersonFilter, { nullable: true }) filter: PersonFilter | undefined,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() ctx: SignedIn,
  ): Promise<Listing<Person>> {
    return this.people.list(ctx, filter, args);
  }

  @Query(() => Person)
  @Requires('people.read')
  person(@Arg('id', () => ID) id: string, @Ctx() ctx: SignedIn): Promise<Person> {
    return this.people.byId(ctx, id);
  }

  @Mutation(() => Person)
  @Requires('people.create')
  createPerson(@Arg('input', () => CreatePersonInput) input: CreatePersonInput, @Ctx() ctx: SignedIn): Promise<Person> {
    return this.people.create(ctx, input);
  }

  @Mutation(() => Person)
  @Requires('people.update')
  updatePerson(@Arg('input', () => UpdatePersonInput) input: UpdatePersonInput, @Ctx() ctx: SignedIn): Promise<Person> {
    return this.people.update(ctx, input);
  }

  @Mutation(() => PasswordLinkAnswer)
  @Requires('people.update')
  createPasswordLink(@Arg('personId', () => ID) personId: string, @Ctx() ctx: SignedIn): Promise<PasswordLinkAnswer> {
    return this.people.createPasswordLink(ctx, personId);
  }

  /** Only those that the reader may read on their own. */
  @FieldResolver(() => [SeatRecord])
  async seats(@Root() person: Person, @Ctx() { viewer, loaders }: SignedIn): Promise<SeatRecord[]> {
    const readable = reach(viewer, 'read', 'seats');
    const seats = await loaders.get(seatsOfPeople).load(person.id);
    return seats.filter((seat) => covers(readable, seatSubject({ ...seat, bodyId: person.bodyId }, viewer)));
  }

  @FieldResolver(() => Boolean)
  hasPassword(@Root() person: Person, @Ctx() ctx: SignedIn): Promise<boolean> {
    return ctx.loaders.get(hasPassword).load(person.id);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() person: Person, @Ctx() ctx: SignedIn): string[] {
    return allowedActions(ctx.viewer, 'people', personSubject(person));
  }
}
