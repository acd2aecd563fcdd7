import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DataSource, Logger } from 'typeorm';
import { StartError } from '../start-error.ts';
import { embeddedSource, mysqlSource } from './data-source.ts';
import { Database } from './database.ts';

export interface DatabaseConfig {
  /** `mysql://...`; absent: the embedded database under `dataFolder`. */
  readonly databaseUrl?: string | undefined;
  /** A user with more rights than the application's, for migrations only. */
  readonly migrationUrl?: string | undefined;
  readonly dataFolder: string;
}

/**
 * Opens the configured database. An empty one and the embedded one are migrated; an older MySQL schema is refused
 * with the sentence that names `albero migrate`, a newer one always.
 * @throws StartError
 */
export async function openDatabase(config: DatabaseConfig, logger?: Logger): Promise<Database> {
  return config.databaseUrl ? openMysql(config.databaseUrl, config, logger) : openEmbedded(config.dataFolder, logger);
}

async function openEmbedded(folder: string, logger?: Logger): Promise<Database> {
  const file = join(folder, 'albero.sqlite');
  try {
    makeFolder(folder);
    const writer = await embeddedSource({ file, ...(logger && { logger }) }).initialize();
    await refuseNewer(writer);
    await writer.runMigrations({ transaction: 'each' });
    const reader = await embeddedSource({ file, readOnly: true, ...(logger && { logger }) }).initialize();
    return new Database(writer, reader);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`Non riesco a usare la cartella dei dati «${folder}»: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Node's own `recursive` never comes back from a place such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

async function openMysql(url: string, config: DatabaseConfig, logger?: Logger): Promise<Database> {
  const source = await connect(url, logger);
  try {
    await refuseNewer(source);
    if (await isEmpty(source)) await migrate(config);
    else if (await source.showMigrations())
      throw new StartError(
        'Il database ha uno schema più vecchio del programma: eseguire «npm run albero -- migrate».',
      );
    return new Database(source, source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** Brings a MySQL/MariaDB database to the present schema. @returns the names of the steps done */
export async function migrate(config: DatabaseConfig): Promise<string[]> {
  const url = config.migrationUrl ?? config.databaseUrl;
  if (!url) return [];
  const source = await connect(url);
  try {
    await refuseNewer(source);
    return (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function connect(url: string, logger?: Logger): Promise<DataSource> {
  try {
    return await mysqlSource(url, await engineOf(url), logger).initialize();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new StartError(`Il database non risponde (${code ?? message}): controllare DATABASE_URL e che sia acceso.`, {
      cause: error,
    });
  }
}

/** Which of the two answers at the address. */
async function engineOf(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection({ uri: url, connectTimeout: 3000 });
  try {
    const [found] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    return String(found[0]?.version).includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

const hasMigrationsTable = async (source: DataSource): Promise<boolean> => {
  const runner = source.createQueryRunner();
  try {
    return await runner.hasTable('migrations');
  } finally {
    await runner.release();
  }
};

const isEmpty = async (source: DataSource): Promise<boolean> => !(await hasMigrationsTable(source));

async function refuseNewer(source: DataSource): Promise<void> {
  if (!(await hasMigrationsTable(source))) return;
  const known = new Set(source.migrations.map(({ name }) => name));
  const done: { name: string }[] = await source.query('SELECT name FROM migrations');
  if (done.some(({ name }) => !known.has(name)))
    throw new StartError('Il database è di una versione più recente di questo programma: aggiornare il programma.');
}
