import { Field, ObjectType } from 'type-graphql';

/** An action that would be this person's on a record, with what keeps it from being done now. */
@ObjectType({ simpleResolvers: true })
export class BlockedAction {
  @Field(() => String) action!: string;
  @Field(() => String) reason!: string;
}
