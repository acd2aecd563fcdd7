import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { startMariaDb } from '../kit/mariadb.ts';
import { copyBodies } from './copies.ts';
import { type Figures, load, send } from './load.ts';
import { assertSameAnswers, makeScenarios, type Scenario } from './scenarios.ts';
import { type Running, startAlbero, startFloor } from './servers.ts';

/*
 * The product beside a bare Node http server, on the same MariaDB, in the same run. No gate on times.
 * BENCH_SECONDS a measurement (default 4), BENCH_COPIES of the plan (default 1,100,1000).
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const COPIES = (process.env.BENCH_COPIES ?? '1,100,1000').split(',').map(Number);
const CONNECTIONS = [1, 16];
/** A server as in an office: every commit reaches the disk. */
const DURABLE = [
  '--innodb-flush-log-at-trx-commit=1',
  '--innodb-buffer-pool-size=2G',
  '--skip-log-bin',
  '--max-connections=200',
];

const maria = await startMariaDb(DURABLE);
const folder = await mkdtemp(join(tmpdir(), 'albero-bench-'));
const admin = await createConnection(maria.url);
await admin.query('CREATE DATABASE albero CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
await admin.changeUser({ database: 'albero' });
const url = `${maria.url}albero`;

try {
  const first = await startAlbero(4970, url, folder);
  say(`first start (empty database, demo loaded): ${ms(first.startedIn)}`);
  await first.stop();
  say(
    `| plans | conn. | what | albero req/s | p50 ms | p99 ms | floor req/s | p50 ms | p99 ms | time x floor | SQL | MB |`,
  );
  say(`|---|---|---|---|---|---|---|---|---|---|---|---|`);
  let bodies = 1;
  for (const copies of COPIES) {
    await copyBodies(admin, bodies, copies);
    bodies = Math.max(bodies, copies);
    await measure(copies);
  }
} finally {
  await admin.end();
  await maria.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(copies: number): Promise<void> {
  const albero = await startAlbero(4970, url, folder);
  const floor = await startFloor(4971, url);
  try {
    const scenarios = await makeScenarios(admin, albero.port);
    await assertSameAnswers(scenarios, albero.port, floor.port);
    for (const scenario of scenarios)
      for (const connections of CONNECTIONS) await compare(copies, connections, scenario, albero, floor);
    say(
      `cold start with ${copies} plans: albero ${ms(albero.startedIn)}, floor ${ms(floor.startedIn)}; memory after the runs: albero ${albero.memory().toFixed(0)} MB, floor ${floor.memory().toFixed(0)} MB`,
    );
  } finally {
    await albero.stop();
    await floor.stop();
  }
}

async function compare(
  copies: number,
  connections: number,
  scenario: Scenario,
  albero: Running,
  floor: Running,
): Promise<void> {
  const clients = Array.from({ length: connections }, (_, index) => index);
  const statements = await statementsOf(admin, scenario, albero);
  const bare = await load(floor.port, clients.map(scenario.floor), SECONDS);
  const ours = await load(albero.port, clients.map(scenario.albero), SECONDS);
  if (ours.failed + bare.failed > 0)
    throw new Error(
      `${scenario.name}: ${ours.failed} and ${bare.failed} answers were refused: ${ours.refusal ?? bare.refusal}`,
    );
  const ratio = (bare.perSecond / ours.perSecond).toFixed(2);
  say(
    `| ${copies} | ${connections} | ${scenario.name} | ${row(ours)} | ${row(bare)} | ${ratio} | ${statements} | ${albero.memory().toFixed(0)} |`,
  );
}

/** SQL statements of one request, as the database server counts them (its own question about them left out). */
async function statementsOf(connection: Connection, scenario: Scenario, albero: Running): Promise<number> {
  const count = async (): Promise<number> => {
    const [rows] = await connection.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Questions'");
    return Number(rows[0]?.Value);
  };
  const client = scenario.albero(0);
  const before = await count();
  const { status, body } = await send(albero.port, undefined, client.next());
  client.answered?.(status, body);
  return (await count()) - before - 1;
}

function row({ perSecond, p50, p99 }: Figures): string {
  return `${perSecond.toFixed(0)} | ${p50.toFixed(2)} | ${p99.toFixed(2)}`;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
