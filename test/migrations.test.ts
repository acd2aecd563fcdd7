import { expect, test } from 'vitest';
import { Act, Measurement, SeatRecord } from '../schema/src/model/index.ts';
import { verifyChains } from '../server/src/audit/index.ts';
import { embeddedSource, mysqlSource } from '../server/src/database/data-source.ts';
import { Initial1700000000001 } from '../server/src/database/migrations/0001-initial.ts';
import { type DatabaseConfig, migrate, openDatabase } from '../server/src/database/open.ts';
import { StartError } from '../server/src/start-error.ts';
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

/** A database as the first release left it: a body, one value, a seat, and acts. */
async function firstRelease(config: DatabaseConfig): Promise<void> {
  const source = await sourceOf(config)
    .setOptions({ migrations: [Initial1700000000001] })
    .initialize();
  await source.runMigrations();
  const quote = config.databaseUrl ? '`' : '"';
  for (const [table, row] of OLD_ROWS) {
    const names = Object.keys(row).map((name) => `${quote}${name}${quote}`);
    const places = names.map(() => '?').join(', ');
    await source.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
  }
  await source.destroy();
}

const BODY = {
  id: 'camera',
  bodyId: 'camera',
  code: 'camera',
  name: 'Camera',
  kind: 'body',
  aliases: '[]',
  ordering: 0,
};
const LIA = { id: 'lia', bodyId: 'camera', username: 'lia', name: 'Lia', disabled: 0 };
const AN_ACT = { bodyId: 'camera', personId: 'lia', role: 'contact', resource: 'measurements', recordId: 'value' };
const OLD_ROWS: readonly (readonly [table: string, row: object])[] = [
  ['units', BODY],
  ['people', LIA],
  ['seats', { id: 'seat', personId: 'lia', role: 'planner', unitId: 'camera', validFrom: '2023-01-01' }],
  ['plans', { id: 'plan', bodyId: 'camera', year: 2023 }],
  ['periods', { id: 'june', planId: 'plan', bodyId: 'camera', endsOn: '2023-06-30', state: 'open' }],
  [
    'measurements',
    {
      id: 'value',
      lineageId: 'line',
      periodId: 'june',
      sliceKey: 'whole',
      unitId: 'camera',
      bodyId: 'camera',
      state: 'draft',
      outcome: 'measured',
      inputs: '{"value":"12.50"}',
      enteredById: 'lia',
      enteredAt: '2023-07-03 09:00:00.125',
      onBehalf: 0,
      ordering: 0,
      version: 3,
    },
  ],
  [
    'acts',
    { ...AN_ACT, id: 'a2', at: '2023-07-03 09:00:00.125', action: 'enter', changes: '{"2":["è",null],"b":[1,2]}' },
  ],
  ['acts', { ...AN_ACT, id: 'a1', at: '2023-07-03 08:59:59.000', action: 'enter', reason: 'Perché sì' }],
  [
    'acts',
    { ...AN_ACT, id: 'b1', at: '2023-07-04 10:00:00.000', action: 'create', resource: 'people', recordId: 'lia' },
  ],
];

test.each(DATABASE_KINDS)(
  'the database of the first release is brought to the year, loses nothing, and its acts are chains (%s)',
  async (kind) => {
    const own = await ownDatabaseFor(kind, 'empty');
    await firstRelease(own.config);

    await migrate(own.config);
    const db = await openDatabase(own.config);

    expect((await db.source.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
    expect(await verifyChains(db.read)).toEqual({ acts: 3, records: 2, faults: [] });
    const acts = await db.read.find(Act, { where: { recordId: 'value' }, order: { seq: 'ASC' } });
    expect(acts.map(({ id, seq, reason }) => [id, seq, reason])).toEqual([
      ['a1', 1, 'Perché sì'],
      ['a2', 2, null],
    ]);
    expect(acts[1]).toMatchObject({ at: new Date('2023-07-03T09:00:00.125Z'), changes: { b: [1, 2], 2: ['è', null] } });
    const value = await db.read.findOneByOrFail(Measurement, { id: 'value' });
    expect(value).toMatchObject({ state: 'draft', inputs: { value: '12.50' }, version: 3, verifiedById: null });
    expect(await db.read.findOneByOrFail(SeatRecord, { id: 'seat' })).toMatchObject({
      kind: 'own',
      originSeatId: null,
    });
    await db.close();
    await own.drop();
  },
);

test('a database that is away is told in one sentence', async () => {
  const opening = openDatabase({ databaseUrl: 'mysql://a:b@127.0.0.1:1/albero', dataFolder: '' });

  await expect(opening).rejects.toThrow(/^Il database non risponde \(ECONNREFUSED\).*\.$/);
});
