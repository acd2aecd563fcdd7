import { Day, Decimal, Measurement, MeasurementInputs } from '@albero/schema/model';
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
  /** Or asked to be neutralised. */
  @Field(() => Int) notMeasurable!: number;
  /** Not entered, or confirmed as not reported. */
  @Field(() => Int) missing!: number;
  @Field(() => Int) draft!: number;
  @Field(() => Int) submitted!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int) verified!: number;
  /** Consolidated ones included. */
  @Field(() => Int) approved!: number;
}

/** What it was before: at an earlier period of the plan, or last year; a day and no figure where a date is measured. */
@ObjectType({ simpleResolvers: true })
export class PreviousValue {
  @Field(() => Day) day!: string;
  @Field(() => Decimal, { nullable: true }) value!: string | null;
  @Field(() => Day, { nullable: true }) date!: string | null;
  /** Of a period of the plan: the figures themselves, against which the form holds what is typed. */
  @Field(() => MeasurementInputs, { nullable: true }) inputs!: MeasurementInputs | null;
}
