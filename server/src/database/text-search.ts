import type { EntityManager } from 'typeorm';
import { folded } from '../domain/text.ts';

/*
 * Looking for a part of a text, whatever the case and the accents. MySQL and MariaDB compare so by the collation of
 * their columns; SQLite knows only the case of A to Z, so its connections get a function of their own.
 */
interface Embedded {
  function(name: string, options: { deterministic: boolean }, work: (text: unknown) => string | null): void;
}

export const teachFolding = (db: Embedded): void =>
  db.function('fold', { deterministic: true }, (text) => (typeof text === 'string' ? folded(text) : null));

/** A condition on each of the columns, to be joined by OR; its parameter is `:text`, made by `textPattern`. */
export function textConditions(
  { connection }: Pick<EntityManager, 'connection'>,
  columns: readonly string[],
): string[] {
  const fold = connection.options.type === 'better-sqlite3' ? 'fold' : 'LOWER';
  return columns.map((column) => `${fold}(${column}) LIKE :text ESCAPE '!'`);
}

/** What is looked for, anywhere in the text; the signs of LIKE stand for themselves. */
export const textPattern = (text: string): string => `%${folded(text.trim()).replaceAll(/[!%_]/g, '!$&')}%`;
