import { REPORT_STATES, type ReportState } from '@albero/schema/contract';
import { Day, Decimal, Report } from '@albero/schema/model';
import { IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';
import { Semaphores } from '../results/results.types.ts';

export const ReportList = listOf(Report, 'ReportList');

/** In characters; a column of text holds 65 535 bytes on MySQL. */
export const MOST_TEXT = 20_000;

@InputType()
export class ReportFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) planId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(REPORT_STATES) state?: ReportState;
}

@InputType()
export class CreateReportInput extends Commanded {
  @Field(() => ID) @MaxLength(64) planId!: string;
}

@InputType()
export class DeleteReportInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
}

@InputType()
export class UpdateReportInput extends DeleteReportInput {
  @Field(() => String, { nullable: true }) text?: string | null;
}

/** A score with what it is the score of; per cents. */
@ObjectType({ simpleResolvers: true })
export class ReportFigures {
  /** Of the area or the unit; empty: of the body and its branches. */
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  /** 2 decimals; null: there is none. */
  @Field(() => Decimal, { nullable: true }) score!: string | null;
  /** The same with 10 decimals. */
  @Field(() => Decimal, { nullable: true }) exact!: string | null;
  @Field(() => Decimal, { nullable: true }) coverage!: string | null;
  /** `scored`, `missing` or `excluded` */
  @Field(() => String) state!: string;
}

/** The official scores of a year. There is none of a position in it: that would be a person's. */
@ObjectType({ simpleResolvers: true })
export class ReportScores {
  @Field(() => ID) planVersionId!: string;
  /** The last day of the year's last period. */
  @Field(() => Day) day!: string;
  /** SHA-256 of all that they were worked out from: docs/decisions/0022. */
  @Field(() => String) fingerprint!: string;
  /** From which score on each light is on, by the measurement system of the plan. */
  @Field(() => Semaphores) semaphores!: Semaphores;
  @Field(() => ReportFigures) body!: ReportFigures;
  @Field(() => ReportFigures) chamber!: ReportFigures;
  @Field(() => ReportFigures) agency!: ReportFigures;
  @Field(() => [ReportFigures]) areas!: ReportFigures[];
  @Field(() => [ReportFigures]) units!: ReportFigures[];
}
