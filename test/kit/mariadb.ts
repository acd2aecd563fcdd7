import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection as connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A MariaDB server of this test run alone: own folder, port and socket. */
export interface PrivateMariaDb {
  /** `mysql://root@127.0.0.1:port/`, to which the name of a database is added. */
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Nothing of it outlives the run: no write need reach the disk, and statistics of tables need not be kept. */
const FAST = [
  '--skip-log-bin',
  '--debug-no-sync',
  '--innodb-flush-method=nosync',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-stats-persistent=0',
  '--innodb-fast-shutdown=2',
  '--innodb-buffer-pool-dump-at-shutdown=0',
  '--innodb-buffer-pool-size=256M',
  '--innodb-log-file-size=128M',
  '--innodb-file-per-table=0',
  '--performance-schema=OFF',
  '--skip-name-resolve',
  '--max-connections=200',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
];

/**
 * @param settings of the server; by default fast and forgetful, as tests want it
 * @throws Error with what to do when this machine has no MariaDB server
 */
export async function startMariaDb(settings: readonly string[] = FAST): Promise<PrivateMariaDb> {
  const mariadbd = ['/usr/sbin/mariadbd', '/usr/bin/mariadbd', '/usr/local/bin/mariadbd'].find(existsSync);
  if (!mariadbd)
    throw new Error('Manca mariadbd: installare il pacchetto mariadb-server (apt-get install mariadb-server).');
  const folder = await mkdtemp(join(tmpdir(), 'albero-maria-'));
  const data = join(folder, 'data');
  const asUser = userInfo().uid === 0 ? ['--user=root'] : [];
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    // As below: two runs that begin together would clear each other's files away.
    `--tmpdir=${folder}`,
    '--skip-test-db',
    ...asUser,
  ]);
  const port = await freePort();
  const own = [
    `--datadir=${data}`,
    `--port=${port}`,
    `--socket=${join(folder, 's.sock')}`,
    `--pid-file=${join(folder, 'pid')}`,
    // One of its own: a starting server deletes the temporary tables of all others that share the folder.
    `--tmpdir=${folder}`,
  ];
  const child = spawn(mariadbd, ['--no-defaults', ...own, '--bind-address=127.0.0.1', ...settings, ...asUser], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = collected(child);
  await greeted(port, child, said);
  return { url: `mysql://root@127.0.0.1:${port}/`, port, stop: () => stop(child, folder) };
}

function collected(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (part: Buffer) => {
    text = (text + part.toString()).slice(-4000);
  });
  return () => text;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** It is up when it greets; accepting the connection comes earlier, and a stop sent in between is lost. */
async function greeted(port: number, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`mariadbd si è fermato:\n${said()}`);
    if (await greetsOnce(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`mariadbd non risponde:\n${said()}`);
}

const greetsOnce = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => done(false));
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
  });

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(force);
  }
  await rm(folder, { recursive: true, force: true });
}
