import { SET_STATES, type SetState } from '@albero/schema/contract';
import { Day, Decimal, IndividualSet } from '@albero/schema/model';
import { IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';

export const IndividualSetList = listOf(IndividualSet, 'IndividualSetList');

@InputType()
export class IndividualSetFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  versionId?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(SET_STATES)
  state?: SetState;
}

/** What this reader saw of a record when last looking at it. */
@ObjectType({ simpleResolvers: true })
export class Seen {
  @Field(() => Int) version!: number;
  @Field(() => String) contentJson!: string;
}

/*
 * The fields below are checked together by domain/set-input.ts, which knows what is stored: what was not touched is
 * no fault. So there are no rules on the classes but those of the envelope.
 */

@InputType()
export class IndividualIndicatorInput {
  /** Absent: a new one. */
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => Decimal, { nullable: true }) weight?: string | null;
  @Field(() => String, { nullable: true }) typology?: string | null;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field(() => String) numerator!: string;
  @Field(() => String, { nullable: true }) denominator?: string | null;
  @Field(() => Int, { nullable: true }) baselineYear?: number | null;
  @Field(() => Decimal, { nullable: true }) baselineValue?: string | null;
  @Field(() => Day, { nullable: true }) baselineDate?: string | null;
  @Field(() => String, { nullable: true }) operator?: string | null;
  @Field(() => Decimal, { nullable: true }) targetValue?: string | null;
  @Field(() => Day, { nullable: true }) targetDate?: string | null;
  @Field(() => Decimal, { nullable: true }) scaleMin?: string | null;
  @Field(() => Decimal, { nullable: true }) scaleMax?: string | null;
  /** A note that settles the doubt; it goes into the history. */
  @Field(() => String, { nullable: true }) settleDoubt?: string | null;
}

@InputType()
export class IndividualObjectiveInput {
  /** Absent: a new one. */
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  /** A note that settles the doubt; it goes into the history. */
  @Field(() => String, { nullable: true }) settleDoubt?: string | null;
  @Field(() => [IndividualIndicatorInput]) indicators!: IndividualIndicatorInput[];
}

/** The whole set, in its order: what is left out is removed. */
@InputType()
export class UpdateIndividualSetInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => [IndividualObjectiveInput])
  objectives!: IndividualObjectiveInput[];
}
