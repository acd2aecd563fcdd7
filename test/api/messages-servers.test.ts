import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Message, Person } from '../../schema/src/model/index.ts';
import { type App, createApp } from '../../server/src/app.ts';
import { REPOSITORY, readConfig } from '../../server/src/config.ts';
import type { Database } from '../../server/src/database/database.ts';
import { openDatabase } from '../../server/src/database/open.ts';
import { queueMessage } from '../../server/src/messages/index.ts';
import { DATABASE_KINDS, type OwnDatabase } from '../kit/database-kinds.ts';
import { ownDatabaseFor } from '../kit/index.ts';
import { freePort } from '../kit/mariadb.ts';
import { giveAddresses, PostBox, personIdOf } from './post.ts';

/* The outbox where servers run side by side, and where one dies at the worst moment. */

const post = await new PostBox().up();
const settings = {
  ALBERO_SMTP_URL: post.url,
  ALBERO_MAIL_FROM: 'albero@camera.example',
  ALBERO_LOG_LEVEL: 'error',
};
const NIGHT = new Date('2023-07-03T05:30:00+02:00');

let own: OwnDatabase;
const opened: { readonly app: App; readonly db: Database }[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  post.take();
  post.onMail = () => {};
});
afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const { app, db } of opened.splice(0)) {
    await app.close();
    await db.close();
  }
  await own.drop();
});
afterAll(() => post.down());

async function openServer(): Promise<{ readonly app: App; readonly db: Database }> {
  const config = { ...readConfig({ ALBERO_DEMO: '0', ...settings }), ...own.config } as ReturnType<typeof readConfig>;
  const db = await openDatabase(own.config);
  const server = { app: await createApp({ config, db, clock: () => NIGHT }), db };
  opened.push(server);
  return server;
}

async function queue(db: Database, count: number): Promise<void> {
  await giveAddresses(db, 'po.staff');
  const personId = await personIdOf(db, 'po.staff');
  await db.transaction(async (manager) => {
    // By day a real server would send the daily mail too.
    await manager.update(Person, { id: personId }, { digest: false });
    for (let n = 0; n < count; n += 1)
      await queueMessage(manager, { personId, cause: `test ${n}`, subject: `Prova ${n}`, body: `${n}`, now: NIGHT });
  });
}

test('two servers over one database send each mail once', async () => {
  own = await ownDatabaseFor('mariadb', 'demo');
  const [first, second] = [await openServer(), await openServer()];
  await queue(first.db, 30);

  const rounds = Array.from({ length: 4 }, () => [first.app.mail?.round(), second.app.mail?.round()]);
  await Promise.all(rounds.flat());

  const subjects = post.take().map(({ subject }) => subject);
  expect(subjects).toHaveLength(30);
  expect(new Set(subjects).size).toBe(30);
  expect(await first.db.read.countBy(Message, { state: 'sent', attempts: 1 })).toBe(30);
});

test('a server that stops leaves the job to the other at once', async () => {
  own = await ownDatabaseFor('mariadb', 'demo');
  const [first, second] = [await openServer(), await openServer()];
  await queue(first.db, 1);
  await first.app.mail?.round();
  await first.app.mail?.stop();

  await queueAnother(first.db);
  await second.app.mail?.round();

  expect(post.take()).toHaveLength(2);
});

async function queueAnother(db: Database): Promise<void> {
  const personId = await personIdOf(db, 'po.staff');
  await db.transaction((manager) =>
    queueMessage(manager, { personId, cause: 'another', subject: 'Un’altra', body: '', now: NIGHT }),
  );
}

describe.each(DATABASE_KINDS)('killed between delivery and marking (%s)', (kind) => {
  test('the next server sends the mail once more, under the same Message-ID', async () => {
    own = await ownDatabaseFor(kind, 'demo');
    await built();
    const before = await openDatabase(own.config);
    await queue(before, 1);
    await before.close();

    let child = await startServer();
    post.onMail = () => child.kill('SIGKILL');
    await once(child, 'exit');
    post.onMail = () => {};
    const [first] = post.take();

    // A lease whose holder is dead ends by itself; nobody waits for it here.
    const between = await openDatabase(own.config);
    expect(await between.read.find(Message)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await between.transaction((manager) => manager.query('DELETE FROM leases'));
    await between.close();
    child = await startServer();
    await sentOne();
    const [second] = post.take();
    const exit = once(child, 'exit');
    child.kill('SIGTERM');

    expect(second?.messageId).toBe(first?.messageId);
    expect(first?.messageId).toMatch(/^<[\w-]{36}@camera\.example>$/);
    expect((await exit)[0]).toBe(0);
    const after = await openDatabase(own.config);
    expect(await after.read.countBy(Message, { state: 'sent' })).toBe(1);
    await after.close();
  }, 60_000);
});

/** What `npm run albero` runs is what `npm start` runs: built when it must be. */
async function built(): Promise<void> {
  const child = spawn(process.execPath, [join(REPOSITORY, 'scripts/albero.mjs'), '--version'], { stdio: 'ignore' });
  await once(child, 'exit');
}

async function startServer(): Promise<ChildProcess> {
  const { databaseUrl, dataFolder } = own.config;
  const child = spawn(process.execPath, [join(REPOSITORY, 'server/dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      PORT: String(await freePort()),
      ALBERO_DEMO: '0',
      ALBERO_DATA: dataFolder,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}

async function sentOne(): Promise<void> {
  const until = Date.now() + 30_000;
  while (post.mails.length === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  // Time to mark it as sent; the test looks at the row afterwards.
  await new Promise((resolve) => setTimeout(resolve, 500));
}
