import type { Branch } from '@albero/schema/contract';
import { Decimal } from '@albero/schema/model';
import { Field, ID, ObjectType } from 'type-graphql';

/** What a part of the plan carries of the body's score when everything is measured. */
@ObjectType({ simpleResolvers: true })
export class CarriedShare {
  @Field(() => String) code!: string;
  @Field(() => String) label!: string;
  /** Per cent, 2 to 10 decimals. */
  @Field(() => Decimal) share!: string;
}

@ObjectType({ simpleResolvers: true })
export class CarriedByArea extends CarriedShare {
  @Field(() => String) branch!: Branch;
}

@ObjectType({ simpleResolvers: true })
export class CarriedByIndicator {
  @Field(() => ID) indicatorId!: string;
  @Field(() => String) name!: string;
  @Field(() => Decimal) share!: string;
}

@ObjectType({ simpleResolvers: true })
export class CarriedByObjective extends CarriedShare {
  @Field(() => ID) objectiveId!: string;
  @Field(() => String) areaCode!: string;
  @Field(() => [CarriedByIndicator]) indicators!: CarriedByIndicator[];
}

/** How many times the heaviest objective carries what the lightest does. */
@ObjectType({ simpleResolvers: true })
export class Disparity {
  @Field(() => Decimal) ratio!: string;
  @Field(() => CarriedShare) most!: CarriedShare;
  @Field(() => CarriedShare) least!: CarriedShare;
}

@ObjectType({ simpleResolvers: true })
export class EffectiveWeights {
  @Field(() => [CarriedByArea]) areas!: CarriedByArea[];
  @Field(() => [CarriedByObjective]) objectives!: CarriedByObjective[];
  /** An objective of several units is carried by them in equal parts. */
  @Field(() => [CarriedShare]) units!: CarriedShare[];
  /** A position carries what the unit does that it heads. */
  @Field(() => [CarriedShare]) positions!: CarriedShare[];
  /** Among the objectives that carry anything; null: none does. */
  @Field(() => Disparity, { nullable: true }) disparity!: Disparity | null;
}
