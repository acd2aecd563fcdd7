import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role, SeatKind } from '../contract/index.ts';
import {
  DayColumn,
  Flag,
  HiddenLine,
  Id,
  InstantColumn,
  KEPT,
  Line,
  OptionalDay,
  OptionalInstant,
  OptionalLine,
  OptionalRef,
  OptionalText,
  OWNED,
  Ref,
  Text,
  Version,
  Word,
} from './columns.ts';
import { Position } from './position.ts';
import { Day } from './scalars.ts';
import { Unit } from './unit.ts';

/** Somebody who can sign in. Rights come from the seats, never from here. */
@ObjectType({ simpleResolvers: true })
@Entity('people')
@Index('uq_people_username', ['username'], { unique: true })
export class Person {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Unit, { name: 'fk_people_body', ...KEPT }) bodyId!: string;
  @Field(() => String) @Word() username!: string;
  @Field(() => String) @Line() name!: string;
  @Field(() => String, { nullable: true }) @OptionalLine() email!: string | null;
  /** argon2id; null until the person has set a password by a one-time link. */
  @HiddenLine() passwordHash!: string | null;
  /** Set by the administrator: signs in no more, keeps the history. */
  @Field(() => Boolean) @Flag() disabled!: boolean;
  /** Wants the daily e-mail of what waits; the person's own choice. */
  @Flag({ default: true }) digest!: boolean;
  @Field(() => Int) @Version() version!: number;
}

/** An incarico: one role held in one unit (or position) from a day to a day, both included. */
@ObjectType('Seat', { simpleResolvers: true })
@Entity('seats')
@Index('ix_seats_person', ['personId'])
export class SeatRecord {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_seats_person', ...KEPT }) personId!: string;
  @Field(() => String) @Word() role!: Role;
  @Field(() => ID) @Ref() @ForeignKey(() => Unit, { name: 'fk_seats_unit', ...KEPT }) unitId!: string;
  @Field(() => ID, { nullable: true })
  @OptionalRef()
  @ForeignKey(() => Position, { name: 'fk_seats_position', ...KEPT })
  positionId!: string | null;
  @Field(() => Day) @DayColumn() validFrom!: string;
  @Field(() => Day, { nullable: true }) @OptionalDay() validTo!: string | null;
  @Field(() => String) @Word({ default: 'own' }) kind!: SeatKind;
  /** The seat in whose place it is held; null on one's own office. */
  @Field(() => ID, { nullable: true }) @OptionalRef() originSeatId!: string | null;
  /** The act or the fact that a delegation or substitution rests on. */
  @Field(() => String, { nullable: true }) @OptionalText() reason!: string | null;
  @Field(() => Int) @Version() version!: number;
}

/** A seat that is the person's own office, nobody else's. */
export const OWN_OFFICE = { kind: 'own', originSeatId: null, reason: null } as const;

/** A declared conflict of interest: this person decides nothing about that position, whoever asks. */
@ObjectType({ simpleResolvers: true })
@Entity('conflicts')
@Index('uq_conflicts', ['personId', 'positionId'], { unique: true })
export class Conflict {
  @Field(() => ID) @Id() id!: string;
  @Field(() => ID) @Ref() bodyId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Person, { name: 'fk_conflicts_person', ...KEPT }) personId!: string;
  @Field(() => ID) @Ref() @ForeignKey(() => Position, { name: 'fk_conflicts_position', ...KEPT }) positionId!: string;
  @Field(() => String) @Text() reason!: string;
  @Field(() => Int) @Version() version!: number;
}

/** A sign-in. Ended sessions stay as rows until they are swept. */
@Entity('sessions')
@Index('ix_sessions_person', ['personId'])
export class Session {
  @Id() id!: string;
  @Ref() @ForeignKey(() => Person, { name: 'fk_sessions_person', ...OWNED }) personId!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @OptionalInstant() endedAt!: Date | null;
}

/** One refresh token of a session's family: only its SHA-256 is kept. */
@Entity('refresh_tokens')
@Index('uq_refresh_tokens_hash', ['hash'], { unique: true })
@Index('ix_refresh_tokens_session', ['sessionId'])
export class RefreshToken {
  @Id() id!: string;
  @Ref() @ForeignKey(() => Session, { name: 'fk_refresh_tokens_session', ...OWNED }) sessionId!: string;
  @Word() hash!: string;
  @InstantColumn() createdAt!: Date;
  @OptionalInstant() usedAt!: Date | null;
}

/** A one-time link with which a person sets a password. */
@Entity('password_links')
@Index('uq_password_links_hash', ['hash'], { unique: true })
export class PasswordLink {
  @Id() id!: string;
  @Ref() @ForeignKey(() => Person, { name: 'fk_password_links_person', ...OWNED }) personId!: string;
  @Word() hash!: string;
  @InstantColumn() expiresAt!: Date;
  @OptionalInstant() usedAt!: Date | null;
}

/** The secret address under which a person's calendar of deadlines is read: one a person, only its SHA-256 is kept. */
@Entity('calendar_links')
@Index('uq_calendar_links_hash', ['hash'], { unique: true })
export class CalendarLink {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  @ForeignKey(() => Person, { name: 'fk_calendar_links_person', ...OWNED })
  personId!: string;
  @Word() hash!: string;
  @InstantColumn() createdAt!: Date;
}

/** A key that signs access tokens: a private JWK as JSON. */
@Entity('signing_keys')
export class SigningKey {
  @Id() id!: string;
  @Text() jwk!: string;
  @InstantColumn() createdAt!: Date;
}
