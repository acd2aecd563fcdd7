import type { Connection, RowDataPacket } from 'mysql2/promise';

/** Columns that hold a word which must differ from body to body. */
const SUFFIXED: Readonly<Record<string, readonly string[]>> = { people: ['username'] };
/** Tables that belong to the installation and not to a body. */
const SHARED = new Set(['migrations', 'settings', 'signing_keys', 'sessions', 'refresh_tokens', 'password_links']);

/**
 * Multiplies the one body of a database to `count` bodies, each with its own units, persons, plan and values.
 * Identifiers keep their last 28 characters; the first eight count the copies, so references stay whole.
 */
export async function copyBodies(connection: Connection, from: number, count: number): Promise<void> {
  if (count <= from) return;
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  // What the runs before have written is not part of an office's year.
  await connection.query("DELETE FROM acts WHERE action = 'enter'");
  for (const table of await tables(connection)) {
    const columns = await columnsOf(connection, table);
    const selected = columns.map((column) => copied(table, column));
    await connection.query(
      `INSERT INTO \`${table}\` (${columns.map((column) => `\`${column}\``).join(', ')})
       SELECT ${selected.join(', ')} FROM \`${table}\` AS o CROSS JOIN seq_${from}_to_${count - 1} AS s
       WHERE ${isOriginal(table, columns)}`,
    );
  }
  await connection.query('SET FOREIGN_KEY_CHECKS = 1');
  for (const table of await tables(connection)) await connection.query(`ANALYZE TABLE \`${table}\``);
}

async function tables(connection: Connection): Promise<string[]> {
  const [found] = await connection.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
  );
  return found.map((row) => String(row.name)).filter((name) => !SHARED.has(name));
}

async function columnsOf(connection: Connection, table: string): Promise<string[]> {
  const [found] = await connection.query<RowDataPacket[]>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position',
    [table],
  );
  return found.map((row) => String(row.name));
}

const isReference = (column: string): boolean => column === 'id' || /Id$|^inForceFor$|^sliceKey$/.test(column);

function copied(table: string, column: string): string {
  const value = `o.\`${column}\``;
  if (SUFFIXED[table]?.includes(column)) return `CONCAT(${value}, '-', s.seq)`;
  if (!isReference(column)) return value;
  return `IF(CHAR_LENGTH(${value}) = 36, CONCAT(LPAD(HEX(s.seq), 8, '0'), SUBSTR(${value}, 9)), ${value})`;
}

/** A copy's identifiers begin with a small number; those of the original with the time (UUIDv7). */
function isOriginal(table: string, columns: readonly string[]): string {
  const key = columns.includes('id') ? 'id' : columns.find(isReference);
  if (!key) throw new Error(`no identifier in ${table}`);
  return `o.\`${key}\` >= '01000000'`;
}
