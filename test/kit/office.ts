import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Logger } from 'typeorm';
import { type App, createApp } from '../../server/src/app.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import type { Database } from '../../server/src/database/database.ts';
import { openDatabase } from '../../server/src/database/open.ts';
import { DEMO_PASSWORD } from '../../server/src/sign-in/index.ts';
import { Client } from './client.ts';
import type { DatabaseKind, OwnDatabase } from './database-kinds.ts';

/** A real server on a port of its own, over a database of its own, in which the tests act as persons. */
export class Office {
  /** Set it to travel in time. */
  now: Date | null = null;
  readonly #clients = new Map<string, Client>();
  readonly #statements: string[] = [];
  #running: Running | null = null;

  constructor(readonly kind: DatabaseKind) {}

  /** Somebody of the demo, signed in. */
  as(username: string, password = DEMO_PASSWORD): Client {
    const key = `${username} ${password}`;
    const known = this.#clients.get(key);
    if (known) return known;
    const made = new Client(this.url, { username, password });
    this.#clients.set(key, made);
    return made;
  }

  /** Everybody signs in anew: after a journey in time no session is left. */
  forgetClients(): void {
    this.#clients.clear();
  }

  get nobody(): Client {
    return new Client(this.url);
  }

  get url(): string {
    return this.#started.url;
  }

  get db(): Database {
    return this.#started.db;
  }

  get app(): App {
    return this.#started.app;
  }

  get config(): Config {
    return this.#started.config;
  }

  /** The SQL statements of whatever is done meanwhile, without BEGIN and COMMIT. */
  async statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
    this.#statements.length = 0;
    await work();
    return this.#statements.filter((sql) => !/^(START|BEGIN|COMMIT|ROLLBACK|PRAGMA)/i.test(sql));
  }

  async open(own: OwnDatabase, settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const config: Config = {
      ...readConfig({ ALBERO_DEMO: '1', ALBERO_LOG_LEVEL: process.env.ALBERO_TEST_LOG ?? 'error', ...settings }),
      ...own.config,
    } as Config;
    const db = await openDatabase(own.config, listener(this.#statements));
    const app = await createApp({ config, db, clock: () => this.now ?? new Date() });
    const server = createServer(app.handler).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#running = { url: `http://127.0.0.1:${address.port}`, db, app, config, server, own };
  }

  async close(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    this.#clients.clear();
    running.server.closeAllConnections();
    running.server.close();
    await running.app.close();
    await running.db.close();
    await running.own.drop();
  }

  get #started(): Running {
    if (!this.#running) throw new Error('the office is not open: use it inside a test');
    return this.#running;
  }
}

interface Running {
  readonly url: string;
  readonly db: Database;
  readonly app: App;
  readonly config: Config;
  readonly server: ReturnType<typeof createServer>;
  readonly own: OwnDatabase;
}

const nothing = (): void => {};

const listener = (statements: string[]): Logger => ({
  logQuery: (sql) => statements.push(sql),
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
});
