import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import { prepareDemo } from './demo-start.ts';
import { assertUsable } from './evidence/index.ts';
import { type Log, makeLog } from './log.ts';
import { StartError } from './start-error.ts';

/** Longest wait for the requests under way when stopping. */
const PATIENCE_MS = 8_000;
/** npm and the terminal may both pass on one Ctrl-C. */
const SAME_PRESS_MS = 1_000;

interface Running {
  readonly server: Server;
  readonly app: App;
  readonly db: Database;
}

async function start(): Promise<void> {
  const read = readConfig(process.env);
  const log = makeLog(read.logLevel);
  const db = await openDatabase(read);
  const { isDemo, people } = read.demo ? await prepareDemo(db) : { isDemo: false, people: '' };
  const config = { ...read, demo: isDemo };
  const app = await createApp({ config, db, log });
  await assertUsable(config.filesFolder);
  const server = await listen(app.handler, config);
  stopOnSignals({ server, app, db }, log);
  app.mail?.start();
  console.log(greeting(config, server, people));
}

function greeting(config: Config, server: Server, people: string): string {
  const { port } = server.address() as AddressInfo;
  const address = config.publicUrl.replace(/:0$/, `:${port}`);
  return `\n${people}\n\nAlbero è pronto: ${address}\n(Ctrl-C per fermarlo)\n`;
}

async function listen(handler: RequestListener, { port, host }: Config): Promise<Server> {
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, handler);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(UNREADABLE);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, resolve);
  });
  return server;
}

const UNREADABLE =
  "HTTP/1.1 400 Bad Request\r\nContent-Security-Policy: default-src 'none'\r\nX-Content-Type-Options: nosniff\r\n" +
  'Content-Length: 0\r\nConnection: close\r\n\r\n';

function listenError({ code, message }: NodeJS.ErrnoException, port: number, host: string): StartError {
  const sentence: Record<string, string> = {
    EADDRINUSE: `La porta ${port} è già in uso: fermare l’altro programma, oppure indicarne un’altra con PORT=${port + 1}.`,
    EACCES: `Non è permesso ascoltare sulla porta ${port}: indicarne una da 1024 in su con PORT.`,
    EADDRNOTAVAIL: `Questa macchina non ha l’indirizzo ${host}: correggere HOST.`,
    ENOTFOUND: `Questa macchina non ha l’indirizzo ${host}: correggere HOST.`,
  };
  return new StartError(sentence[code ?? ''] ?? `Non riesco ad ascoltare su ${host}:${port}: ${message}.`);
}

function stopOnSignals(running: Running, log: Log): void {
  let since: number | null = null;
  const onSignal = () => {
    if (since === null) {
      since = Date.now();
      void stop(running, log);
    } else if (Date.now() - since > SAME_PRESS_MS) process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
}

/** Takes no more requests, ends those under way and the mail, closes the database. */
async function stop({ server, app, db }: Running, log: Log): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  const last = setTimeout(() => process.exit(1), PATIENCE_MS + 1_500);
  try {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(force);
    await app.close();
    await db.close();
    clearTimeout(last);
    process.exitCode = 0;
    process.exit();
  } catch (error) {
    log.error({ err: error }, 'while stopping');
    process.exit(1);
  }
}

start().catch((error: unknown) => {
  if (error instanceof StartError) console.error(error.message);
  else console.error('Albero non è partito.', error);
  process.exit(1);
});
