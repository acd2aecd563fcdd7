import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Resource, State } from '../contract/index.ts';
import {
  Id,
  InstantColumn,
  KEPT,
  OptionalInstant,
  OptionalRef,
  OptionalWord,
  OWNED,
  Ref,
  Text,
  Version,
  Word,
} from './columns.ts';
import { Person } from './person.ts';
import { Instant } from './scalars.ts';

/**
 * What somebody says about an objective (with its indicators) or a value. Read by whoever may read that record, in the
 * state that it had then. It hangs on the lineage of an objective, so it stays with it through a rimodulazione, and on the
 * id of a value.
 */
@ObjectType({ simpleResolvers: true })
@Entity('comments')
@Index('ix_comments_subject', ['subjectId'])
export class Comment {
  @Field(() => ID) @Id() id!: string;
  @Ref() bodyId!: string;
  /** objectives, individualSets (an individual objective), measurements or individualMeasurements. */
  @Field(() => String) @Word() resource!: Resource;
  /** The lineage of the objective, or the id of the value. */
  @Field(() => ID) @Ref() subjectId!: string;
  /** The lineage of the indicator of the objective that it is about. */
  @Field(() => ID, { nullable: true }) @OptionalRef() indicatorLineageId!: string | null;
  /** In which state the record was when the thread began: docs/decisions/0015. */
  @OptionalWord() state!: State | null;
  /** The comment that it answers. */
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Comment, { name: 'fk_comments_parent', ...OWNED })
  parentId!: string | null;
  @Field(() => String) @Text() text!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_comments_author', ...KEPT }) authorId!: string;
  @Field(() => Instant) @InstantColumn() at!: Date;
  /** Open until somebody resolved it. */
  @Field(() => ID, { nullable: true }) @OptionalRef() resolvedById!: string | null;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() resolvedAt!: Date | null;
  @Field(() => Int) @Version() version!: number;
}

/** Somebody whom a comment calls: it stands in that person's inbox until the thread is resolved. */
@Entity('comment_mentions')
@Index('ix_comment_mentions_person', ['personId'])
export class CommentMention {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Comment, { name: 'fk_comment_mentions_comment', ...OWNED })
  commentId!: string;
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Person, { name: 'fk_comment_mentions_person', ...KEPT })
  personId!: string;
}
