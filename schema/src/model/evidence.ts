import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import type { EvidenceKind } from '../contract/index.ts';
import {
  Id,
  InstantColumn,
  KEPT,
  Line,
  OptionalLine,
  OptionalText,
  OptionalWhole,
  OptionalWord,
  OWNED,
  Ref,
  Word,
} from './columns.ts';
import { Measurement } from './measurement.ts';
import { Person } from './person.ts';
import { Instant } from './scalars.ts';

/** What proves a value: a file, kept outside the database under its SHA-256, or a link. */
@ObjectType({ simpleResolvers: true })
@Entity('evidence')
@Index('ix_evidence_measurement', ['measurementId'])
export class Evidence {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID)
  @Ref()
  @ForeignKey(() => Measurement, { name: 'fk_evidence_measurement', ...OWNED })
  measurementId!: string;
  @Ref() bodyId!: string;
  @Field(() => String) @Word() kind!: EvidenceKind;
  /** The name of the file as it was given, or what the link is called. */
  @Field(() => String) @Line() title!: string;
  @Field(() => String, { nullable: true }) @OptionalText() url!: string | null;
  /** By content, never by the name. */
  @Field(() => String, { nullable: true }) @OptionalLine() mediaType!: string | null;
  /** In bytes. */
  @Field(() => Int, { nullable: true }) @OptionalWhole() size!: number | null;
  /** In hexadecimal. */
  @Field(() => String, { nullable: true }) @OptionalWord() sha256!: string | null;
  /** The number under which the register of the body has it. */
  @Field(() => String, { nullable: true }) @OptionalLine() protocol!: string | null;
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_evidence_person', ...KEPT }) addedById!: string;
  @Field(() => Instant) @InstantColumn() addedAt!: Date;
}
