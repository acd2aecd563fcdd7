import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database } from '../server/src/database/database.ts';
import { openDatabase } from '../server/src/database/open.ts';
import { DEMO_PEOPLE, enliven, isDemo, NotDemo, resetDemo, seedDemo } from '../server/src/demo/index.ts';
import { exportDocument, importDocument } from '../server/src/documents/index.ts';
import { hashPassword } from '../server/src/sign-in/index.ts';
import { DATABASE_KINDS, type OwnDatabase, ownDatabase } from './kit/database-kinds.ts';

const now = new Date('2023-07-03T09:00:00+02:00');

describe.each(DATABASE_KINDS)('the demonstration (%s)', (kind) => {
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

  /** Rows as objects; both databases take the same statement. */
  const rows = (sql: string): Promise<Record<string, unknown>[]> => db.read.query(sql);
  const countOf = async (table: string): Promise<number> =>
    Number((await rows(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);

  test('the first start hashes one password, and everybody has a place', async () => {
    const hashed: string[] = [];
    const counting = (password: string) => {
      hashed.push(password);
      return hashPassword(password);
    };
    await seedDemo({ db, now, hashPassword: counting });

    expect(hashed).toHaveLength(1);
    const kept = await rows('SELECT DISTINCT passwordHash AS hash FROM people');
    expect(kept).toEqual([{ hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) }]);
    expect(await isDemo(db)).toBe(true);
    expect(await countOf('people')).toBe(22);
    const seats = await rows(
      'SELECT p.username AS username, p.name AS name, s.role AS role, u.code AS unit, s.positionId AS position ' +
        'FROM people p JOIN seats s ON s.personId = p.id JOIN units u ON u.id = s.unitId',
    );
    const seat = (username: string) => seats.find((row) => row.username === username);
    expect(seats.map(({ username }) => username).toSorted()).toEqual(DEMO_PEOPLE.map((one) => one.username).toSorted());
    expect(seat('po.staff')).toMatchObject({
      name: 'Capo P.O. Servizio di Staff',
      role: 'positionHead',
      unit: 'staff',
    });
    expect(seat('po.staff')?.position).not.toBeNull();
    expect(seat('referente.legale')).toMatchObject({
      name: 'Referente Ufficio Assistenza e Tutela Legale',
      unit: 'legale',
    });
    expect(seat('segretario')).toMatchObject({ name: 'Segretario Generale', role: 'secretaryGeneral', unit: 'ccmt' });
  });

  test('who starts it finds values on every step of their way, each taken by its own person', async () => {
    await seedDemo({ db, now });
    await enliven(db, now);

    const states = await rows(
      `SELECT state AS state, COUNT(*) AS n FROM measurements WHERE state <> 'missing' GROUP BY state`,
    );
    expect(Object.fromEntries(states.map(({ state, n }) => [state, Number(n)]))).toEqual({
      approved: 1,
      draft: 1,
      returned: 1,
      submitted: 3,
      verified: 3,
    });
    expect(await countOf('comment_mentions')).toBe(1);
    const alone = await rows(
      'SELECT id FROM measurements WHERE verifiedById = enteredById OR approvedById = verifiedById',
    );
    expect(alone).toEqual([]);
  });

  test('every role finds something to do', async () => {
    await seedDemo({ db, now });

    const sets = await rows(
      'SELECT p.code AS code, s.state AS state, s.reason AS reason FROM individual_sets s JOIN positions p ON p.id = s.positionId',
    );
    expect(Object.fromEntries(sets.map(({ code, state }) => [code, state]))).toEqual({
      PO_Staff: 'draft',
      PO_BP: 'submitted',
      'PO_ANAG CERT': 'draft',
      'PO_PROM SV EC': 'returned',
      'PO_REG MERC': 'draft',
    });
    expect(sets.find(({ state }) => state === 'returned')?.reason).toBeTruthy();
    expect(await rows('SELECT code FROM objectives WHERE remark IS NOT NULL')).toHaveLength(1);
    expect(await rows('SELECT endsOn AS day, state FROM periods ORDER BY endsOn')).toEqual([
      { day: '2023-06-30', state: 'open' },
      { day: '2023-12-31', state: 'planned' },
    ]);
    expect(await rows("SELECT state FROM plan_versions WHERE state = 'inForce'")).toHaveLength(1);
    expect(await rows("SELECT id FROM measurements WHERE state <> 'missing'")).toHaveLength(0);
    expect(await countOf('measurements')).toBeGreaterThan(2 * 115);
    expect((await rows('SELECT action FROM acts ORDER BY id')).map(({ action }) => action)).toEqual([
      'import',
      'submit',
      'submit',
      'sendBack',
      'import',
    ]);
  });

  test('it starts over as it was at first, whatever was done in it', async () => {
    await seedDemo({ db, now });
    await db.transaction(async (manager) => {
      await manager.query("UPDATE individual_sets SET state = 'approved'");
      await manager.query('DELETE FROM measurements');
    });

    await resetDemo({ db, now });

    expect(await countOf('people')).toBe(22);
    expect(await countOf('acts')).toBe(5);
    expect(await rows("SELECT id FROM individual_sets WHERE state = 'approved'")).toHaveLength(0);
    expect((await exportDocument(db.read, { year: 2023 })).areas).toHaveLength(15);
  });

  test('nothing is emptied where another body keeps its plan beside it', async () => {
    await seedDemo({ db, now });
    const plan = await exportDocument(db.read, { year: 2023 });
    await importDocument(db, { ...plan, organisation: { name: 'Altra camera', abbreviation: 'ALTRA' } }, { now });

    await expect(resetDemo({ db, now })).rejects.toThrow(NotDemo);

    expect(await countOf('plans')).toBe(2);
  });
});
