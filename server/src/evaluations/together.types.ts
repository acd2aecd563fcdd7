import type { ReadingWay, Role, SheetState } from '@albero/schema/contract';
import { Day, Decimal, Instant } from '@albero/schema/model';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';

/** Somebody other than the person had a sheet before the eyes, on a day. */
@ObjectType({ simpleResolvers: true })
export class EvaluationReading {
  @Field(() => String) readerName!: string;
  @Field(() => String) role!: Role;
  @Field(() => String) way!: ReadingWay;
  /** The first time of the day. */
  @Field(() => Instant) at!: Date;
}

/** A sheet as the calibration sees it beside the others; figures with 2 decimals, null while it cannot be scored. */
@ObjectType({ simpleResolvers: true })
export class CalibrationRow {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) state!: SheetState;
  @Field(() => String) personName!: string;
  @Field(() => String) positionCode!: string;
  @Field(() => String) positionTitle!: string;
  @Field(() => String) unitName!: string;
  @Field(() => Decimal, { nullable: true }) body!: string | null;
  @Field(() => Decimal, { nullable: true }) unit!: string | null;
  @Field(() => Decimal, { nullable: true }) individual!: string | null;
  @Field(() => Decimal, { nullable: true }) behaviours!: string | null;
  @Field(() => Decimal, { nullable: true }) score!: string | null;
  @Field(() => String, { nullable: true }) band!: string | null;
  @Field(() => Decimal, { nullable: true }) resultPercent!: string | null;
  @Field(() => Decimal, { nullable: true }) duePercent!: string | null;
  /** As it was told to the person. */
  @Field(() => Boolean) frozen!: boolean;
}

/** How the scores lie beside each other. */
@ObjectType({ simpleResolvers: true })
export class CalibrationStatistics {
  @Field(() => Int) count!: number;
  @Field(() => Decimal) mean!: string;
  /** Of the whole group. */
  @Field(() => Decimal) deviation!: string;
  @Field(() => Decimal) lowest!: string;
  @Field(() => Decimal) highest!: string;
  @Field(() => Decimal) range!: string;
}

@ObjectType({ simpleResolvers: true })
export class CalibrationBand {
  @Field(() => String) label!: string;
  @Field(() => Int) count!: number;
}

/** All sheets of a plan side by side. */
@ObjectType({ simpleResolvers: true })
export class Calibration {
  @Field(() => ID) planId!: string;
  @Field(() => Int) year!: number;
  @Field(() => [CalibrationRow]) rows!: readonly CalibrationRow[];
  /** Of those that have one: of the scores, and of the behaviours alone. */
  @Field(() => CalibrationStatistics, { nullable: true }) scores!: CalibrationStatistics | null;
  @Field(() => CalibrationStatistics, { nullable: true }) behaviours!: CalibrationStatistics | null;
  @Field(() => [CalibrationBand]) bands!: readonly CalibrationBand[];
}

/** null: it would tell of single persons. */
@ObjectType({ simpleResolvers: true })
export class AggregateBand {
  @Field(() => String) label!: string;
  @Field(() => Int, { nullable: true }) count!: number | null;
}

/** What may be told of the evaluation to those who read no sheet. */
@ObjectType({ simpleResolvers: true })
export class EvaluationAggregates {
  @Field(() => ID) planId!: string;
  @Field(() => Int) year!: number;
  @Field(() => Int) people!: number;
  /** Every sheet is definitive: before that nothing is told, since what is added one by one could be worked out. */
  @Field(() => Boolean) complete!: boolean;
  /** 2 decimals; null: of fewer than five persons. */
  @Field(() => Decimal, { nullable: true }) mean!: string | null;
  @Field(() => [AggregateBand]) bands!: readonly AggregateBand[];
}

@InputType()
export class ExportMeritInput extends Commanded {
  @Field(() => ID) @MaxLength(64) planId!: string;
}

/** What HR pays by. */
@ObjectType({ simpleResolvers: true })
export class MeritRow {
  @Field(() => ID) evaluationId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) personName!: string;
  @Field(() => String) username!: string;
  @Field(() => String) positionCode!: string;
  @Field(() => String) positionTitle!: string;
  @Field(() => String) unitName!: string;
  @Field(() => Day) officeFrom!: string;
  @Field(() => Day) officeTo!: string;
  @Field(() => Decimal) score!: string;
  @Field(() => String) band!: string;
  /** Of the pay for results: of the band, and by days in office. */
  @Field(() => Decimal) resultPercent!: string;
  @Field(() => Int) days!: number;
  @Field(() => Int) yearDays!: number;
  @Field(() => Decimal) duePercent!: string;
  /** Of the frozen sheet. */
  @Field(() => String) seal!: string;
}

@ObjectType({ simpleResolvers: true })
export class Merit {
  @Field(() => ID) planId!: string;
  @Field(() => Int) year!: number;
  @Field(() => [MeritRow]) rows!: readonly MeritRow[];
}
