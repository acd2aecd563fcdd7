import { expect, test } from 'vitest';
import { embeddedSource, mysqlSource } from '../server/src/database/data-source.ts';
import { type DatabaseConfig, migrate, openDatabase, StartError } from '../server/src/database/open.ts';
import { DATABASE_KINDS } from './kit/database-kinds.ts';
import { ownDatabaseFor } from './kit/index.ts';

/** The raw connection that TypeORM would use, without opening the database as the product does. */
const sourceOf = ({ databaseUrl, dataFolder }: DatabaseConfig) =>
  databaseUrl ? mysqlSource(databaseUrl, 'mariadb') : embeddedSource({ file: `${dataFolder}/albero.sqlite` });

async function inside(config: DatabaseConfig, statement: string): Promise<unknown[]> {
  const source = await sourceOf(config).initialize();
  const answer = await source.query(statement);
  await source.destroy();
  return answer as unknown[];
}

test.each(DATABASE_KINDS)(
  'after migrating an empty database the entities have nothing left to ask (%s)',
  async (kind) => {
    const own = await ownDatabaseFor(kind, 'empty');

    const db = await openDatabase(own.config);
    const { upQueries } = await db.source.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await db.close();
    await own.drop();
  },
);

test.each(DATABASE_KINDS)('a database of a newer version is refused with a sentence (%s)', async (kind) => {
  const own = await ownDatabaseFor(kind, 'demo');
  await inside(own.config, "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')");

  const opening = openDatabase(own.config);

  await expect(opening).rejects.toThrow(StartError);
  await expect(opening).rejects.toThrow(/versione più recente/);
  await own.drop();
});

test('an older MariaDB is refused with the command that brings it up to date, and is then', async () => {
  const own = await ownDatabaseFor('mariadb', 'empty');
  await (await openDatabase(own.config)).close();
  await inside(own.config, 'DELETE FROM migrations');

  await expect(openDatabase(own.config)).rejects.toThrow(/albero -- migrate/);
  await own.drop();
});

test('an empty MariaDB is migrated by the user with more rights', async () => {
  const own = await ownDatabaseFor('mariadb', 'empty');

  const steps = await migrate({ ...own.config, migrationUrl: own.config.databaseUrl });

  expect(steps.length).toBeGreaterThan(0);
  expect(await migrate(own.config)).toEqual([]);
  await own.drop();
});

test('the embedded database is brought up to date at the start and keeps what is in it', async () => {
  const own = await ownDatabaseFor('embedded', 'demo');
  const before = await inside(own.config, 'SELECT COUNT(*) AS n FROM objectives');

  await (await openDatabase(own.config)).close();

  expect(await inside(own.config, 'SELECT COUNT(*) AS n FROM objectives')).toEqual(before);
  await own.drop();
});

test('a database that is away is told in one sentence', async () => {
  const opening = openDatabase({ databaseUrl: 'mysql://a:b@127.0.0.1:1/albero', dataFolder: '' });

  await expect(opening).rejects.toThrow(/^Il database non risponde \(ECONNREFUSED\).*\.$/);
});
