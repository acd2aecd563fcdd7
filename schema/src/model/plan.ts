import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Branch, PeriodState, PlanState } from '../contract/index.ts';
import {
  DayColumn,
  HiddenJson,
  Id,
  InstantColumn,
  KEPT,
  Line,
  OptionalDay,
  OptionalDecimal,
  OptionalJson,
  OptionalLine,
  OptionalRef,
  OptionalText,
  OWNED,
  Ref,
  Text,
  Version,
  Whole,
  Word,
} from './columns.ts';
import { Day, Decimal, Instant } from './scalars.ts';
import { Unit } from './unit.ts';

/** The performance plan of one body for one year. */
@ObjectType({ simpleResolvers: true })
@Entity('plans')
@Index('uq_plans_body_year', ['bodyId', 'year'], { unique: true })
export class Plan {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Unit, { name: 'fk_plans_body', ...KEPT }) bodyId!: string;
  @Field(() => Int) @Whole() year!: number;
}

/** One version of a plan (the first, or a rimodulazione), with the act that adopted it. */
@ObjectType({ simpleResolvers: true })
@Entity('plan_versions')
@Index('uq_plan_versions_number', ['planId', 'number'], { unique: true })
@Index('uq_plan_versions_in_force', ['inForceFor'], { unique: true })
@Check('ck_plan_versions_in_force', `("state" = 'inForce') = ("inForceFor" IS NOT NULL)`)
export class PlanVersion {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Plan, { name: 'fk_plan_versions_plan', ...KEPT }) planId!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => Int) @Whole() year!: number;
  @Field(() => Int) @Whole() number!: number;
  @Field(() => String) @Word() state!: PlanState;
  /** The plan's id while in force, else null: the unique index keeps one version in force a year. */
  @OptionalRef() inForceFor!: string | null;
  @Field(() => String) @Line() title!: string;
  @Field(() => Int) @Whole() trienniumFrom!: number;
  @Field(() => Int) @Whole() trienniumTo!: number;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionBody!: string | null;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionAct!: string | null;
  @Field(() => Day, { nullable: true }) @OptionalDay() adoptionDate!: string | null;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionAnnex!: string | null;
  /** As printed on the document; kept for the round trip, not shown to the public. */
  @OptionalLine() signedBy!: string | null;
  @OptionalLine() signedAt!: string | null;
  /** The document's own measurement system, read by the scoring. */
  @OptionalJson() measurementSystem!: unknown;
  /** How the imported document wrote what the tables do not hold (its list of units, order of values); for the export. */
  @HiddenJson() written!: unknown;
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => Int) @Version() version!: number;
}

/** A strategic area of a version, or the block of the Azienda speciale. */
@ObjectType({ simpleResolvers: true })
@Entity('areas')
@Index('uq_areas_version_code', ['versionId', 'code'], { unique: true })
export class Area {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => PlanVersion, { name: 'fk_areas_version', ...OWNED }) versionId!: string;
  /** Stays the same from version to version and from year to year. */
  @Field(() => ID) @Ref() lineageId!: string;
  @Field(() => String) @Word() code!: string;
  @Field(() => String) @Text() title!: string;
  @Field(() => String) @Word() branch!: Branch;
  @Field(() => Decimal, { nullable: true }) @OptionalDecimal() weight!: string | null;
  @Field(() => String, { nullable: true }) @OptionalText() doubt!: string | null;
  @Field(() => Int) @Whole() ordering!: number;
}

/** A date at which values are taken (30/06, 31/12 ...), of one plan. */
@ObjectType({ simpleResolvers: true })
@Entity('periods')
@Index('uq_periods_plan_day', ['planId', 'endsOn'], { unique: true })
export class Period {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Plan, { name: 'fk_periods_plan', ...KEPT }) planId!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => Day) @DayColumn() endsOn!: string;
  @Field(() => String) @Word() state!: PeriodState;
  @Field(() => Int) @Version() version!: number;
}
