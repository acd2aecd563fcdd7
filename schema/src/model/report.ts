import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { ReportState } from '../contract/index.ts';
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
  /** Working papers of the OIV: `{ checklist: [{ code, outcome, note }], sample: { seed, measurementIds } }`. CiVIT 6/2012. */
  @OptionalJson() papers!: object | null;
  /** Everybody who wrote in it or adopted it. */
  @Json() authorIds!: string[];
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => Int) @Version() version!: number;
}
