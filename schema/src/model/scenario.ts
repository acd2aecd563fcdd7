import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import type { ScenarioState } from '../contract/index.ts';
import { Id, InstantColumn, Json, KEPT, Line, OWNED, Ref, Version, Word } from './columns.ts';
import { Person } from './person.ts';
import { PlanVersion } from './plan.ts';
import { Instant } from './scalars.ts';

/** A what-if over a version of a plan: changes that are tried and never made. Its scores are worked out when it is read. */
@ObjectType({ simpleResolvers: true })
@Entity('scenarios')
@Index('ix_scenarios_owner', ['ownerId'])
export class Scenario {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_scenarios_owner', ...KEPT }) ownerId!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => PlanVersion, { name: 'fk_scenarios_version', ...OWNED })
  versionId!: string;
  @Field(() => String) @Line() title!: string;
  @Field(() => String) @Word() state!: ScenarioState;
  /** What is tried, one after the other. */
  @Json() changes!: object[];
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => Int) @Version() version!: number;
}
