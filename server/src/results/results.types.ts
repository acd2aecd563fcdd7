import type { Branch, IndicatorKind, Operator, PeriodState, ResultValues } from '@albero/schema/contract';
import { Day, Decimal } from '@albero/schema/model';
import { Field, ID, ObjectType } from 'type-graphql';

/** What a score wants to tell besides the figure. */
@ObjectType({ simpleResolvers: true })
export class ScoreMessage {
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) paramsJson!: string | null;
  /** The code of the unit whose slice says it. */
  @Field(() => String, { nullable: true }) unit!: string | null;
  /** The sentence, in Italian. */
  @Field(() => String) words!: string;
}

/** A score as it is printed; per cents. */
@ObjectType({ simpleResolvers: true })
export abstract class Figures {
  /** 2 decimals HALF_UP; null: there is none. */
  @Field(() => Decimal, { nullable: true }) score!: string | null;
  /** The same figure with 10 decimals. */
  @Field(() => Decimal, { nullable: true }) exact!: string | null;
  /** How much of what should have a result has one; null: nothing should. */
  @Field(() => Decimal, { nullable: true }) coverage!: string | null;
  /** `scored`, `missing` or `excluded` */
  @Field(() => String) state!: string;
}

@ObjectType({ simpleResolvers: true })
export class ScoreFigures extends Figures {}

/** The body, its own areas together, or those of the special agency. */
@ObjectType({ simpleResolvers: true })
export class BlockResult extends Figures {
  @Field(() => [ScoreMessage]) messages!: ScoreMessage[];
}

/** What was expected of an indicator, what was found, and how far it is reached. */
@ObjectType({ simpleResolvers: true })
export class IndicatorResult {
  @Field(() => ID) indicatorId!: string;
  @Field(() => ID) lineageId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) kind!: IndicatorKind;
  @Field(() => String, { nullable: true }) unit!: string | null;
  /** The target in the words of the plan. */
  @Field(() => String) target!: string;
  @Field(() => String, { nullable: true }) operator!: Operator | null;
  @Field(() => Decimal, { nullable: true }) targetValue!: string | null;
  @Field(() => Day, { nullable: true }) targetDate!: string | null;
  /** `measured`, `missing`, `inProgress`, `notMeasurable`, `neutralised` or `error` */
  @Field(() => String) state!: string;
  /** At most 10 decimals; null too where a date is measured, or slices are combined by their achievements. */
  @Field(() => Decimal, { nullable: true }) value!: string | null;
  /** When it was done. */
  @Field(() => Day, { nullable: true }) date!: string | null;
  /** Per cent, 2 decimals. */
  @Field(() => Decimal, { nullable: true }) achievement!: string | null;
  @Field(() => Decimal, { nullable: true }) exact!: string | null;
  /** Before the cap, the floor and the bands. */
  @Field(() => Decimal, { nullable: true }) raw!: string | null;
  @Field(() => Decimal, { nullable: true }) coverage!: string | null;
  /** As the plan writes it. */
  @Field(() => Decimal, { nullable: true }) weight!: string | null;
  /** What it weighs among those that count; of a position, among all its indicators. */
  @Field(() => Decimal) share!: string;
  @Field(() => String, { nullable: true }) rule!: string | null;
  /** The rule in Italian. */
  @Field(() => String, { nullable: true }) words!: string | null;
  /** How the units' slices are one: `pooled`, `average`, `minimum` or `all`; null: it is measured as one. */
  @Field(() => String, { nullable: true }) joint!: string | null;
  @Field(() => [ScoreMessage]) messages!: ScoreMessage[];
}

@ObjectType({ simpleResolvers: true })
export class ObjectiveResult extends Figures {
  @Field(() => ID) objectiveId!: string;
  @Field(() => ID) lineageId!: string;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  /** As the plan writes it; of an individual objective there is none. */
  @Field(() => Decimal, { nullable: true }) weight!: string | null;
  /** What it weighs in its area among those that count; null: of an individual objective. */
  @Field(() => Decimal, { nullable: true }) share!: string | null;
  /** The codes of the units that take part in it. */
  @Field(() => [String]) units!: string[];
  @Field(() => [ScoreMessage]) messages!: ScoreMessage[];
  @Field(() => [IndicatorResult]) indicators!: IndicatorResult[];
}

@ObjectType({ simpleResolvers: true })
export class AreaResult extends Figures {
  @Field(() => ID) areaId!: string;
  @Field(() => ID) lineageId!: string;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => String) branch!: Branch;
  /** What it weighs in its branch among the areas that count. */
  @Field(() => Decimal) share!: string;
  @Field(() => [ScoreMessage]) messages!: ScoreMessage[];
  @Field(() => [ObjectiveResult]) objectives!: ObjectiveResult[];
}

@ObjectType({ simpleResolvers: true })
export class UnitResult extends Figures {
  /** null: the plan was adopted with a unit that is no more. */
  @Field(() => ID, { nullable: true }) unitId!: string | null;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType({ simpleResolvers: true })
export class PositionResult extends Figures {
  @Field(() => ID) positionId!: string;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  /** The unit that it heads. */
  @Field(() => String) unitCode!: string;
  @Field(() => [ScoreMessage]) messages!: ScoreMessage[];
  @Field(() => [ObjectiveResult]) objectives!: ObjectiveResult[];
}

/** From which score on a light is green or amber, per cent; below it is red. */
@ObjectType({ simpleResolvers: true })
export class Semaphores {
  @Field(() => Decimal) green!: string;
  @Field(() => Decimal) amber!: string;
}

/** A version of the plan scored for one of its periods, as far as the reader may see it. */
@ObjectType({ simpleResolvers: true })
export class Results {
  @Field(() => ID) planVersionId!: string;
  /** null: the plan has no period yet. */
  @Field(() => ID, { nullable: true }) periodId!: string | null;
  /** The last day of the period. */
  @Field(() => Day) day!: string;
  @Field(() => Boolean) final!: boolean;
  @Field(() => String) values!: ResultValues;
  /** Whether the reader may ask for provisional ones. */
  @Field(() => Boolean) mayBeProvisional!: boolean;
  @Field(() => Semaphores) semaphores!: Semaphores;
  @Field(() => BlockResult) body!: BlockResult;
  @Field(() => BlockResult) chamber!: BlockResult;
  @Field(() => BlockResult) agency!: BlockResult;
  @Field(() => [AreaResult]) areas!: AreaResult[];
  @Field(() => [UnitResult]) units!: UnitResult[];
  /** Only those whose values the reader may read: a position's result is a person's. */
  @Field(() => [PositionResult]) positions!: PositionResult[];
}

/** The score of an area or a unit in one period. */
@ObjectType({ simpleResolvers: true })
export class NamedFigures extends Figures {
  @Field(() => String) code!: string;
  @Field(() => String) label!: string;
}

/** The official scores at one period of the plan. */
@ObjectType({ simpleResolvers: true })
export class TrendPoint {
  @Field(() => ID) periodId!: string;
  @Field(() => Day) day!: string;
  @Field(() => String) periodState!: PeriodState;
  @Field(() => Boolean) final!: boolean;
  @Field(() => ScoreFigures) body!: ScoreFigures;
  @Field(() => ScoreFigures) agency!: ScoreFigures;
  @Field(() => [NamedFigures]) areas!: NamedFigures[];
  @Field(() => [NamedFigures]) units!: NamedFigures[];
}
