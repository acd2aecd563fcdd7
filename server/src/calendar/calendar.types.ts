import { Day } from '@albero/schema/model';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** `opening`, `deadline`, `extension`: of the values of a period; `adoption`: of a plan; `report`: the relazione on a year. */
export const DEADLINE_KINDS = ['opening', 'deadline', 'extension', 'adoption', 'report'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** A day that counts in the year of the plan. */
@ObjectType({ simpleResolvers: true })
export class Deadline {
  @Field(() => Day) on!: string;
  @Field(() => String) kind!: DeadlineKind;
  /** In Italian, as the calendar shows it. */
  @Field(() => String) title!: string;
  /** The period, or the version of the plan. */
  @Field(() => ID) recordId!: string;
  @Field(() => Int) planYear!: number;
  /** The day of measurement, of what is about a period. */
  @Field(() => Day, { nullable: true }) periodDay!: string | null;
}

/** The address of one's own calendar: shown once, its secret is not kept. */
@ObjectType({ simpleResolvers: true })
export class CalendarAddress {
  @Field(() => String) path!: string;
}
