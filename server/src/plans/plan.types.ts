import { PLAN_STATES, type PlanState } from '@albero/schema/contract';
import { PlanVersion } from '@albero/schema/model';
import { IsIn, IsOptional } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { listOf } from '../graphql/lists.ts';

export const PlanVersionList = listOf(PlanVersion, 'PlanVersionList');

@InputType()
export class PlanFilter {
  @Field(() => Int, { nullable: true })
  year?: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(PLAN_STATES)
  state?: PlanState;
}

/** How much stands in a version, and what is still open in it: missing weights and doubts of the printed original. */
@ObjectType({ simpleResolvers: true })
export class PlanCounts {
  @Field(() => Int) areas!: number;
  @Field(() => Int) objectives!: number;
  @Field(() => Int) indicators!: number;
  @Field(() => Int) individualObjectives!: number;
  @Field(() => Int) individualIndicators!: number;
  @Field(() => Int) missingWeights!: number;
  @Field(() => Int) doubts!: number;
}
