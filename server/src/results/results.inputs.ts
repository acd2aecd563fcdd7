import { RESULT_VALUES, type ResultValues, SCORED_PARTS, type ScoredPart } from '@albero/schema/contract';
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

/** Which version, and which of its values. */
@ArgsType()
export class ValuesArgs {
  @Field(() => ID)
  @MaxLength(64)
  planVersionId!: string;

  /** `official`: approved or consolidated; `provisional`: sent and verified ones too. */
  @Field(() => String, { defaultValue: 'official' })
  @IsIn(RESULT_VALUES)
  values!: ResultValues;
}

/** What is scored. */
@ArgsType()
export class ResultArgs extends ValuesArgs {
  /** Left out: the latest period that was ever opened. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  periodId?: string | null;

  /** As at the closing of the year. Left out: only the last period of a plan that is closed. */
  @Field(() => Boolean, { nullable: true })
  final?: boolean | null;
}

/** The part of a plan whose score is to be explained. */
@InputType()
export class ExplainedNodeInput {
  @Field(() => String)
  @IsIn(SCORED_PARTS)
  kind!: ScoredPart;

  /** Of the area, unit, position or objective; of an indicator, the code of its objective. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  code?: string | null;

  /** Which indicator of its objective; the first is 1. */
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  indicator?: number | null;
}
