import { BRANCHES, type Branch, POOLINGS, type Pooling } from '@albero/schema/contract';
import { Objective } from '@albero/schema/model';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';

export const ObjectiveList = listOf(Objective, 'ObjectiveList');

@InputType()
export class ObjectiveFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  versionId?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  areaId?: string;

  /** Objectives in which the unit takes part. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  unitId?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: Branch;

  /** Part of the code, the title, the description, or the name of an indicator. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  text?: string;

  /** Of several units, or of one only. */
  @Field(() => Boolean, { nullable: true })
  joint?: boolean;

  /** With a doubt of its own, of its area or of one of its indicators, or without any. */
  @Field(() => Boolean, { nullable: true })
  doubtful?: boolean;
}

@InputType()
export class PoolingInput {
  @Field(() => ID)
  @MaxLength(64)
  indicatorId!: string;

  /** null: not decided yet. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(POOLINGS)
  pooling?: Pooling | null;
}

@InputType()
export class OrganiseObjectiveInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  /** One of the objective's units; null: none leads; left out: as it is. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  leadUnitId?: string | null;

  /** Indicators left out stay as they are. */
  @Field(() => [PoolingInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50)
  pooling?: PoolingInput[];
}

@InputType()
export class DoubtInput {
  /** The objective itself, its area, or one of its indicators. */
  @Field(() => ID)
  @MaxLength(64)
  recordId!: string;

  /** How it was settled: kept in the history. */
  @Field(() => String)
  note!: string;
}

@InputType()
export class SettleDoubtsInput extends Commanded {
  @Field(() => ID)
  @MaxLength(64)
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => [DoubtInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  doubts!: DoubtInput[];
}
