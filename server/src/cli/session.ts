import { type Config, readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';

/** The configuration of the command line; the password that `init` may be given is no setting. */
export function cliConfig(): Config {
  const { ALBERO_ADMIN_PASSWORD: _password, ...env } = process.env;
  return readConfig(env);
}

/** Opens the configured database for one piece of work. @throws StartError when it cannot be used */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(cliConfig());
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
