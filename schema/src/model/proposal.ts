import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import type { ProposalState } from '../contract/index.ts';
import {
  Id,
  InstantColumn,
  Json,
  KEPT,
  OptionalInstant,
  OptionalRef,
  OptionalText,
  OptionalWhole,
  OWNED,
  Ref,
  Version,
  Word,
} from './columns.ts';
import { Person } from './person.ts';
import { Area, PlanVersion } from './plan.ts';
import { Instant } from './scalars.ts';
import { Unit } from './unit.ts';

/** What a service proposes for one of its own objectives, or as a new one, while the plan is a draft. The planner decides. */
@ObjectType({ simpleResolvers: true })
@Entity('proposals')
@Index('ix_proposals_version', ['versionId'])
@Index('ix_proposals_unit', ['unitId'])
export class Proposal {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => PlanVersion, { name: 'fk_proposals_version', ...OWNED }) versionId!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  /** The unit that proposes. */
  @Field(() => ID) @Ref() @ForeignKey(() => Unit, { name: 'fk_proposals_unit', ...KEPT }) unitId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Area, { name: 'fk_proposals_area', ...OWNED }) areaId!: string;
  /** The objective that it would change; null: a new one, until it is approved. */
  @Field(() => ID, { nullable: true }) @OptionalRef() objectiveId!: string | null;
  /** The version of the objective that the proposal was written against; null for a new one. */
  @OptionalWhole() objectiveVersion!: number | null;
  /** The objective as proposed, in the shape of the editing mutation. */
  @Json() content!: object;
  @Field(() => String) @Word() state!: ProposalState;
  /** Why it is proposed. */
  @Field(() => String, { nullable: true }) @OptionalText() motivation!: string | null;
  /** Why it was sent back. */
  @Field(() => String, { nullable: true }) @OptionalText() reason!: string | null;
  @Json() authorIds!: string[];
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_proposals_author', ...KEPT }) createdById!: string;
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => ID, { nullable: true }) @OptionalRef() decidedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() decidedAt!: Date | null;
  @Field(() => Int) @Version() version!: number;
}
