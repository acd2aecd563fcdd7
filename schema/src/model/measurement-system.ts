import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { SystemState } from '../contract/index.ts';
import {
  Id,
  InstantColumn,
  Json,
  KEPT,
  Line,
  OptionalDay,
  OptionalFlag,
  OptionalLine,
  OptionalRef,
  OptionalText,
  Ref,
  Version,
  Whole,
  Word,
} from './columns.ts';
import { Day, Instant } from './scalars.ts';
import { Unit } from './unit.ts';

/**
 * A version of the body's measurement system (SMVP): how its plans are scored and its people evaluated. Adopted after the
 * opinion of the OIV; a plan is pinned to one. D.Lgs. 150/2009 art. 7.
 */
@ObjectType({ simpleResolvers: true })
@Entity('measurement_systems')
@Index('uq_measurement_systems_number', ['bodyId', 'number'], { unique: true })
@Index('uq_measurement_systems_adopted', ['adoptedFor'], { unique: true })
@Check('ck_measurement_systems_adopted', `("state" = 'adopted') = ("adoptedFor" IS NOT NULL)`)
export class MeasurementSystem {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => Unit, { name: 'fk_measurement_systems_body', ...KEPT })
  bodyId!: string;
  @Field(() => Int) @Whole() number!: number;
  @Field(() => String) @Line() title!: string;
  @Field(() => String) @Word() state!: SystemState;
  /** The body's id while adopted, else null: the unique index keeps one adopted system a body. */
  @OptionalRef() adoptedFor!: string | null;
  /** The choices of the scoring (`measurementSystem` of the plan document); what is not chosen is the default. */
  @Json() scoring!: object;
  /** Clusters with the weights of the sheet, behaviours, bands, terms, thresholds of the semaphores. */
  @Json() evaluation!: object;
  @Field(() => String, { nullable: true }) @OptionalText() opinion!: string | null;
  @Field(() => Boolean, { nullable: true }) @OptionalFlag() opinionFavourable!: boolean | null;
  @Field(() => Day, { nullable: true }) @OptionalDay() opinionOn!: string | null;
  @Field(() => ID, { nullable: true }) @OptionalRef() opinionById!: string | null;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionBody!: string | null;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionAct!: string | null;
  @Field(() => Day, { nullable: true }) @OptionalDay() adoptionDate!: string | null;
  @Field(() => String, { nullable: true }) @OptionalLine() adoptionAnnex!: string | null;
  /** The one from which it was copied; of an adopted one, the one that it replaced. */
  @Field(() => ID, { nullable: true }) @OptionalRef() basedOnId!: string | null;
  /** Everybody who wrote in it. */
  @Json() authorIds!: string[];
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => Int) @Version() version!: number;
}
