import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'albero-page-'));
let url = '';
const server = createServer(async (req, res) => {
  if (!(await page(req, res, req.url ?? '/'))) res.writeHead(404).end();
});
let page: ReturnType<typeof makePage>;

beforeAll(async () => {
  await mkdir(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>Albero</p>');
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'console.log(1)');
  writeFileSync(join(folder, 'assets', 'a-1.js.gz'), 'packed');
  page = makePage(folder);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a file whose name carries its hash is kept for good, and never outside the folder', async () => {
  const answer = await fetch(`${url}/assets/a-1.js`, { headers: { 'accept-encoding': 'identity' } });

  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(await answer.text()).toBe('console.log(1)');
  expect((await fetch(`${url}/%2e%2e/%2e%2e/etc/hosts`)).status).toBe(404);
});

test('a build beside the running server takes a file away: it is not found, and the server goes on', async () => {
  rmSync(join(folder, 'assets'), { recursive: true });

  expect((await fetch(`${url}/assets/a-1.js`)).status).toBe(404);
  expect((await fetch(url)).status).toBe(200);
});
