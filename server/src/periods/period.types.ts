import { Period } from '@albero/schema/model';
import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { listOf } from '../graphql/lists.ts';

export const PeriodList = listOf(Period, 'PeriodList');

@InputType()
export class PeriodFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(64)
  planId?: string;
}
