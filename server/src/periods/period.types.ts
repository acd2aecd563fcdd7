import { Day, Period } from '@albero/schema/model';
import { IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';

export const PeriodList = listOf(Period, 'PeriodList');

@InputType()
export class PeriodFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  planId?: string;
}

/** More time for one unit, until the day included. */
@ObjectType('PeriodExtension', { simpleResolvers: true })
export class ExtensionType {
  @Field(() => ID) id!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => String) unitName!: string;
  @Field(() => Day) until!: string;
  @Field(() => String) reason!: string;
}

/** Days are `YYYY-MM-DD`, both included; without them the period is open from its opening to its closing. */
@InputType()
export class CreatePeriodInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  planId!: string;

  @Field(() => Day) endsOn!: string;
  @Field(() => Day, { nullable: true }) opensOn?: string | null;
  @Field(() => Day, { nullable: true }) deadline?: string | null;
}

@InputType()
export class DeletePeriodInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

/** What is left out stays, null takes it away. */
@InputType()
export class UpdatePeriodInput extends DeletePeriodInput {
  @Field(() => Day, { nullable: true }) opensOn?: string | null;
  @Field(() => Day, { nullable: true }) deadline?: string | null;
}

@InputType()
export class ExtendPeriodInput extends DeletePeriodInput {
  @Field(() => ID)
  @MaxLength(64)
  unitId!: string;

  /** null takes the extension away. */
  @Field(() => Day, { nullable: true }) until?: string | null;

  @Field(() => String)
  @MaxLength(4000)
  reason!: string;
}
