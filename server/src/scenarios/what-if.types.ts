import { Day, Decimal, MeasurementInputs } from '@albero/schema/model';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ScoreFigures } from '../results/results.types.ts';

@ObjectType({ simpleResolvers: true })
export class ScoreBandChoice {
  @Field(() => Decimal) from!: string;
  @Field(() => Decimal) to!: string;
  @Field(() => Decimal) achievement!: string;
}

/** Why a change cannot be made any more: the plan became another one. */
@ObjectType({ simpleResolvers: true })
export class ChangeIssue {
  @Field(() => String) path!: string;
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) paramsJson!: string | null;
}

/** A change as it was typed, with what it is about and what stood there before. */
@ObjectType({ simpleResolvers: true })
export class TriedChange {
  /** `weight`, `target`, `value`, `neutralise`, `notMeasurable` or `rule` */
  @Field(() => String) kind!: string;
  /** The lineage of the area, objective or indicator. */
  @Field(() => ID, { nullable: true }) nodeId!: string | null;
  @Field(() => ID, { nullable: true }) unitId!: string | null;
  @Field(() => Decimal, { nullable: true }) weight!: string | null;
  @Field(() => String, { nullable: true }) operator!: string | null;
  @Field(() => Decimal, { nullable: true }) targetValue!: string | null;
  @Field(() => Day, { nullable: true }) targetDate!: string | null;
  @Field(() => MeasurementInputs, { nullable: true }) inputs!: MeasurementInputs | null;
  @Field(() => String, { nullable: true }) rule!: string | null;
  @Field(() => String, { nullable: true }) choice!: string | null;
  @Field(() => [ScoreBandChoice], { nullable: true }) bands!: ScoreBandChoice[] | null;

  /** Of an area or objective its own, of an indicator that of its objective; null: a rule, or a node that is no more. */
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String, { nullable: true }) label!: string | null;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  /**
   * What stands in the plan and would stand in it: a weight, a target in the words of the plan, a value or a day, the word
   * or figure of a rule; null: nothing.
   */
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
  /** Of what is valued: `measured`, `missing`, `inProgress`, `notMeasurable`, `neutralised` or `error` */
  @Field(() => String, { nullable: true }) stateBefore!: string | null;
  @Field(() => String, { nullable: true }) stateAfter!: string | null;
  @Field(() => [ChangeIssue]) issues!: ChangeIssue[];
}

/** A part of the plan as it scores, and as it would. */
@ObjectType({ simpleResolvers: true })
export class ScoreMove {
  /** `body`, `chamber`, `agency`, `area`, `objective`, `unit` or `position` */
  @Field(() => String) kind!: string;
  /** null: the body and its branches. */
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String) label!: string;
  @Field(() => ScoreFigures) before!: ScoreFigures;
  @Field(() => ScoreFigures) after!: ScoreFigures;
  /** In points: of the figures before rounding, rounded HALF_UP to 2 decimals; null: on one side there is no score. */
  @Field(() => Decimal, { nullable: true }) difference!: string | null;
}

/** What a what-if would make of a version, as far as the reader may see it. Nothing of it is kept. */
@ObjectType({ simpleResolvers: true })
export class WhatIfEffect {
  @Field(() => ID) planVersionId!: string;
  /** null: the plan has no period yet. */
  @Field(() => ID, { nullable: true }) periodId!: string | null;
  @Field(() => Day) day!: string;
  @Field(() => Boolean) final!: boolean;
  @Field(() => [TriedChange]) changes!: TriedChange[];
  /** How many changes are about nodes that the reader may not see: they are made, and not told. */
  @Field(() => Int) leftOut!: number;
  @Field(() => ScoreMove) body!: ScoreMove;
  @Field(() => ScoreMove) chamber!: ScoreMove;
  @Field(() => ScoreMove) agency!: ScoreMove;
  @Field(() => [ScoreMove]) areas!: ScoreMove[];
  /** Only those that moved. */
  @Field(() => [ScoreMove]) objectives!: ScoreMove[];
  @Field(() => [ScoreMove]) units!: ScoreMove[];
  /** Only those whose set and values the reader may read: a position's result is a person's. */
  @Field(() => [ScoreMove]) positions!: ScoreMove[];
}
