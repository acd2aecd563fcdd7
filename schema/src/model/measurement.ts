import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Outcome, ValueState } from '../contract/index.ts';
import {
  Flag,
  Id,
  KEPT,
  OptionalInstant,
  OptionalJson,
  OptionalRef,
  OptionalText,
  OptionalWord,
  Ref,
  Version,
  Whole,
  Word,
} from './columns.ts';
import { Person } from './person.ts';
import { Period } from './plan.ts';
import { Position } from './position.ts';
import { Day, Decimal, Instant } from './scalars.ts';
import { Unit } from './unit.ts';

/**
 * What was typed, by kind of indicator; the value is derived from it and never typed.
 * count, percentage { value }; ratio { numerator, denominator }; averageDuration, averageCount { total, cases } or { value };
 * scale { sum, responses } or { value }; binary, date { done, date }; ratioOfRatios { numerator, denominator, baseNumerator, baseDenominator }.
 */
@ObjectType({ simpleResolvers: true })
export class MeasurementInputs {
  @Field(() => Decimal, { nullable: true }) value?: string;
  @Field(() => Decimal, { nullable: true }) numerator?: string;
  @Field(() => Decimal, { nullable: true }) denominator?: string;
  @Field(() => Decimal, { nullable: true }) total?: string;
  @Field(() => Decimal, { nullable: true }) cases?: string;
  @Field(() => Decimal, { nullable: true }) sum?: string;
  @Field(() => Decimal, { nullable: true }) responses?: string;
  @Field(() => Decimal, { nullable: true }) baseNumerator?: string;
  @Field(() => Decimal, { nullable: true }) baseDenominator?: string;
  @Field(() => Boolean, { nullable: true }) done?: boolean;
  @Field(() => Day, { nullable: true }) date?: string;
}

/**
 * The value of one indicator at one period, of one unit. The row exists, in state `missing`, as soon as a value is due.
 * It hangs on the indicator's lineage, so it survives a rimodulazione.
 */
@ObjectType({ simpleResolvers: true })
@Entity('measurements')
@Index('uq_measurements_slot', ['lineageId', 'periodId', 'sliceKey'], { unique: true })
@Index('ix_measurements_unit', ['unitId', 'periodId'])
@Index('ix_measurements_position', ['positionId'])
@Index('ix_measurements_period', ['periodId'])
@Index('ix_measurements_body', ['bodyId'])
@Check('ck_measurements_verified', `"verifiedById" IS NULL OR "enteredById" IS NULL OR "verifiedById" <> "enteredById"`)
@Check('ck_measurements_approved', `"approvedById" IS NULL OR "enteredById" IS NULL OR "approvedById" <> "enteredById"`)
export class Measurement {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() lineageId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Period, { name: 'fk_measurements_period', ...KEPT }) periodId!: string;
  /** The unit of the slice on a joint indicator, else the word `whole`. */
  @Word() sliceKey!: string;
  /** Who answers for it and may enter it. */
  @Field(() => ID) @Ref() @ForeignKey(() => Unit, { name: 'fk_measurements_unit', ...KEPT }) unitId!: string;
  /** On the indicators of individual objectives. */
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Position, { name: 'fk_measurements_position', ...KEPT })
  positionId!: string | null;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => String) @Word() state!: ValueState;
  @Field(() => String, { nullable: true }) @OptionalWord() outcome!: Outcome | null;
  /** Why it is not measurable or neutralised. */
  @Field(() => String, { nullable: true }) @OptionalText() reason!: string | null;
  @Field(() => MeasurementInputs, { nullable: true }) @OptionalJson() inputs!: MeasurementInputs | null;
  @Field(() => String, { nullable: true }) @OptionalText() comment!: string | null;
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Person, { name: 'fk_measurements_person', ...KEPT })
  enteredById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() enteredAt!: Date | null;
  /** Entered by the planner in the unit's place: another person verifies it. */
  @Field(() => Boolean) @Flag() onBehalf!: boolean;
  /** Of a neutralisation: the act or the fact that it rests on. */
  @Field(() => String, { nullable: true }) @OptionalText() actReference!: string | null;
  /** Everybody who entered or sent what it holds now: none of them verifies or approves it. */
  @OptionalJson() authorIds!: string[] | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() submittedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() submittedAt!: Date | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() verifiedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() verifiedAt!: Date | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() approvedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() approvedAt!: Date | null;
  /** Why it was sent back or reopened; gone once it is sent again. */
  @Field(() => String, { nullable: true }) @OptionalText() returnReason!: string | null;
  /** What the OIV said of what is asked for in it. */
  @Field(() => String, { nullable: true }) @OptionalText() opinion!: string | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() opinionById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() opinionAt!: Date | null;
  @Whole() ordering!: number;
  @Field(() => Int) @Version() version!: number;
}

/** What stands in a value that nobody has sent, verified or approved. */
export const NOT_REVIEWED = {
  actReference: null,
  authorIds: null,
  submittedById: null,
  submittedAt: null,
  verifiedById: null,
  verifiedAt: null,
  approvedById: null,
  approvedAt: null,
  returnReason: null,
  opinion: null,
  opinionById: null,
  opinionAt: null,
} as const;
