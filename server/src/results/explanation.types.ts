import { Day, Decimal, MeasurementInputs } from '@albero/schema/model';
import { Field, Int, ObjectType } from 'type-graphql';
import { Figures, ScoreMessage } from './results.types.ts';

/** A further figure that a rule used: baseline, minimum, days. */
@ObjectType({ simpleResolvers: true })
export class UsedFigure {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

/** One step of how a score came about. Figures have every digit of the arithmetic; `score` alone is rounded. */
@ObjectType({ simpleResolvers: true })
export class ExplanationNode extends Figures {
  /** The place in the list of what it is a part of; null: it is what was asked for. */
  @Field(() => Int, { nullable: true }) parent!: number | null;
  @Field(() => Int) depth!: number;
  /** `body`, `chamber`, `agency`, `area`, `objective`, `unit`, `position`, `indicator`, or the `slice` of a unit */
  @Field(() => String) is!: string;
  /** Of a slice the unit's; null: of an indicator, and of the body and its branches. */
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String) label!: string;
  /** As it stands in the plan; null: of what was asked for, and of slices. */
  @Field(() => Decimal, { nullable: true }) weight!: string | null;
  /** After redistribution, per cent; "0" of what is left out. */
  @Field(() => Decimal, { nullable: true }) share!: string | null;
  @Field(() => Boolean) counts!: boolean;
  @Field(() => String, { nullable: true }) rule!: string | null;
  /** The rule in Italian. */
  @Field(() => String, { nullable: true }) words!: string | null;
  @Field(() => [ScoreMessage]) messages!: ScoreMessage[];

  /* Of indicators and slices. */
  @Field(() => String, { nullable: true }) kind!: string | null;
  /** The target in the words of the plan. */
  @Field(() => String, { nullable: true }) target!: string | null;
  /** `measured`, `missing`, `inProgress`, `notMeasurable`, `neutralised` or `error` */
  @Field(() => String, { nullable: true }) valueState!: string | null;
  @Field(() => MeasurementInputs, { nullable: true }) inputs!: MeasurementInputs | null;
  @Field(() => Decimal, { nullable: true }) value!: string | null;
  @Field(() => Day, { nullable: true }) date!: string | null;
  @Field(() => [UsedFigure]) using!: UsedFigure[];
  /** One after the other: by the rule, within 0 and the cap, above the floor, by the bands. */
  @Field(() => Decimal, { nullable: true }) raw!: string | null;
  @Field(() => Decimal, { nullable: true }) clamped!: string | null;
  @Field(() => Decimal, { nullable: true }) floored!: string | null;
  @Field(() => Decimal, { nullable: true }) banded!: string | null;
  /** What it counts in its parent; null: it is left out. */
  @Field(() => Decimal, { nullable: true }) counted!: string | null;
  /** How slices are made one: as the plan says, and as it came out. */
  @Field(() => String, { nullable: true }) joint!: string | null;
  @Field(() => String, { nullable: true }) combined!: string | null;
}

/** How a score came about, from the whole down to what was typed. */
@ObjectType({ simpleResolvers: true })
export class Explanation {
  @Field(() => Day) day!: string;
  @Field(() => Boolean) final!: boolean;
  /** Parents before their parts. */
  @Field(() => [ExplanationNode]) nodes!: ExplanationNode[];
  /** The same as it stands in `albero-explain/1`. */
  @Field(() => String) json!: string;
}
