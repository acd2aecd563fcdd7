import type { Role } from '@albero/schema/contract';
import { Day, Person, Position, Unit } from '@albero/schema/model';
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { Database } from '../database/database.ts';
import { rows, select } from '../database/rows.ts';
import { DomainError } from '../domain/errors.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { Asking } from './subjects.ts';

/** A seat held today, with all that `can` needs of it, and its names. */
@ObjectType({ simpleResolvers: true })
export class MySeat {
  @Field(() => ID) id!: string;
  @Field(() => String) role!: Role;
  @Field(() => ID) unitId!: string;
  @Field(() => String) unitName!: string;
  @Field(() => ID) bodyId!: string;
  @Field(() => [ID]) branchIds!: readonly string[];
  @Field(() => ID, { nullable: true }) positionId!: string | null;
  @Field(() => String, { nullable: true }) positionTitle!: string | null;
}

/** Who is signed in, on which business day. */
@ObjectType({ simpleResolvers: true })
export class Me {
  @Field(() => ID) personId!: string;
  @Field(() => String) username!: string;
  @Field(() => String) name!: string;
  @Field(() => Day) today!: string;
  @Field(() => Boolean) demo!: boolean;
  @Field(() => String) organisation!: string;
  @Field(() => [MySeat]) seats!: MySeat[];
}

export class MeService {
  constructor(
    private readonly db: Database,
    private readonly isDemo: boolean,
  ) {}

  async me({ viewer, today }: Asking): Promise<Me> {
    const [person] = await rows(select(this.db.read, Person, 'x').where('x.id = :id', { id: viewer.personId }));
    if (!person) throw new DomainError('UNAUTHENTICATED', {});
    const unitIds = [person.bodyId, ...viewer.seats.map(({ unitId }) => unitId)];
    const units = await rows(select(this.db.read, Unit, 'x').where('x.id IN (:...unitIds)', { unitIds }));
    const positionIds = viewer.seats.flatMap(({ positionId }) => positionId ?? []);
    const positions = positionIds.length
      ? await rows(select(this.db.read, Position, 'x').where('x.id IN (:...positionIds)', { positionIds }))
      : [];
    const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
    return {
      personId: person.id,
      username: person.username,
      name: person.name,
      today,
      demo: this.isDemo,
      organisation: unitName(person.bodyId),
      seats: viewer.seats.map((seat) => ({
        ...seat,
        unitName: unitName(seat.unitId),
        positionTitle: positions.find(({ id }) => id === seat.positionId)?.title ?? null,
      })),
    };
  }
}

@Resolver(() => Me)
export class MeResolver {
  constructor(private readonly service: MeService) {}

  @Query(() => Me)
  @Requires('signedIn')
  me(@Ctx() ctx: SignedIn): Promise<Me> {
    return this.service.me(ctx);
  }
}
