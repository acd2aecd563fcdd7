import { expect, test } from 'vitest';
import { exportDocument } from '../../server/src/documents/index.ts';
import { type Client, eachDatabase, expectRefused } from '../kit/index.ts';

const LIST = `query ($filter: ObjectiveFilter) { objectives(filter: $filter, page: { limit: 200 }) {
  total items { id code doubt area { code } } } }`;
const ONE = `query ($id: ID!) { objective(id: $id) { id version doubt area { id doubt } allowedActions
  blockedActions { action reason } indicators { id doubt } } }`;
const SETTLE = `mutation ($input: SettleDoubtsInput!) { settleDoubts(input: $input) {
  id version doubt area { doubt } indicators { doubt } allowedActions } }`;
const HISTORY = `query ($id: ID!) { history(resource: "objectives", id: $id) { action personName changesJson } }`;
const NOTE = 'Sull’originale cartaceo si legge bene.';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly doubt: string | null;
}

/** Of the doubtful ones: by its code, or else one whose doubt is an indicator's. */
async function doubtful(client: Client, code?: string) {
  const { objectives } = await client.query(LIST, { filter: { doubtful: true } });
  for (const { id, code: own, doubt } of objectives.items as Row[]) {
    if (code ? own !== code : doubt !== null) continue;
    const { objective } = await client.query(ONE, { id });
    if (code || objective.area.doubt === null) return objective;
  }
  throw new Error('there is no such doubt in the plan');
}

const doubts = async (client: Client): Promise<number> => {
  const { tasks } = await client.query('{ tasks { kind count } }');
  return tasks.find(({ kind }: { kind: string }) => kind === 'settleDoubts')?.count ?? 0;
};

eachDatabase(
  'a doubt about the printed plan',
  (office) => {
    test('is settled by the planner with a note that the history keeps, and is exported no more', async () => {
      const planner = office.as('controllo');
      const { id, version, doubt } = await doubtful(planner, '12.01');
      const before = await doubts(planner);
      const exported = await exportDocument(office.db.read, { year: 2023 });
      const input = { id, expectedVersion: version, doubts: [{ recordId: id, note: `  ${NOTE} ` }] };

      const { settleDoubts } = await planner.query(SETTLE, { input });

      expect(settleDoubts).toMatchObject({ version: version + 1, doubt: null });
      const { history } = await planner.query(HISTORY, { id });
      expect(history.map(({ action }: { action: string }) => action)).toEqual(['settle']);
      expect(JSON.parse(history[0].changesJson)).toEqual({ doubt: [doubt, NOTE] });
      expect(await doubts(planner)).toBe(before - 1);
      expect(await exportDocument(office.db.read, { year: 2023 })).toEqual(without(exported, doubt));
    });

    test('of an indicator is settled with its objective, though it be of one unit only', async () => {
      const planner = office.as('controllo');
      const { id, version, indicators } = await doubtful(planner);
      const unclear = indicators.filter((each: Row) => each.doubt !== null);
      const asked = unclear.map((each: Row) => ({ recordId: each.id, note: NOTE }));

      const { settleDoubts } = await planner.query(SETTLE, { input: { id, expectedVersion: version, doubts: asked } });

      expect(unclear.length).toBeGreaterThan(0);
      expect(settleDoubts.indicators.filter((each: Row) => each.doubt !== null)).toEqual([]);
      expect(settleDoubts.allowedActions).not.toContain('settle');
      await expectRefused(
        planner.query(SETTLE, { input: { id, expectedVersion: version + 1, doubts: asked } }),
        'WRONG_STATE',
        { reason: 'NO_DOUBT' },
      );
    });

    test('of an area is settled from any of its objectives', async () => {
      const planner = office.as('controllo');
      const { objectives } = await planner.query(LIST, { filter: { doubtful: true } });
      const own = objectives.items.find((each: { area: { code: string } }) => each.area.code === '04');
      const { objective } = await planner.query(ONE, { id: own.id });
      const { id, version, area } = objective;
      const before = await doubts(planner);

      const { settleDoubts } = await planner.query(SETTLE, {
        input: { id, expectedVersion: version, doubts: [{ recordId: area.id, note: NOTE }] },
      });

      expect(settleDoubts.area.doubt).toBeNull();
      expect(await doubts(planner)).toBe(before - 1);
    });

    test('of an area goes once only, though two of its objectives settle it at the same moment', async () => {
      const planner = office.as('controllo');
      const { objectives } = await planner.query(LIST, { filter: { doubtful: true } });
      const ofArea = objectives.items.filter((each: { area: { code: string } }) => each.area.code === '04');
      const settle = async ({ id }: Row) => {
        const { objective } = await planner.query(ONE, { id });
        const doubts = [{ recordId: objective.area.id, note: NOTE }];
        return { id, input: { id, expectedVersion: objective.version, doubts } };
      };
      const asked = await Promise.all(ofArea.slice(0, 2).map(settle));

      const done = await Promise.allSettled(asked.map(({ input }) => planner.query(SETTLE, { input })));

      const histories = await Promise.all(asked.map(({ id }) => planner.query(HISTORY, { id })));
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(histories.flatMap(({ history }) => history)).toHaveLength(1);
    });

    test('that is not there, is another objective’s, or goes without a word, is refused with its path', async () => {
      const planner = office.as('controllo');
      const { id, version, area } = await doubtful(planner, '12.01');
      const asked = [
        { recordId: area.id, note: NOTE },
        { recordId: 'nobody', note: NOTE },
        { recordId: id, note: '  ' },
        { recordId: id, note: NOTE },
      ];

      const answer = planner.query(SETTLE, { input: { id, expectedVersion: version, doubts: asked } });

      await expectRefused(answer, 'INVALID', {
        issues: [
          { path: 'doubts[0].recordId', code: 'NO_DOUBT' },
          { path: 'doubts[1].recordId', code: 'UNKNOWN_ID' },
          { path: 'doubts[2].note', code: 'REQUIRED' },
          { path: 'doubts[3].recordId', code: 'REPEATED' },
        ],
      });
      expect((await planner.query(ONE, { id })).objective.version).toBe(version);
    });

    test('settled on an older record is a CONFLICT', async () => {
      const planner = office.as('controllo');
      const { id, version } = await doubtful(planner, '12.01');
      const input = { id, expectedVersion: version - 1, doubts: [{ recordId: id, note: NOTE }] };

      await expectRefused(planner.query(SETTLE, { input }), 'CONFLICT', { actual: version });
    });

    test('is read by all and settled by nobody else', async () => {
      const { id, version, doubt, allowedActions } = await doubtful(office.as('referente.legale'), '12.01');
      const input = { id, expectedVersion: version, doubts: [{ recordId: id, note: NOTE }] };

      expect(doubt).not.toBeNull();
      expect(allowedActions).not.toContain('settle');
      await expectRefused(office.as('referente.legale').query(SETTLE, { input }), 'FORBIDDEN');
    });
  },
  { perTest: true },
);

/** The document as it would be printed had this one objective no doubt. */
type Exported = Awaited<ReturnType<typeof exportDocument>>;
const without = (document: Exported, doubt: string): Exported =>
  JSON.parse(JSON.stringify(document), (_, value) => {
    if (value?.code !== '12.01' || value.doubt !== doubt) return value;
    const { doubt: _gone, ...rest } = value;
    return rest;
  });
