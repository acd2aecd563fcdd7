import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/*
 * The column types of the product, one word each, the same on SQLite and MySQL/MariaDB.
 * Decimals are stored as they were written (varchar), so that "100.00" comes back as "100.00": docs/decisions/0002.
 */

/** UUIDv7, made by the application. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
export const Ref = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...options });
export const OptionalRef = (): PropertyDecorator => Ref({ nullable: true });

/** A word of a closed list, or a short code. */
export const Word = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 64, ...options });
export const OptionalWord = (): PropertyDecorator => Word({ nullable: true });
export const Line = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 255, ...options });
export const OptionalLine = (): PropertyDecorator => Line({ nullable: true });
/** Never read along with its row: whoever needs it asks for it by name. */
export const HiddenLine = (): PropertyDecorator => Line({ nullable: true, select: false });
export const Text = (): PropertyDecorator => Column({ type: 'text' });
export const OptionalText = (): PropertyDecorator => Column({ type: 'text', nullable: true });

export const OptionalDecimal = (): PropertyDecorator => Column({ type: 'varchar', length: 40, nullable: true });
export const Whole = (): PropertyDecorator => Column({ type: 'int' });
export const OptionalWhole = (): PropertyDecorator => Column({ type: 'int', nullable: true });
export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'boolean', ...options });

export const OptionalFlag = (): PropertyDecorator => Flag({ nullable: true });

/** A calendar day, `YYYY-MM-DD`. */
export const DayColumn = (): PropertyDecorator => Column({ type: 'date' });
export const OptionalDay = (): PropertyDecorator => Column({ type: 'date', nullable: true });
/** An instant in UTC, set by the application. */
export const InstantColumn = (): PropertyDecorator => Column({ type: 'datetime', precision: 3 });
export const OptionalInstant = (): PropertyDecorator => Column({ type: 'datetime', precision: 3, nullable: true });

export const Json = (): PropertyDecorator => Column({ type: 'simple-json' });
export const OptionalJson = (): PropertyDecorator => Column({ type: 'simple-json', nullable: true });
/** Left out of whole rows: whoever needs it asks for it by name. */
export const HiddenJson = (): PropertyDecorator => Column({ type: 'simple-json', nullable: true, select: false });

/** Counts the changes of the record; every write is a compare-and-set on it. */
export const Version = (): PropertyDecorator => Column({ type: 'int', default: 1 });

/** Names and fixes what happens to the child: nothing is ever deleted or moved by the database on its own. */
export const KEPT = { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' } as const;
/** Belongs to its parent and goes with it. */
export const OWNED = { onDelete: 'CASCADE', onUpdate: 'RESTRICT' } as const;
