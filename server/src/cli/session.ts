import { type Config, readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';

/** The configuration of the command line; the password that `init` may be given is no setting. */
export function cliConfig(): Config {
  const { ALBERO_ADMIN_PASSWORD: _password, ...env } = process.env;
  return readConfig(env);
}

/** Opens the configured database for one piece of work. @throws StartError when it cannot be used */
export const withDatabase = <T>(work: (db: Database) => Promise<T>): Promise<T> => working(cliConfig(), work);

/** The same as the user that may do everything, where there is one: the application's own may not delete acts. */
export function withAllRights<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const config = cliConfig();
  return working({ ...config, databaseUrl: config.migrationUrl ?? config.databaseUrl }, work);
}

async function working<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  // What is refused before, or needs no database at all, does not wait for its code.
  const { openDatabase } = await import('../database/open.ts');
  const db = await openDatabase(config);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
