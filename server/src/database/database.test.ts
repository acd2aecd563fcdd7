import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'albero-two-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ADD = `INSERT INTO settings (name, value) VALUES (?, '1')`;

test('what another program writes to the embedded database between reading and writing makes the work begin anew', async () => {
  const server = await openDatabase({ dataFolder: folder });
  const command = await openDatabase({ dataFolder: folder });
  const found: number[] = [];

  await server.transaction(async (manager) => {
    found.push((await manager.query('SELECT name FROM settings')).length);
    if (found.length === 1) await command.transaction((other) => other.query(ADD, ['command']));
    await manager.query(ADD, ['server']);
  });

  expect(found).toEqual([0, 1]);
  expect(await server.read.query('SELECT name FROM settings ORDER BY name')).toEqual([
    { name: 'command' },
    { name: 'server' },
  ]);
  await Promise.all([server.close(), command.close()]);
});

test('a failed piece of work does not keep the next one waiting', async () => {
  const db = await openDatabase({ dataFolder: folder });

  await expect(db.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

  await expect(db.transaction((manager) => manager.query('SELECT 1 AS one'))).resolves.toEqual([{ one: 1 }]);
  await db.close();
});
