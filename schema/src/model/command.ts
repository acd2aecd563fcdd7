import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, OptionalText, Ref, Word } from './columns.ts';

/** A command that was carried out, kept in the transaction of its effect: asked for again, it answers and does nothing. */
@Entity('commands')
@Index('ix_commands_at', ['at'])
export class Command {
  /** Made by whoever asks, a UUID. */
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Ref() personId!: string;
  /** SHA-256 of the operation and its arguments, in hexadecimal. */
  @Word() hash!: string;
  /** JSON; null until the answer is made, and where it is too long to be kept. */
  @OptionalText() answer!: string | null;
  @InstantColumn() at!: Date;
}
