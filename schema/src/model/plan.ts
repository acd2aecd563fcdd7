import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Branch, PeriodState, PlanState, RevisionCause } from '../contract/index.ts';
import {
  DayColumn,
  HiddenJson,
  Id,
  InstantColumn,
  KEPT,
  Line,
  OptionalDay,
  OptionalDecimal,
  OptionalInstant,
  OptionalJson,
  OptionalLine,
  OptionalRef,
  OptionalText,
  OptionalWord,
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
  /** The measurement system (SMVP) by which it is scored; null: the document's own, else the usual rules. */
  @Field(() => ID, { nullable: true }) @OptionalRef() measurementSystemId!: string | null;
}

/** A plan for which no measurement system was chosen yet. */
export const NOT_PINNED = { measurementSystemId: null } as const;

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
  /** The version from which this one was copied: a rimodulazione of it, or the plan of the year after. */
  @Field(() => ID, { nullable: true }) @OptionalRef() basedOnId!: string | null;
  /** Of a rimodulazione: why, and from which day. The act is the version's own adoption. */
  @Field(() => String, { nullable: true }) @OptionalWord() revisionCause!: RevisionCause | null;
  @Field(() => String, { nullable: true }) @OptionalText() revisionReason!: string | null;
  @Field(() => Day, { nullable: true }) @OptionalDay() effectiveOn!: string | null;
  /** Why it was sent back to draft. */
  @Field(() => String, { nullable: true }) @OptionalText() reason!: string | null;
  /** Everybody who wrote in it or submitted it: none of them may approve it. */
  @OptionalJson() authorIds!: string[] | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() approvedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() approvedAt!: Date | null;
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => Int) @Version() version!: number;
}

/** What stands in a version that was neither copied from another one nor reviewed yet. */
export const FIRST_VERSION = {
  basedOnId: null,
  revisionCause: null,
  revisionReason: null,
  effectiveOn: null,
  reason: null,
  authorIds: null,
  approvedById: null,
  approvedAt: null,
} as const;

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
  @Field(() => Int) @Version() version!: number;
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
  /** The first day on which values are entered; null: as soon as it is open. */
  @Field(() => Day, { nullable: true }) @OptionalDay() opensOn!: string | null;
  /** The last day on which they are; null: until it is closed. */
  @Field(() => Day, { nullable: true }) @OptionalDay() deadline!: string | null;
  @Field(() => String) @Word() state!: PeriodState;
  @Field(() => Int) @Version() version!: number;
}

/** A period that is open from its opening to its closing, whatever the day. */
export const NO_DATES = { opensOn: null, deadline: null } as const;

/** More time for one unit: until that day its values of the period are open, whatever the deadline and even if it was closed. */
@ObjectType({ simpleResolvers: true })
@Entity('period_extensions')
@Index('uq_period_extensions_unit', ['periodId', 'unitId'], { unique: true })
export class PeriodExtension {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => Period, { name: 'fk_period_extensions_period', ...OWNED })
  periodId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Unit, { name: 'fk_period_extensions_unit', ...KEPT }) unitId!: string;
  @Field(() => Day) @DayColumn() until!: string;
  @Field(() => String) @Text() reason!: string;
}
