import { MESSAGE_STATES } from '@albero/schema/contract';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class MessageFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(MESSAGE_STATES)
  state?: string | null;
}

/** One's own choice about the daily mail of what waits. */
@InputType()
export class SetDigestInput {
  @Field(() => Boolean)
  @IsBoolean()
  digest!: boolean;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  commandId?: string | null;
}
