import {
  CHECK_OUTCOMES,
  CHECKLIST,
  type CheckOutcome,
  type CheckSection,
  SAMPLE_OUTCOMES,
  type SampleOutcome,
} from '@albero/schema/contract';
import { WorkingPapers } from '@albero/schema/model';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';

export const PapersList = listOf(WorkingPapers, 'WorkingPapersList');

/** In characters: all notes of a checklist, or of a sample, are kept in one column of 65 535 bytes. */
export const MOST_NOTE = { check: 1_000, value: 300 } as const;
export const MOST_SAMPLED = 60;
export const MOST_SEED = 36;

@InputType()
export class PapersFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) reportId?: string;
}

@InputType()
export class CheckInput {
  @Field(() => String) @IsIn(CHECKLIST.map(({ code }) => code)) code!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(CHECK_OUTCOMES) outcome?: CheckOutcome | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class SampledInput {
  @Field(() => ID) @MaxLength(64) measurementId!: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(SAMPLE_OUTCOMES) outcome?: SampleOutcome | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

/** What is named is written; what is left out stays as it is. */
@InputType()
export class ExamineReportInput extends Commanded {
  /** Of the working papers. */
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => [CheckInput], { nullable: true }) @IsOptional() @ArrayMaxSize(CHECKLIST.length) checklist?:
    | CheckInput[]
    | null;
  @Field(() => [SampledInput], { nullable: true }) @IsOptional() @ArrayMaxSize(MOST_SAMPLED) sample?:
    | SampledInput[]
    | null;
}

@InputType()
export class PickSampleInput extends Commanded {
  /** Of the working papers. */
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => Int) @IsInt() @Min(1) @Max(MOST_SAMPLED) size!: number;
  /** From which the draw can be repeated; left out: one is made. */
  @Field(() => String, { nullable: true }) seed?: string | null;
}

/** One point of the checklist, answered or not. */
@ObjectType({ simpleResolvers: true })
export class CheckPoint {
  @Field(() => String) code!: string;
  @Field(() => String) section!: CheckSection;
  /** Without it the law lets nobody validate. */
  @Field(() => Boolean) isCondition!: boolean;
  @Field(() => String, { nullable: true }) outcome!: CheckOutcome | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class SampledValue {
  @Field(() => ID) measurementId!: string;
  @Field(() => String, { nullable: true }) outcome!: SampleOutcome | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class Sample {
  @Field(() => String) seed!: string;
  /** In the order in which they were drawn. */
  @Field(() => [SampledValue]) values!: SampledValue[];
}
