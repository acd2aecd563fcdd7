import { PlanVersion } from '@albero/schema/model';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Figures and days as they are stored, targets and baselines in the words of the plan; null: there is none on that side. */
@ObjectType({ simpleResolvers: true })
export class FieldChange {
  @Field(() => String) field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

/** An area, objective or indicator that differs. */
@ObjectType({ simpleResolvers: true })
export class NodeChange {
  /** `area`, `objective` or `indicator` */
  @Field(() => String) kind!: string;
  @Field(() => ID) lineageId!: string;
  /** `added`, `removed` or `changed` */
  @Field(() => String) change!: string;
  /** Of an indicator: the code of its objective. */
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => String) title!: string;
  /** The area, or the position, in which it stands. */
  @Field(() => String) place!: string;
  @Field(() => [FieldChange]) fields!: FieldChange[];
}

@ObjectType({ simpleResolvers: true })
export class PlanComparison {
  @Field(() => PlanVersion) from!: PlanVersion;
  @Field(() => PlanVersion) to!: PlanVersion;
  @Field(() => Int) added!: number;
  @Field(() => Int) removed!: number;
  @Field(() => Int) changed!: number;
  /** In the order of the second version. */
  @Field(() => [NodeChange]) nodes!: NodeChange[];
  /** The words of the amending act, in Italian, ready to be copied; empty when nothing differs. */
  @Field(() => String) text!: string;
}
