import { Measurement } from '@albero/schema/model';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listOf } from '../graphql/lists.ts';

export const MeasurementList = listOf(Measurement, 'MeasurementList');

/** What is doubtful in a value that was accepted. */
@ObjectType('ValueIssue', { simpleResolvers: true })
export class ValueIssueType {
  @Field(() => String) code!: string;
  @Field(() => String) field!: string;
  @Field(() => String) severity!: string;
}

/** How far the values of one unit, or of one position, are at one period: due = entered + notMeasurable + missing. */
@ObjectType({ simpleResolvers: true })
export class Completeness {
  @Field(() => ID) unitId!: string;
  @Field(() => String) unitName!: string;
  @Field(() => ID, { nullable: true }) positionId!: string | null;
  @Field(() => String, { nullable: true }) positionTitle!: string | null;
  @Field(() => Int) due!: number;
  /** Measured, zero included. */
  @Field(() => Int) entered!: number;
  @Field(() => Int) notMeasurable!: number;
  @Field(() => Int) missing!: number;
}
