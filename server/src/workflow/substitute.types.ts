import type { Role } from '@albero/schema/contract';
import { Field, ID, ObjectType } from 'type-graphql';

/** Somebody who may do it in the place of the person who asks. */
@ObjectType({ simpleResolvers: true })
export class Substitute {
  @Field(() => ID) personId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) role!: Role;
  /** In whose place that person acts; null on an own office. */
  @Field(() => String, { nullable: true }) onBehalfOfName!: string | null;
}
