import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import type { IndicatorKind, MeasureUnit, Operator, Pooling, Typology } from '../contract/index.ts';
import {
  Flag,
  Id,
  OptionalDay,
  OptionalDecimal,
  OptionalText,
  OptionalWhole,
  OptionalWord,
  OWNED,
  Ref,
  Text,
  Whole,
  Word,
} from './columns.ts';
import { Objective } from './objective.ts';
import { Day, Decimal } from './scalars.ts';

/** What is measured, how, and the target of the year. */
@ObjectType({ simpleResolvers: true })
@Entity('indicators')
@Index('ix_indicators_objective', ['objectiveId'])
@Index('ix_indicators_version', ['versionId'])
@Index('ix_indicators_lineage', ['lineageId'])
export class Indicator {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => Objective, { name: 'fk_indicators_objective', ...OWNED })
  objectiveId!: string;
  @Field(() => ID) @Ref() versionId!: string;
  @Field(() => ID) @Ref() lineageId!: string;
  @Field(() => String) @Text() name!: string;
  @Field(() => String) @Word() kind!: IndicatorKind;
  @Field(() => Decimal, { nullable: true }) @OptionalDecimal() weight!: string | null;
  @Field(() => String, { nullable: true }) @OptionalWord() typology!: Typology | null;
  @Field(() => String, { nullable: true }) @OptionalWord() unit!: MeasureUnit | null;
  @Field(() => String) @Text() numerator!: string;
  @Field(() => String, { nullable: true }) @OptionalText() denominator!: string | null;
  @Field(() => Int, { nullable: true }) @OptionalWhole() baselineYear!: number | null;
  @Field(() => Decimal, { nullable: true }) @OptionalDecimal() baselineValue!: string | null;
  @Field(() => Day, { nullable: true }) @OptionalDay() baselineDate!: string | null;
  @Field(() => String, { nullable: true }) @OptionalWord() operator!: Operator | null;
  @Field(() => Decimal, { nullable: true }) @OptionalDecimal() targetValue!: string | null;
  @Field(() => Day, { nullable: true }) @OptionalDay() targetDate!: string | null;
  /** The target as the plan prints it. */
  @Field(() => String) @Text() targetPrinted!: string;
  @Field(() => String, { nullable: true }) @OptionalWord() pooling!: Pooling | null;
  @Field(() => Decimal, { nullable: true }) @OptionalDecimal() scaleMin!: string | null;
  @Field(() => Decimal, { nullable: true }) @OptionalDecimal() scaleMax!: string | null;
  /** Its values are sent only with a proof attached. */
  @Field(() => Boolean) @Flag({ default: false }) evidenceRequired!: boolean;
  @Field(() => String, { nullable: true }) @OptionalText() doubt!: string | null;
  @Field(() => Int) @Whole() ordering!: number;
}
