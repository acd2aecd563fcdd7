import { SHEET_STATES, type SheetState } from '@albero/schema/contract';
import { Day, Decimal } from '@albero/schema/model';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

@InputType()
export class EvaluationFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) planId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(SHEET_STATES) state?: SheetState;
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) personId?: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) positionId?: string;
}

/** A sheet for everybody who heads a position within the plan's year and has none. */
@InputType()
export class OpenEvaluationsInput extends Commanded {
  @Field(() => ID) @MaxLength(64) planId!: string;
  /** Of all of them; left out: the first cluster of the measurement system. */
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(64) clusterCode?: string | null;
}

/** Days that are left out are those of the person's seats. */
@InputType()
export class CreateEvaluationInput extends OpenEvaluationsInput {
  @Field(() => ID) @MaxLength(64) positionId!: string;
  @Field(() => ID) @MaxLength(64) personId!: string;
  @Field(() => Day, { nullable: true }) officeFrom?: string | null;
  @Field(() => Day, { nullable: true }) officeTo?: string | null;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(366) officeDays?: number | null;
}

@InputType()
export class EvaluationAtInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
}

@InputType()
export class EvaluatorDaysInput {
  @Field(() => ID) @MaxLength(64) evaluatorId!: string;
  @Field(() => Day) from!: string;
  @Field(() => Day) to!: string;
}

@InputType()
export class DifferentiationInput {
  @Field(() => Int) @IsInt() @Min(1) @Max(100_000) people!: number;
  @Field(() => Decimal) mean!: string;
  @Field(() => Decimal) deviation!: string;
  @Field(() => Decimal) lowest!: string;
  @Field(() => Decimal) highest!: string;
}

/** What HR sets; what is left out stays. */
@InputType()
export class UpdateEvaluationInput extends EvaluationAtInput {
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(64) clusterCode?: string | null;
  @Field(() => Day, { nullable: true }) officeFrom?: string | null;
  @Field(() => Day, { nullable: true }) officeTo?: string | null;
  /** Left out when the days change: all of them. */
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(366) officeDays?: number | null;
  /** Where evaluators changed: from when to when each was it. */
  @Field(() => [EvaluatorDaysInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  evaluatorDays?: EvaluatorDaysInput[] | null;
  /** null takes it away. */
  @Field(() => DifferentiationInput, { nullable: true }) @IsOptional() differentiation?: DifferentiationInput | null;
}

@InputType()
export class EvaluationMarkInput {
  @Field(() => String) @MaxLength(64) code!: string;
  @Field(() => Int) mark!: number;
  @Field(() => String, { nullable: true }) comment?: string | null;
}

/** The whole of what the person says of the own work; it counts nothing. */
@InputType()
export class SaveSelfAssessmentInput extends EvaluationAtInput {
  @Field(() => [EvaluationMarkInput]) @ArrayMaxSize(100) marks!: EvaluationMarkInput[];
  @Field(() => String, { nullable: true }) text?: string | null;
}

/** The whole part of this evaluator; another evaluator's stays as it is. */
@InputType()
export class AssessEvaluationInput extends SaveSelfAssessmentInput {
  /** Left out: after the last other evaluator, else the first day in office. */
  @Field(() => Day, { nullable: true }) from?: string | null;
  /** Left out: the last day in office. */
  @Field(() => Day, { nullable: true }) to?: string | null;
}

@InputType()
export class RecordTalkInput extends EvaluationAtInput {
  @Field(() => Day) on!: string;
  @Field(() => String) note!: string;
}

@InputType()
export class RecordHearingInput extends RecordTalkInput {
  /** Who was there. */
  @Field(() => String) present!: string;
}

/** Marks that the conciliation body puts in the place of those of the evaluator; the others stay. */
@InputType()
export class AmendEvaluationInput extends EvaluationAtInput {
  @Field(() => [EvaluationMarkInput]) @ArrayMaxSize(100) marks!: EvaluationMarkInput[];
  @Field(() => String) reason!: string;
  /** Of several evaluators, only this one's; left out: all. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) evaluatorId?: string | null;
}
