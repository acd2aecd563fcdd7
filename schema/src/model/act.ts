import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import type { Action, Resource, Role, State } from '../contract/index.ts';
import {
  Id,
  InstantColumn,
  Json,
  KEPT,
  OptionalJson,
  OptionalRef,
  OptionalText,
  OptionalWord,
  OWNED,
  Ref,
  Whole,
  Word,
} from './columns.ts';
import { Person } from './person.ts';
import { Instant } from './scalars.ts';

/**
 * One change of one record: who, when, in which role, from which state to which, before and after, why.
 * Written in the transaction of the change. It is both the audit and the history of the workflow (docs/decisions/0003).
 */
@ObjectType({ simpleResolvers: true })
@Entity('acts')
@Index('uq_acts_chain', ['resource', 'recordId', 'seq'], { unique: true })
export class Act {
  @Field(() => ID) @Id() id!: string;
  @Field(() => Instant) @InstantColumn() at!: Date;
  @Ref() bodyId!: string;
  /** null: the product itself (import, demo, start). */
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Person, { name: 'fk_acts_person', ...KEPT })
  personId!: string | null;
  /** In whose place, when it was done from a seat held by delegation or substitution. */
  @Field(() => ID, { nullable: true }) @OptionalRef() onBehalfOfId!: string | null;
  @Field(() => String, { nullable: true }) @OptionalWord() role!: Role | null;
  @Field(() => String) @Word() resource!: Resource;
  @Field(() => ID) @Ref() recordId!: string;
  @Field(() => String) @Word() action!: Action | 'import' | 'undo';
  @Field(() => String, { nullable: true }) @OptionalWord() fromState!: State | null;
  @Field(() => String, { nullable: true }) @OptionalWord() toState!: State | null;
  @Field(() => String, { nullable: true }) @OptionalText() reason!: string | null;
  /** What changed: `{ field: [before, after] }`; shown as text by the history. */
  @OptionalJson() changes!: object | null;
  /** The place in the record's chain, from 1 on without a gap. */
  @Field(() => Int) @Whole() seq!: number;
  /** SHA-256 of the former act's hash and of this act, in hexadecimal: docs/decisions/0012. */
  @Word() hash!: string;
}

/** What one reviewer saw of a record when last looking at it; only ever shown to that same person. */
@Entity('seen_marks')
@Index('uq_seen_marks', ['personId', 'recordId'], { unique: true })
export class SeenMark {
  @Id() id!: string;
  @Ref() @ForeignKey(() => Person, { name: 'fk_seen_marks_person', ...OWNED }) personId!: string;
  @Ref() recordId!: string;
  @Whole() recordVersion!: number;
  @Json() content!: unknown;
  @InstantColumn() at!: Date;
}

/** What a record said before somebody's own last change, with which that person can take the change back. */
@Entity('undo_points')
@Index('uq_undo_points_record', ['recordId'], { unique: true })
export class UndoPoint {
  @Id() id!: string;
  @Word() resource!: Resource;
  @Ref() recordId!: string;
  @Ref() @ForeignKey(() => Person, { name: 'fk_undo_points_person', ...OWNED }) personId!: string;
  /** The version that the change made: once there is another one, it is no more the last. */
  @Whole() recordVersion!: number;
  @Json() content!: unknown;
}
