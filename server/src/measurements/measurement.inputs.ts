import { TYPED_OUTCOMES, VALUE_STATES } from '@albero/schema/contract';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

/** Of a reason or a comment, in characters. */
export const MOST_WORDS = 2000;

@InputType()
export class MeasurementFilter {
  /** Values of this version's plan. */
  @Field(() => ID, { nullable: true }) versionId?: string | null;
  @Field(() => ID, { nullable: true }) periodId?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => ID, { nullable: true }) positionId?: string | null;
  @Field(() => ID, { nullable: true }) objectiveId?: string | null;
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(VALUE_STATES)
  state?: string | null;
  /** One of these states. */
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(VALUE_STATES.length)
  @IsIn(VALUE_STATES, { each: true })
  states?: string[] | null;
  /** true: something was entered; false: still missing. */
  @Field(() => Boolean, { nullable: true }) entered?: boolean | null;
  /** Only what the reader may enter. */
  @Field(() => Boolean, { nullable: true }) mine?: boolean | null;
  /** true: of individual objectives; false: of units. */
  @Field(() => Boolean, { nullable: true }) individual?: boolean | null;
  /** In the code or title of the objective, or the name of the indicator. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  text?: string | null;
}

/** Figures are strings in plain decimal notation ("8.37"), the day is `YYYY-MM-DD`; exactly those of the kind. */
@InputType()
export class MeasurementInputsInput {
  @Field(() => String, { nullable: true }) value?: string | null;
  @Field(() => String, { nullable: true }) numerator?: string | null;
  @Field(() => String, { nullable: true }) denominator?: string | null;
  @Field(() => String, { nullable: true }) total?: string | null;
  @Field(() => String, { nullable: true }) cases?: string | null;
  @Field(() => String, { nullable: true }) sum?: string | null;
  @Field(() => String, { nullable: true }) responses?: string | null;
  @Field(() => String, { nullable: true }) baseNumerator?: string | null;
  @Field(() => String, { nullable: true }) baseDenominator?: string | null;
  @Field(() => Boolean, { nullable: true }) done?: boolean | null;
  @Field(() => String, { nullable: true }) date?: string | null;
}

@InputType()
export class EnterValueInput extends Commanded {
  @Field(() => ID) id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @IsIn(TYPED_OUTCOMES)
  outcome!: string;

  @Field(() => MeasurementInputsInput, { nullable: true }) inputs?: MeasurementInputsInput | null;

  /** Why it is not measurable, or is asked to be neutralised. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2 * MOST_WORDS)
  reason?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2 * MOST_WORDS)
  comment?: string | null;

  /** Of a neutralisation: the act or the fact that it rests on. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2 * MOST_WORDS)
  actReference?: string | null;
}

@InputType()
export class ClearValueInput extends Commanded {
  @Field(() => ID) id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class GiveOpinionInput extends Commanded {
  @Field(() => ID) id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @MaxLength(2 * MOST_WORDS)
  opinion!: string;
}
