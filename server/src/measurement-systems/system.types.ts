import {
  RESULT_VALUES,
  type ResultValues,
  type RulePart,
  SYSTEM_STATES,
  type SystemState,
} from '@albero/schema/contract';
import { Day, Decimal, MeasurementSystem } from '@albero/schema/model';
import { IsBoolean, IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';
import { ScoreFigures } from '../results/results.types.ts';

export const MeasurementSystemList = listOf(MeasurementSystem, 'MeasurementSystemList');

@InputType()
export class MeasurementSystemFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(SYSTEM_STATES) state?: SystemState;
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) bodyId?: string;
}

@InputType()
export class CreateMeasurementSystemInput extends Commanded {
  @Field(() => ID) @MaxLength(64) bodyId!: string;
  @Field(() => String) title!: string;
}

/** A system as the person saw it. */
@InputType()
abstract class SeenSystem extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
}

/** The whole system. */
@InputType()
export class UpdateMeasurementSystemInput extends SeenSystem {
  @Field(() => String) title!: string;
  /** The rules of scoring (`ScoringRules`), all of them. */
  @Field(() => String) @MaxLength(64_000) scoringJson!: string;
  /** The rules of the evaluation (`EvaluationRules`), all of them. */
  @Field(() => String) @MaxLength(64_000) evaluationJson!: string;
}

@InputType()
export class DeleteMeasurementSystemInput extends SeenSystem {}

@InputType()
export class GiveSystemOpinionInput extends SeenSystem {
  @Field(() => Boolean) @IsBoolean() favourable!: boolean;
  @Field(() => String) opinion!: string;
}

@InputType()
export class PinMeasurementSystemInput extends Commanded {
  /** A version of the plan, as the person saw it. */
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  /** null: none, so that the document's own rules hold again, else the usual ones. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) measurementSystemId?: string | null;
}

@InputType()
export class SystemEffectInput {
  @Field(() => ID) @MaxLength(64) planVersionId!: string;
  /** A system as it is kept. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) measurementSystemId?: string | null;
  /** Or rules that were not saved yet, all of them: for whoever writes systems of the body. */
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(64_000) scoringJson?: string | null;
  @Field(() => String, { defaultValue: 'official' }) @IsIn(RESULT_VALUES) values!: ResultValues;
  /** Left out: the last one. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) periodId?: string | null;
  /** As at the closing of the year. */
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() final?: boolean | null;
}

/** One thing that a system lays down and should think over. */
@ObjectType({ simpleResolvers: true })
export class SystemWarning {
  @Field(() => String) path!: string;
  @Field(() => String) code!: string;
}

/** One rule that differs from the system before. */
@ObjectType({ simpleResolvers: true })
export class SystemChange {
  @Field(() => String) part!: RulePart;
  /** The code of the cluster or behaviour, the place of the band. */
  @Field(() => String, { nullable: true }) item!: string | null;
  @Field(() => String) field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

/** A score by the rules of today and by those that are tried, side by side. */
@ObjectType({ simpleResolvers: true })
export class SystemEffectRow {
  /** `body`, `agency`, `area`, `unit` or `position` */
  @Field(() => String) kind!: string;
  /** null: of the body and the agency as a whole. */
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String) label!: string;
  @Field(() => ScoreFigures) present!: ScoreFigures;
  @Field(() => ScoreFigures) tried!: ScoreFigures;
  /** 2 decimals; null where one of the two has no score. */
  @Field(() => Decimal, { nullable: true }) difference!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class SystemEffect {
  @Field(() => ID) planVersionId!: string;
  @Field(() => Day) day!: string;
  @Field(() => Boolean) final!: boolean;
  @Field(() => String) values!: ResultValues;
  @Field(() => [SystemEffectRow]) rows!: SystemEffectRow[];
}
