import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import type { MessageState } from '../contract/index.ts';
import {
  Id,
  InstantColumn,
  KEPT,
  Line,
  OptionalInstant,
  OptionalText,
  Ref,
  Text,
  Version,
  Whole,
  Word,
} from './columns.ts';
import { Person } from './person.ts';
import { Instant } from './scalars.ts';

/**
 * An e-mail to be sent, written in the transaction of what caused it, one row a cause and person. Delivered at least
 * once: its Message-ID is made from the id, so that a second copy can be recognised.
 */
@ObjectType({ simpleResolvers: true })
@Entity('messages')
@Index('uq_messages_cause', ['cause'], { unique: true })
@Index('ix_messages_due', ['state', 'nextAt'])
export class Message {
  @Field(() => ID) @Id() id!: string;
  @Ref() bodyId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_messages_person', ...KEPT }) personId!: string;
  /** What it is about and to whom, said once: `returned measurements <id> 4 <personId>`. */
  @Line() cause!: string;
  @Field(() => String) @Line() subject!: string;
  @Text() body!: string;
  @Field(() => String) @Word() state!: MessageState;
  @Field(() => Int) @Whole() attempts!: number;
  @InstantColumn() nextAt!: Date;
  @Field(() => Instant) @InstantColumn() createdAt!: Date;
  @Field(() => Instant, { nullable: true }) @OptionalInstant() sentAt!: Date | null;
  @Field(() => String, { nullable: true }) @OptionalText() lastError!: string | null;
  @Field(() => Int) @Version() version!: number;
}

/** Who of several running servers does a recurring job: held until an instant, with a number that grows with each holder. */
@Entity('leases')
export class Lease {
  @Id() name!: string;
  @Ref() owner!: string;
  @InstantColumn() until!: Date;
  @Whole() fence!: number;
}
