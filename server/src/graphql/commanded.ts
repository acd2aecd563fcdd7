import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What an input that changes something carries besides: the same command id again changes nothing (commands.ts). */
@InputType()
export abstract class Commanded {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  commandId?: string | null;
}
