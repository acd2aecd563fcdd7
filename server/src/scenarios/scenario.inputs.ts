import { SCENARIO_STATES, type ScenarioState } from '@albero/schema/contract';
import { Scenario } from '@albero/schema/model';
import { CHANGE_KINDS, MOST_CHANGES } from '@albero/schema/rules';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Commanded } from '../graphql/commanded.ts';
import { listOf } from '../graphql/lists.ts';
import { MeasurementInputsInput } from '../measurements/measurement.inputs.ts';

export const ScenarioList = listOf(Scenario, 'ScenarioList');

@InputType()
export class ScenarioFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) versionId?: string;
  @Field(() => String, { nullable: true }) @IsOptional() @IsIn(SCENARIO_STATES) state?: ScenarioState;
  /** Made by the reader. */
  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() mine?: boolean;
}

/** From `from` (included) to `to` (excluded) the achievement is `achievement`. */
@InputType()
export class ScoreBandInput {
  @Field(() => String) @MaxLength(40) from!: string;
  @Field(() => String) @MaxLength(40) to!: string;
  @Field(() => String) @MaxLength(40) achievement!: string;
}

/**
 * One thing that is tried. `weight` of an area, objective or indicator; `target` of an indicator (operator, figure or day);
 * `value` (its inputs, of one unit where each measures its own); `neutralise` and `notMeasurable` leave it out; `rule` is a
 * choice of the measurement system. Each says what its kind says and nothing else.
 */
@InputType()
export class WhatIfChangeInput {
  @Field(() => String) @IsIn(CHANGE_KINDS) kind!: string;
  /** The lineage, or the id, of the area, objective or indicator. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) nodeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) unitId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(40) weight?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(8) operator?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(40) targetValue?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(40) targetDate?: string | null;
  @Field(() => MeasurementInputsInput, { nullable: true }) inputs?: MeasurementInputsInput | null;
  /** The name of the rule, as in a plan document's `measurementSystem`. */
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(40) rule?: string | null;
  /** The word, figure or number of days; none: the rule is not set. */
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(40) choice?: string | null;
  @Field(() => [ScoreBandInput], { nullable: true }) @IsOptional() @ArrayMaxSize(100) bands?: ScoreBandInput[] | null;
}

/** When a what-if is looked at. */
@ArgsType()
export class OccasionArgs {
  /** Left out: the latest period that was ever opened. */
  @Field(() => ID, { nullable: true }) @IsOptional() @MaxLength(64) periodId?: string | null;
  /** As at the closing of the year. Left out: only the last period of a plan that is closed. */
  @Field(() => Boolean, { nullable: true }) final?: boolean | null;
}

@ArgsType()
export class ScenarioEffectArgs extends OccasionArgs {
  @Field(() => ID) @MaxLength(64) id!: string;
}

@ArgsType()
export class TryChangesArgs extends OccasionArgs {
  @Field(() => ID) @MaxLength(64) planVersionId!: string;
  @Field(() => [WhatIfChangeInput]) @ArrayMaxSize(MOST_CHANGES) changes!: WhatIfChangeInput[];
}

@InputType()
export class CreateScenarioInput extends Commanded {
  @Field(() => ID) @MaxLength(64) planVersionId!: string;
  @Field(() => String) title!: string;
  @Field(() => [WhatIfChangeInput]) @ArrayMaxSize(MOST_CHANGES) changes!: WhatIfChangeInput[];
}

/** The whole what-if; its version of the plan stays. */
@InputType()
export class UpdateScenarioInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
  @Field(() => String) title!: string;
  @Field(() => [WhatIfChangeInput]) @ArrayMaxSize(MOST_CHANGES) changes!: WhatIfChangeInput[];
}

@InputType()
export class DeleteScenarioInput extends Commanded {
  @Field(() => ID) @MaxLength(64) id!: string;
  @Field(() => Int) @IsInt() @Min(1) expectedVersion!: number;
}
