import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../server/src/database/database.ts';
import { openDatabase } from '../../server/src/database/open.ts';
import { seedDemo } from '../../server/src/demo/index.ts';
import { exportDocument, importDocument, type PlanDocument, readDocument } from '../../server/src/documents/index.ts';
import { DATABASE_KINDS, type OwnDatabase, ownDatabase } from '../kit/database-kinds.ts';

const bytes = readFileSync(new URL('../../server/plans/albero-2023-2025.json', import.meta.url));
const now = new Date('2023-07-03T09:00:00+02:00');

describe.each(DATABASE_KINDS)('the plan document (%s)', (kind) => {
  let own: OwnDatabase;
  let db: Database;
  beforeEach(async () => {
    own = await ownDatabase(kind, inject('templates'), 'empty');
    db = await openDatabase(own.config);
  });
  afterEach(async () => {
    await db.close();
    await own.drop();
  });

  test('the real plan comes out byte for byte as it went in', async () => {
    const t = Date.now();
    await importDocument(db, readDocument(bytes), { now });
    console.log(kind, 'import ms', Date.now() - t);
    const exported = await exportDocument(db.read, { year: 2023 });

    expect(JSON.stringify(exported, null, 1)).toBe(bytes.toString('utf8'));
  });

  test('seed time', async () => {
    const t = Date.now();
    await seedDemo({ db, now });
    console.log(kind, 'seed ms', Date.now() - t);
  });
});
