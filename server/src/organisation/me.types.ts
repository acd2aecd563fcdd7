import type { Role } from '@albero/schema/contract';
import { Day } from '@albero/schema/model';
import { Field, ID, ObjectType } from 'type-graphql';

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
  /** In whose place it is held (delegation, substitution); null on one's own office. */
  @Field(() => String, { nullable: true }) onBehalfOfName!: string | null;
}

/** Who is signed in, on which business day. */
@ObjectType({ simpleResolvers: true })
export class Me {
  @Field(() => ID) personId!: string;
  @Field(() => String) username!: string;
  @Field(() => String) name!: string;
  /** Where the own mail goes; null: none is sent. */
  @Field(() => String, { nullable: true }) email!: string | null;
  /** Wants the daily mail of what waits. */
  @Field(() => Boolean) digest!: boolean;
  @Field(() => Day) today!: string;
  @Field(() => Boolean) demo!: boolean;
  @Field(() => String) organisation!: string;
  @Field(() => [MySeat]) seats!: MySeat[];
}
