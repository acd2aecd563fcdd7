import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { CheckOutcome, ReportState, SampleOutcome } from '../contract/index.ts';
import {
  Id,
  InstantColumn,
  Json,
  KEPT,
  OptionalDay,
  OptionalInstant,
  OptionalJson,
  OptionalLine,
  OptionalRef,
  OptionalText,
  OWNED,
  Ref,
  Version,
  Whole,
  Word,
} from './columns.ts';
import { Plan } from './plan.ts';
import { Day, Instant } from './scalars.ts';

/** The Relazione sulla performance of a plan: adopted by the body, validated by the OIV. D.Lgs. 150/2009 art. 10 and 14. */
@ObjectType({ simpleResolvers: true })
@Entity('reports')
@Index('uq_reports_plan', ['planId'], { unique: true })
@Check('ck_reports_validated', `"validatedById" IS NULL OR "adoptedById" IS NULL OR "validatedById" <> "adoptedById"`)
export class Report {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Plan, { name: 'fk_reports_plan', ...KEPT }) planId!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => Int) @Whole() year!: number;
  @Field(() => String) @Word() state!: ReportState;
  @Field(() => String, { nullable: true }) @OptionalText() text!: string | null;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionBody!: string | null;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionAct!: string | null;
  @Field(() => Day, { nullable: true }) @OptionalDay() adoptionDate!: string | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() adoptedById!: string | null;
  /** The official scores of body, areas and units at the adoption; none of a person. */
  @OptionalJson() snapshot!: object | null;
  /** Why the OIV sent it back. */
  @Field(() => String, { nullable: true }) @OptionalText() reason!: string | null;
  /** What the OIV concluded. */
  @Field(() => String, { nullable: true }) @OptionalText() conclusion!: string | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() validatedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() validatedAt!: Date | null;
  /** Everybody who wrote in it or adopted it. */
  @Json() authorIds!: string[];
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => Int) @Version() version!: number;
}

/** What the OIV answered to one point of the checklist. */
export interface CheckAnswer {
  readonly code: string;
  /** null: not yet. */
  readonly outcome: CheckOutcome | null;
  readonly note: string | null;
}

/** Values drawn to be looked at, so that anybody draws the same again, and what was found. */
export interface PaperSample {
  readonly seed: string;
  /** In the order in which they were drawn. */
  readonly measurementIds: readonly string[];
  readonly found: readonly {
    readonly measurementId: string;
    readonly outcome: SampleOutcome | null;
    readonly note: string | null;
  }[];
}

/** The OIV's working papers about a Relazione: born and deleted with it, in its state. CiVIT resolution 6/2012. */
@ObjectType({ simpleResolvers: true })
@Entity('working_papers')
@Index('uq_working_papers_report', ['reportId'], { unique: true })
export class WorkingPapers {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => Report, { name: 'fk_working_papers_report', ...OWNED })
  reportId!: string;
  @Ref() bodyId!: string;
  @Json() checklist!: readonly CheckAnswer[];
  @OptionalJson() sample!: PaperSample | null;
  @Field(() => Int) @Version() version!: number;
}
