import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const FLOOR = fileURLToPath(new URL('floor.ts', import.meta.url));

export interface Running {
  readonly port: number;
  /** milliseconds from spawning to the first answer */
  readonly startedIn: number;
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

/** The product, as `npm start` runs it once it is built. */
export async function startAlbero(port: number, databaseUrl: string, dataFolder: string): Promise<Running> {
  const began = performance.now();
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    ALBERO_DEMO: '1',
    ALBERO_DATA: dataFolder,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await healthy(port, child);
  return running(child, port, performance.now() - began);
}

/** The bare server beside it. */
export async function startFloor(port: number, databaseUrl: string): Promise<Running> {
  const began = performance.now();
  const child = fork(FLOOR, [String(port), databaseUrl]);
  await once(child, 'message');
  return running(child, port, performance.now() - began);
}

async function healthy(port: number, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the server did not come up in a minute');
}

const running = (child: ChildProcess, port: number, startedIn: number): Running => ({
  port,
  startedIn,
  memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
  stop: async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  },
});
