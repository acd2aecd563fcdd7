import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type {
  Assessment,
  Differentiation,
  Hearing,
  ReadingWay,
  Role,
  SelfAssessment,
  SheetOutcome,
  SheetSnapshot,
  SheetState,
  Talk,
} from '../contract/index.ts';
import {
  DayColumn,
  Id,
  InstantColumn,
  Json,
  KEPT,
  OptionalDay,
  OptionalInstant,
  OptionalJson,
  OptionalRef,
  OptionalText,
  OptionalWord,
  OWNED,
  Ref,
  Version,
  Whole,
  Word,
} from './columns.ts';
import { MeasurementSystem } from './measurement-system.ts';
import { Person } from './person.ts';
import { Plan } from './plan.ts';
import { Position } from './position.ts';
import { Day, Instant } from './scalars.ts';

/**
 * The evaluation of one person in one position for one year. Results are linked, never typed; once told to the person they
 * are frozen in `snapshot`. A conciliation that changes it makes version n+1 and overwrites nothing.
 * Only what a list may tell has a GraphQL field here: its contents are handed out one by one, and each reading is recorded.
 */
@ObjectType({ simpleResolvers: true })
@Entity('evaluation_sheets')
@Index('uq_evaluation_sheets_number', ['planId', 'positionId', 'personId', 'number'], { unique: true })
@Index('ix_evaluation_sheets_body', ['bodyId'])
@Index('ix_evaluation_sheets_person', ['personId'])
@Check('ck_evaluation_sheets_not_own', `"proposedById" IS NULL OR "proposedById" <> "personId"`)
@Check(
  'ck_evaluation_sheets_calibrated',
  `"calibratedById" IS NULL OR "proposedById" IS NULL OR "calibratedById" <> "proposedById"`,
)
@Check(
  'ck_evaluation_sheets_third',
  `"decidedById" IS NULL OR ("decidedById" <> "personId" AND ("proposedById" IS NULL OR "decidedById" <> "proposedById"))`,
)
export class EvaluationSheet {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Plan, { name: 'fk_evaluation_sheets_plan', ...KEPT }) planId!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => Position, { name: 'fk_evaluation_sheets_position', ...KEPT })
  positionId!: string;
  /** The unit that the position heads. */
  @Field(() => ID) @Ref() unitId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_evaluation_sheets_person', ...KEPT }) personId!: string;
  /** 1, and one more for each conciliation that changed it. */
  @Field(() => Int) @Whole() number!: number;
  @Field(() => String) @Word() state!: SheetState;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => MeasurementSystem, { name: 'fk_evaluation_sheets_system', ...KEPT })
  systemId!: string;
  /** Which weights of the measurement system hold for this role. */
  @Field(() => String) @Word() clusterCode!: string;
  /** In office within the year, both days included. */
  @Field(() => Day) @DayColumn() officeFrom!: string;
  @Field(() => Day) @DayColumn() officeTo!: string;
  /** Of these days, those in office: fewer where the office was left in between. */
  @Field(() => Int) @Whole() officeDays!: number;
  /** By the person. */
  @OptionalJson() selfAssessment!: SelfAssessment | null;
  /** One for each evaluator, weighted by days. */
  @Json() assessments!: readonly Assessment[];
  /** Within the year. */
  @Json() talks!: readonly Talk[];
  /** How the person differentiates in evaluating the own staff. D.Lgs. 150/2009 art. 9 c. 1 d. */
  @OptionalJson() differentiation!: Differentiation | null;
  @OptionalRef() proposedById!: string | null;
  @OptionalInstant() proposedAt!: Date | null;
  @OptionalRef() calibratedById!: string | null;
  @OptionalInstant() calibratedAt!: Date | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() notifiedAt!: Date | null;
  /** The last day on which it may be contested. */
  @Field(() => Day, { nullable: true }) @OptionalDay() contestUntil!: string | null;
  @OptionalInstant() acknowledgedAt!: Date | null;
  @OptionalText() contestReason!: string | null;
  @OptionalInstant() contestedAt!: Date | null;
  /** Of the conciliation. */
  @Json() hearings!: readonly Hearing[];
  /** What the conciliation body decided. */
  @OptionalWord() outcome!: SheetOutcome | null;
  @OptionalText() outcomeReason!: string | null;
  @OptionalRef() decidedById!: string | null;
  @OptionalInstant() decidedAt!: Date | null;
  /** All that the score was made of, as it was told to the person. */
  @OptionalJson() snapshot!: SheetSnapshot | null;
  /** Why it was sent back or opened again. */
  @OptionalText() reason!: string | null;
  /** Everybody who assessed or proposed it, and the person. */
  @Json() authorIds!: string[];
  /** The version that a conciliation replaced by this one. */
  @Field(() => ID, { nullable: true }) @OptionalRef() replacesId!: string | null;
  @OptionalInstant() finalisedAt!: Date | null;
  @OptionalInstant() handedOverAt!: Date | null;
  @InstantColumn() createdAt!: Date;
  @Field(() => Int) @Version() version!: number;
}

/** Somebody other than the person read the contents of a sheet: one row a day and way. */
@Entity('sheet_reads')
@Index('uq_sheet_reads_day', ['sheetId', 'readerId', 'way', 'day'], { unique: true })
export class SheetRead {
  @Id() id!: string;
  @Ref() @ForeignKey(() => EvaluationSheet, { name: 'fk_sheet_reads_sheet', ...OWNED }) sheetId!: string;
  @Ref() @ForeignKey(() => Person, { name: 'fk_sheet_reads_person', ...KEPT }) readerId!: string;
  @Word() role!: Role;
  @Word() way!: ReadingWay;
  /** The business day. */
  @DayColumn() day!: string;
  @InstantColumn() at!: Date;
}
