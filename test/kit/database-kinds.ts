import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseConfig } from '../../server/src/database/open.ts';

export const DATABASE_KINDS = ['embedded', 'mariadb'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** What the global setup hands to every test file: databases with the demo in them, to be copied. */
export interface Templates {
  /** The SQLite file. */
  readonly file: string;
  /** `mysql://root@127.0.0.1:port/`; null: this machine has none, and whoever asks for it fails with the reason. */
  readonly mariadb: { readonly url: string } | { readonly missing: string };
}

export const TEMPLATE_NAME = 'albero_template';

/** A database of one's own. */
export interface OwnDatabase {
  readonly config: DatabaseConfig;
  readonly drop: () => Promise<void>;
}

export function ownDatabase(kind: DatabaseKind, templates: Templates, content: 'demo' | 'empty'): Promise<OwnDatabase> {
  if (kind === 'embedded') return ownFile(templates.file, content);
  if ('missing' in templates.mariadb) throw new Error(templates.mariadb.missing);
  return ownSchema(templates.mariadb.url, content);
}

async function ownFile(template: string, content: 'demo' | 'empty'): Promise<OwnDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'albero-data-'));
  if (content === 'demo') await copyFile(template, join(dataFolder, 'albero.sqlite'));
  return { config: { dataFolder }, drop: () => rm(dataFolder, { recursive: true, force: true }) };
}

let count = 0;

async function ownSchema(server: string, content: 'demo' | 'empty'): Promise<OwnDatabase> {
  count += 1;
  const name = `albero_${process.pid}_${count}_${Date.now().toString(36)}`;
  const connection = await createConnection({ uri: server, multipleStatements: true });
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  if (content === 'demo') await copySchema(connection, name);
  await connection.end();
  return {
    config: { databaseUrl: `${server}${name}`, dataFolder: tmpdir() },
    drop: async () => {
      const last = await createConnection({ uri: server });
      await last.query(`DROP DATABASE ${name}`);
      await last.end();
    },
  };
}

/** Tables with all their keys, then rows: `CREATE TABLE ... LIKE` would lose the foreign keys. */
async function copySchema(connection: Connection, name: string): Promise<void> {
  copying ??= readCopying(connection);
  await connection.query(`USE ${name}; SET foreign_key_checks = 0, unique_checks = 0; ${await copying}`);
}

/** The statements that copy the template, which stays as it is: read once. */
let copying: Promise<string> | undefined;

async function readCopying(connection: Connection): Promise<string> {
  const [tables] = await connection.query<RowDataPacket[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [TEMPLATE_NAME],
  );
  const statements: string[] = [];
  for (const { name: table } of tables) {
    const [made] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${TEMPLATE_NAME}.\`${table}\``);
    statements.push(String(made[0]?.['Create Table']));
    statements.push(`INSERT INTO \`${table}\` SELECT * FROM ${TEMPLATE_NAME}.\`${table}\``);
  }
  return statements.join('; ');
}
