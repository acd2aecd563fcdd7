import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../database/open.ts';
import { isDemo, seedDemo } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'albero-demo-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the first start has the real plan within two seconds', async () => {
  const db = await openDatabase({ dataFolder: folder });
  const t = Date.now();
  const imported = await seedDemo({ db, now: new Date() });
  console.log('seed ms', Date.now() - t, imported);
  for (const table of [
    'units',
    'unit_branches',
    'positions',
    'areas',
    'objectives',
    'indicators',
    'measurements',
    'acts',
    'people',
    'seats',
  ])
    console.log(table, await db.read.query(`SELECT count(*) AS n FROM ${table}`));
  console.log(await db.read.query(`SELECT state, version, reason, authorIds FROM individual_sets`));
  console.log(await db.read.query(`SELECT * FROM acts`));
  expect(await isDemo(db)).toBe(true);
  await db.close();
});
