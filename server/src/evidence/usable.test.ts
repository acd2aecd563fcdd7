import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertUsable } from './usable.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'albero-usable-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the folder of the files is made, for the user of the service alone', async () => {
  await assertUsable(join(folder, 'data', 'files'));

  expect((await stat(join(folder, 'data', 'files'))).mode & 0o777).toBe(0o700);
});

test('a place that is no folder stops the start with a sentence that names the setting', async () => {
  await writeFile(join(folder, 'taken'), '');

  await expect(assertUsable(join(folder, 'taken', 'files'))).rejects.toThrow('ALBERO_FILES');
});
