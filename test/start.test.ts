import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REPOSITORY } from '../server/src/config.ts';
import { freePort } from './kit/mariadb.ts';

const SCRIPT = join(REPOSITORY, 'scripts/start.mjs');

describe('npm start', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'albero-start-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const start = (env: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, [SCRIPT], {
      env: { PATH: process.env.PATH, ALBERO_DATA: folder, ALBERO_LOG_LEVEL: 'error', ...env },
    });
    children.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        said += part;
      });
    return { child, said: () => said };
  };

  async function up(port: number) {
    const { child, said } = start({ PORT: String(port) });
    const until = Date.now() + 60_000;
    while (!said().includes('Albero è pronto')) {
      if (child.exitCode !== null || Date.now() > until) throw new Error(said());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { said, url: `http://127.0.0.1:${port}`, stop: () => stopped(child) };
  }

  async function stopped(child: ChildProcess): Promise<number | null> {
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    // npm passes the signal on once more.
    child.kill('SIGINT');
    const [code] = await exit;
    return code;
  }

  const keyOf = async (url: string, username: string) => {
    const response = await fetch(`${url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'albero-demo-2023' }),
    });
    return (await response.json()).accessToken as string;
  };

  const nameOf = async (url: string, token: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ me { personId } }' }),
    });
    return (await response.json()).data.me.personId as string;
  };

  test('says where it is and who can sign in, stops on Ctrl-C, and a second start keeps the data', async () => {
    const port = await freePort();
    const first = await up(port);
    const token = await keyOf(first.url, 'po.staff');
    const person = await nameOf(first.url, token);
    expect(first.said()).toContain(`http://localhost:${port}`);
    expect(first.said()).toContain('po.staff');
    expect(first.said()).toContain('albero-demo-2023');

    const since = Date.now();
    expect(await first.stop()).toBe(0);
    expect(Date.now() - since).toBeLessThan(10_000);

    const second = await up(port);
    expect(await nameOf(second.url, token)).toBe(person);
    expect(await second.stop()).toBe(0);
  }, 120_000);

  async function refusal(env: Readonly<Record<string, string>>) {
    const { child, said } = start(env);
    const [code] = await once(child, 'exit');
    const lines = said()
      .split('\n')
      .filter((line) => line !== '' && !/^Costruisco|^ {2}fatto/.test(line));
    return { code, lines };
  }

  test('a port in use is one sentence and exit status 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = address && typeof address === 'object' ? address.port : 0;

    const { code, lines } = await refusal({ PORT: String(port) });

    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`La porta ${port} è già in uso`)]);
    other.close();
  });

  test('a data folder that cannot be written is one sentence and exit status 1', async () => {
    await writeFile(join(folder, 'file'), '');

    const { code, lines } = await refusal({ PORT: '0', ALBERO_DATA: join(folder, 'file/data') });

    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('Non riesco a usare la cartella dei dati')]);
  });

  test('a database that is away is one sentence and exit status 1', async () => {
    const { code, lines } = await refusal({ PORT: '0', DATABASE_URL: 'mysql://a:b@127.0.0.1:1/albero' });

    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('Il database non risponde')]);
  });

  test('a setting that does not exist is one sentence and exit status 1', async () => {
    const { code, lines } = await refusal({ PORT: '0', ALBERO_DATI: 'x' });

    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('ALBERO_DATI non esiste')]);
  });
});
