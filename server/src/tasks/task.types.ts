import { Day } from '@albero/schema/model';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** The words of the tasks; the pages have the sentence for each. */
export const TASK_KINDS = [
  'enterValues',
  'reviseValues',
  'submitValues',
  'verifyValues',
  'approveValues',
  'consolidateValues',
  'giveOpinions',
  'lateUnits',
  'completeSet',
  'reviseSet',
  'waitSet',
  'decideSets',
  'completePlan',
  'proposePlan',
  'approvePlan',
  'adoptPlan',
  'decideProposals',
  'reviseProposal',
  'mentioned',
  'openComments',
  'organiseObjectives',
  'settleDoubts',
  'openPeriod',
  'closePeriod',
  'checkOnBehalf',
  'readResults',
  'readPlan',
  'peopleWithoutSeat',
  'peopleWithoutPassword',
  'failedMessages',
  'writeReport',
  'reviseReport',
  'adoptReport',
  'validateReport',
  'judgeSystem',
  'reviseSystem',
  'adoptSystem',
  'selfAssess',
  'assessSheets',
  'calibrateSheets',
  'notifySheets',
  'acknowledgeSheet',
  'decideContested',
  'finaliseSheets',
  'handOverSheets',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Something that waits for this person now. */
@ObjectType({ simpleResolvers: true })
export class Task {
  @Field(() => String) kind!: TaskKind;
  /** How many records it is about; never 0. */
  @Field(() => Int) count!: number;
  /** Where it is done. */
  @Field(() => String) resource!: string;
  /** The one record to open; the period when the task is about values; null: several. */
  @Field(() => ID, { nullable: true }) recordId!: string | null;
  /** The last day for it; of several, the first of them. null: no day is set. */
  @Field(() => Day, { nullable: true }) dueOn!: string | null;
  /** The day of measurement of the period it is about. */
  @Field(() => Day, { nullable: true }) periodDay!: string | null;
}
