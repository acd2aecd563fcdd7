import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { teachFolding } from './text-search.ts';

export interface EmbeddedOptions {
  /** Path of the SQLite file. */
  readonly file: string;
  readonly readOnly?: boolean;
  readonly logger?: Logger;
}

const COMMON = {
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTableName: 'migrations',
  synchronize: false,
} as const;

/** The embedded database: one SQLite file in WAL mode. One connection writes; another one, read-only, reads. */
export function embeddedSource({ file, readOnly = false, logger }: EmbeddedOptions): DataSource {
  return new DataSource({
    ...COMMON,
    type: 'better-sqlite3',
    database: file,
    readonly: readOnly,
    enableWAL: !readOnly,
    ...(logger && { logger, logging: ['query'] }),
    prepareDatabase: (db: Parameters<typeof teachFolding>[0] & { pragma(statement: string): unknown }) => {
      db.pragma('busy_timeout = 5000');
      db.pragma('foreign_keys = ON');
      teachFolding(db);
      if (!readOnly) db.pragma('synchronous = FULL');
    },
  } as DataSourceOptions);
}

/** MySQL or MariaDB (TypeORM reads their column defaults differently), from `mysql://user:password@host:port/database`. */
export function mysqlSource(url: string, engine: 'mysql' | 'mariadb', logger?: Logger): DataSource {
  return new DataSource({
    ...COMMON,
    type: engine,
    url,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    connectTimeout: 3000,
    poolSize: 10,
    ...(logger && { logger, logging: ['query'] }),
    // `trace` walks the stack at every query; TypeORM's error names the statement anyway.
    extra: { stringifyObjects: true, multipleStatements: false, enableKeepAlive: true, queueLimit: 2000, trace: false },
  } as DataSourceOptions);
}
