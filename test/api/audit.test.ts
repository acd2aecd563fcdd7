import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Act } from '../../schema/src/model/index.ts';
import { anchorNow, compareWith, grantStatements, readAnchor, verifyChains } from '../../server/src/audit/index.ts';
import { hashOf, START } from '../../server/src/workflow/chain.ts';
import { eachDatabase, type Office, ownDatabaseFor } from '../kit/index.ts';
import { Office as AnOffice } from '../kit/office.ts';
import { advance, asInput, completed, historyOf, ofPosition, proposed, save, setById } from './sets.ts';

/** What somebody does who has the database in hand: no trigger and no right holds that person back. */
async function tamper(office: Office, sql: string, parameters: readonly unknown[]): Promise<void> {
  const { source, isEmbedded } = office.db;
  if (isEmbedded)
    for (const trigger of ['acts_unchanged', 'acts_undeleted'])
      await source.query(`DROP TRIGGER IF EXISTS "${trigger}"`);
  await source.query(sql, [...parameters]);
}

const actsOf = async (office: Office, recordId: string): Promise<Act[]> =>
  (await office.db.read.findBy(Act, { recordId })).toSorted((one, other) => one.seq - other.seq);
/** An anchor is of everything older than a minute: this one is of everything until now. */
const justNow = () => new Date(Date.now() + 60_000);
const inTwoMinutes = () => new Date(Date.now() + 120_000);

eachDatabase(
  'the chain of acts',
  (office) => {
    /** A set that was saved, proposed and approved: three acts. */
    const decided = async (): Promise<string> => {
      const set = await proposed(office);
      await advance(office.as('segretario'), 'approve', set);
      return set.id;
    };

    test('is whole after the office has worked, numbered from one and told in order', async () => {
      const id = await decided();
      const { acts, records, faults } = await verifyChains(office.db.read);

      expect(faults).toEqual([]);
      expect(acts).toBe(await office.db.read.count(Act));
      expect(records).toBeGreaterThan(1);
      expect((await actsOf(office, id)).map(({ seq, action }) => `${seq} ${action}`)).toEqual([
        '1 update',
        '2 submit',
        '3 approve',
      ]);
    });

    test('survives many hands at once: no act is lost, none has the number of another', async () => {
      const set = await completed(office);
      const head = office.as('po.staff');
      await Promise.allSettled(
        ['Primo', 'Secondo', 'Terzo', 'Quarto'].map((title) => {
          const input = asInput(set);
          input.objectives[0].title = title;
          return save(head, input);
        }),
      );

      expect((await verifyChains(office.db.read)).faults).toEqual([]);
    });

    test.each(['reason', 'action', 'changes', 'role', 'personId', 'at'] as const)(
      'shows an act whose %s was changed',
      async (column) => {
        const id = await decided();
        const [, second] = await actsOf(office, id);
        const other = { at: '2020-01-01 00:00:00.000', changes: '{"x":[1,2]}', personId: null };
        const value = column in other ? other[column as keyof typeof other] : 'withdraw';
        const quoted = office.db.isEmbedded ? `"${column}"` : `\`${column}\``;
        await tamper(office, `UPDATE acts SET ${quoted} = ? WHERE id = ?`, [value, second?.id]);

        const { faults } = await verifyChains(office.db.read);

        expect(faults).toMatchObject([{ kind: 'changed', recordId: id, seq: 2 }]);
      },
    );

    test('shows that one was taken out of the middle, or from the beginning', async () => {
      const id = await decided();
      const [first, second] = await actsOf(office, id);
      await tamper(office, 'DELETE FROM acts WHERE id = ?', [second?.id]);
      expect((await verifyChains(office.db.read)).faults).toMatchObject([{ kind: 'gap', recordId: id, seq: 3 }]);

      await tamper(office, 'DELETE FROM acts WHERE id = ?', [first?.id]);
      expect((await verifyChains(office.db.read)).faults).toMatchObject([{ kind: 'gap', recordId: id, seq: 3 }]);
    });

    test('shows that one was put in, or taken out with the later ones moved up', async () => {
      const id = await decided();
      const [first, second, third] = await actsOf(office, id);
      await tamper(office, 'UPDATE acts SET seq = 4 WHERE id = ?', [third?.id]);
      await office.db.transaction((manager) => manager.insert(Act, { ...second, id: 'forged', seq: 3 } as Act));
      expect((await verifyChains(office.db.read)).faults).toMatchObject([{ kind: 'changed', recordId: id, seq: 3 }]);

      await tamper(office, 'DELETE FROM acts WHERE id IN (?, ?)', ['forged', first?.id]);
      await tamper(office, 'UPDATE acts SET seq = 1 WHERE id = ?', [second?.id]);
      expect((await verifyChains(office.db.read)).faults).toMatchObject([{ kind: 'changed', recordId: id, seq: 1 }]);
    });

    test('an anchor shows what the chain alone cannot: an end cut off, a chain written anew', async () => {
      const id = await decided();
      const anchor = await anchorNow(office.db.read, justNow());
      const [first, , third] = await actsOf(office, id);
      await advance(office.as('po.bilancio'), 'withdraw', await ofPosition(office.as('po.bilancio'), 'PO_BP'));
      expect(await compareWith(office.db.read, anchor)).toMatchObject({ isKept: true });

      await tamper(office, 'DELETE FROM acts WHERE id = ?', [third?.id]);
      expect((await verifyChains(office.db.read)).faults).toEqual([]);
      const cut = await compareWith(office.db.read, anchor);
      expect(cut).toMatchObject({ isKept: false, now: { acts: anchor.acts - 1 } });

      if (third) await office.db.transaction((manager) => manager.insert(Act, third));
      expect(await compareWith(office.db.read, anchor)).toMatchObject({ isKept: true });
      const { hash: _, ...said } = first as Act;
      const forged = { ...said, reason: 'Mai detto' };
      await tamper(office, 'UPDATE acts SET reason = ?, hash = ? WHERE id = ?', [
        forged.reason,
        hashOf(START, forged),
        forged.id,
      ]);
      expect(await compareWith(office.db.read, anchor)).toMatchObject({ isKept: false, now: { acts: anchor.acts } });
    });

    test('an anchor covers only what is older than a minute', async () => {
      const before = await anchorNow(office.db.read, inTwoMinutes());
      await decided();

      expect((await anchorNow(office.db.read, new Date())).acts).toBeLessThan(await office.db.read.count(Act));
      expect(await compareWith(office.db.read, { ...before, until: new Date(0).toISOString() })).toMatchObject({
        isKept: false,
        now: { acts: 0 },
      });
    });
  },
  { perTest: true },
);

describe('an anchor', () => {
  test.each(['', '{}', 'null', '[]', '{"format":"albero-anchor/1","until":"ieri","acts":1,"digest":"a"}'])(
    'is not read from «%s»',
    (text) => {
      expect(readAnchor(text)).toBeNull();
    },
  );
});

describe('on the embedded database', () => {
  const office = new AnOffice('embedded');
  beforeAll(async () => office.open(await ownDatabaseFor('embedded', 'demo')));
  afterAll(() => office.close());

  test.each(["UPDATE acts SET reason = 'x'", 'DELETE FROM acts'])(
    '%s is refused by the database itself',
    async (sql) => {
      const before = await office.db.read.count(Act);

      await expect(office.db.transaction((manager) => manager.query(sql))).rejects.toThrow(
        /neither changed nor deleted/,
      );

      expect(await office.db.read.count(Act)).toBe(before);
    },
  );
});

describe('the application as the user of «albero grants» (mariadb)', () => {
  const office = new AnOffice('mariadb');
  const USER = `albero_app_${process.pid}`;
  let asUser = '';
  beforeAll(async () => {
    const own = await ownDatabaseFor('mariadb', 'demo');
    const root = await createConnection({ uri: own.config.databaseUrl ?? '' });
    const [[found]] = await root.query<RowDataPacket[]>('SELECT DATABASE() AS name');
    await root.query(`CREATE USER '${USER}'@'%' IDENTIFIED BY 'segreta'`);
    for (const statement of grantStatements({ database: found?.name, user: USER, host: '%' }))
      await root.query(statement);
    asUser = String(own.config.databaseUrl).replace('//root@', `//${USER}:segreta@`);
    const drop = async () => {
      await root.query(`DROP USER '${USER}'@'%'`);
      await root.end();
      await own.drop();
    };
    await office.open({ config: { ...own.config, databaseUrl: asUser }, drop });
  });
  afterAll(() => office.close());

  test('everything goes on: a set is saved, proposed, decided, and its history is told', async () => {
    const set = await proposed(office);
    await advance(office.as('segretario'), 'sendBack', set, { reason: 'Manca la fonte' });
    const head = office.as('po.staff');
    await save(head, { ...asInput(await setById(head, set.id)) });

    expect((await historyOf(head, set.id)).at(-1)).toMatchObject({ action: 'sendBack', reason: 'Manca la fonte' });
    expect((await verifyChains(office.db.read)).faults).toEqual([]);
  });

  test.each(["UPDATE acts SET reason = 'x'", 'DELETE FROM acts', 'TRUNCATE TABLE acts', 'DROP TABLE acts'])(
    '%s is refused by the database itself',
    async (sql) => {
      const connection = await createConnection({ uri: asUser });

      await expect(connection.query(sql)).rejects.toMatchObject({ errno: 1142 });

      await connection.end();
    },
  );
});
