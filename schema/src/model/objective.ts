import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SetState } from '../contract/index.ts';
import {
  Id,
  Json,
  KEPT,
  OptionalDecimal,
  OptionalInstant,
  OptionalRef,
  OptionalText,
  OWNED,
  Ref,
  Text,
  Version,
  Whole,
  Word,
} from './columns.ts';
import { Person } from './person.ts';
import { Area, PlanVersion } from './plan.ts';
import { Position } from './position.ts';
import { Decimal, Instant } from './scalars.ts';
import { Unit } from './unit.ts';

/** The individual objectives of one position in one version: proposed, approved or sent back as one set. */
@ObjectType({ simpleResolvers: true })
@Entity('individual_sets')
@Index('uq_individual_sets_position', ['versionId', 'positionId'], { unique: true })
@Check(
  'ck_individual_sets_four_eyes',
  `"decidedById" IS NULL OR "submittedById" IS NULL OR "decidedById" <> "submittedById"`,
)
export class IndividualSet {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => PlanVersion, { name: 'fk_individual_sets_version', ...OWNED })
  versionId!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => Position, { name: 'fk_individual_sets_position', ...KEPT })
  positionId!: string;
  /** The unit that the position heads. */
  @Field(() => ID) @Ref() unitId!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => String) @Word() state!: SetState;
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Person, { name: 'fk_individual_sets_submitter', ...KEPT })
  submittedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() submittedAt!: Date | null;
  /** Who approved it or sent it back. */
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Person, { name: 'fk_individual_sets_decider', ...KEPT })
  decidedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() decidedAt!: Date | null;
  /** Why it was sent back. */
  @Field(() => String, { nullable: true }) @OptionalText() reason!: string | null;
  /** Everybody whose words are in the present proposal: none of them may decide on it. */
  @Json() authorIds!: string[];
  @Field(() => Int) @Whole() ordering!: number;
  @Field(() => Int) @Version() version!: number;
}

/** An operational objective (of an area), or an individual one (of a position's set). */
@ObjectType({ simpleResolvers: true })
@Entity('objectives')
@Index('uq_objectives_version_code', ['versionId', 'code'], { unique: true })
@Index('ix_objectives_area', ['areaId'])
@Index('ix_objectives_set', ['setId'])
@Check('ck_objectives_one_parent', `("areaId" IS NULL) <> ("setId" IS NULL)`)
export class Objective {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => PlanVersion, { name: 'fk_objectives_version', ...OWNED })
  versionId!: string;
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Area, { name: 'fk_objectives_area', ...OWNED })
  areaId!: string | null;
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => IndividualSet, { name: 'fk_objectives_set', ...OWNED })
  setId!: string | null;
  @Field(() => ID) @Ref() lineageId!: string;
  @Field(() => String) @Word() code!: string;
  @Field(() => String) @Text() title!: string;
  @Field(() => String, { nullable: true }) @OptionalText() description!: string | null;
  /** In per cent of its area; null when the plan prints none. Individual objectives weigh the sum of their indicators. */
  @Field(() => Decimal, { nullable: true }) @OptionalDecimal() weight!: string | null;
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Unit, { name: 'fk_objectives_lead_unit', ...KEPT })
  leadUnitId!: string | null;
  /** The strategic area that an objective of the Azienda or of a position serves; derived, rolls nothing up. */
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Area, { name: 'fk_objectives_served_area', ...KEPT })
  servesAreaId!: string | null;
  @Field(() => String, { nullable: true }) @OptionalText() doubt!: string | null;
  /** The reviewer's last remark on this one objective of a set. */
  @Field(() => String, { nullable: true }) @OptionalText() remark!: string | null;
  @Field(() => Int) @Whole() ordering!: number;
  @Field(() => Int) @Version() version!: number;
}

/** A unit that takes part in an operational objective, in the printed order. */
@Entity('objective_units')
@Index('ix_objective_units_unit', ['unitId'])
export class ObjectiveUnit {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Objective, { name: 'fk_objective_units_objective', ...OWNED })
  objectiveId!: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Unit, { name: 'fk_objective_units_unit', ...KEPT })
  unitId!: string;
  @Whole() ordering!: number;
}
