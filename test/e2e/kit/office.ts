import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '../../..');
const BUILT = join(REPOSITORY, 'server/dist/main.js');
const LONGEST_START_MS = 60_000;

/** The built product, started as anybody starts it, over data of its own. */
export interface RunningOffice {
  readonly url: string;
  /** Where its embedded database lies; still there after `stop`. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
  /** After `stop`: the same data at the same address. */
  readonly startAgain: () => Promise<void>;
  /** Stops it and throws its data away. */
  readonly drop: () => Promise<void>;
}

/**
 * Starts the built server on a free port.
 * @param demo a folder with the demo in it, to be copied; without, the first start fills an empty one
 */
export async function startOffice(demo?: string): Promise<RunningOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'albero-e2e-'));
  if (demo) await cp(demo, folder, { recursive: true });
  let running = run(folder, '0');
  const stop = () => running.stop();
  const drop = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(running.child);
    const startAgain = async () => {
      running = run(folder, new URL(url).port);
      await addressOf(running.child);
    };
    return { url, folder, stop, startAgain, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

function run(folder: string, port: string) {
  const child = spawn(process.execPath, [BUILT], {
    env: { PATH: process.env.PATH, PORT: port, ALBERO_DATA: folder, ALBERO_DEMO: '1', ALBERO_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  return { child, stop };
}

/** The address that it prints once it answers. */
function addressOf({ stdout, stderr }: Printing): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`the server does not start:\n${printed}`)), LONGEST_START_MS);
    const read = (chunk: Buffer) => {
      printed += chunk;
      const address = /Albero è pronto: (\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(giveUp);
      resolve(address);
    };
    stdout.on('data', read);
    stderr.on('data', read);
    stdout.once('end', () => {
      clearTimeout(giveUp);
      reject(new Error(`the server stopped:\n${printed}`));
    });
  });
}

interface Printing {
  readonly stdout: NodeJS.ReadableStream;
  readonly stderr: NodeJS.ReadableStream;
}
