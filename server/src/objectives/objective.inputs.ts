import { IsBoolean, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

/*
 * The fields of an objective are checked together by domain/objective-input.ts, which knows what is stored: what was
 * not touched is no fault. So there are no rules on the classes but those of the envelope, and figures and days are
 * plain strings: each fault comes back with its own path.
 */

@InputType()
export class IndicatorInput {
  /** Absent: a new one. */
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) weight?: string | null;
  @Field(() => String, { nullable: true }) typology?: string | null;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field(() => String) numerator!: string;
  @Field(() => String, { nullable: true }) denominator?: string | null;
  @Field(() => Int, { nullable: true }) baselineYear?: number | null;
  @Field(() => String, { nullable: true }) baselineValue?: string | null;
  @Field(() => String, { nullable: true }) baselineDate?: string | null;
  @Field(() => String, { nullable: true }) operator?: string | null;
  @Field(() => String, { nullable: true }) targetValue?: string | null;
  @Field(() => String, { nullable: true }) targetDate?: string | null;
  @Field(() => String, { nullable: true }) pooling?: string | null;
  @Field(() => String, { nullable: true }) scaleMin?: string | null;
  @Field(() => String, { nullable: true }) scaleMax?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() evidenceRequired?: boolean | null;
}

/** The whole objective with its indicators in their order: what is left out is removed. */
@InputType()
export class ObjectiveInput {
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => String, { nullable: true }) weight?: string | null;
  /** Those that take part, in the printed order. */
  @Field(() => [ID]) unitIds!: string[];
  /** One of them; null: none leads. */
  @Field(() => ID, { nullable: true }) leadUnitId?: string | null;
  @Field(() => [IndicatorInput]) indicators!: IndicatorInput[];
}

/** Which record of a draft goes, as it was when it was read. */
@InputType()
export class DeleteDraftInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
}

@InputType()
export class CreateObjectiveInput extends Commanded {
  @Field(() => ID) @MaxLength(64) areaId!: string;
  @Field(() => ObjectiveInput) objective!: ObjectiveInput;
}

@InputType()
export class UpdateObjectiveInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => ObjectiveInput) objective!: ObjectiveInput;
}

@InputType()
export class MoveObjectiveInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  /** Of the same version: the area in which it stands, or another one. */
  @Field(() => ID) @MaxLength(64) areaId!: string;
  /** From 0; beyond the last one: at the end. */
  @Field(() => Int) @IsInt() @Min(0) position!: number;
}

@InputType()
export class ObjectiveWeightInput {
  @Field(() => ID) @MaxLength(64) objectiveId!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  /** null: none is given (yet). */
  @Field(() => String, { nullable: true }) weight?: string | null;
}

@InputType()
export class SetObjectiveWeightsInput extends Commanded {
  @Field(() => ID) @MaxLength(64) areaId!: string;
  /** Those of the area's objectives that were in sight when the weights were given; each must be as it was then. */
  @Field(() => [ObjectiveWeightInput]) weights!: ObjectiveWeightInput[];
}
