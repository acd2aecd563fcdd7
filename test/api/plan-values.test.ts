import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Comment, Indicator, Measurement, Objective, ObjectiveUnit, Unit } from '../../schema/src/model/index.ts';
import { DEMO_PLAN } from '../../server/src/demo/seed.ts';
import { importDocument, readDocument } from '../../server/src/documents/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { tasksOf } from './inbox.ts';
import { at, create, extend, periods, update } from './periods.ts';
import { ACT, approved, inForce, readyRevision, renew, step, versionById } from './plan-steps.ts';
import {
  advance,
  approveSet,
  clearValue,
  DECEMBER,
  enterValue,
  findValue,
  JUNE,
  listValues,
  movePeriod,
  readValue,
  stepped,
  type Value,
} from './values.ts';

const RATIO = { numerator: '7', denominator: '10' };

/** Adopts a rimodulazione in which somebody changed something. */
async function revised(office: Office, change: (versionId: string) => Promise<unknown>): Promise<string> {
  const { id } = await readyRevision(office);
  await change(id);
  await approved(office, id);
  await step(office.as('giunta'), 'adopt', id, { adoption: ACT });
  return id;
}

const objectiveIn = (office: Office, versionId: string, code: string): Promise<Objective> =>
  office.db.read.findOneByOrFail(Objective, { versionId, code });

/** 08.01 has one unit less. */
const withoutLegale = (office: Office) =>
  revised(office, async (versionId) => {
    const objective = await objectiveIn(office, versionId, '08.01');
    const { id: unitId } = await office.db.read.findOneByOrFail(Unit, { code: 'legale' });
    await office.db.transaction((manager) => manager.delete(ObjectiveUnit, { objectiveId: objective.id, unitId }));
  });

/** The first indicator of 12.02 goes; its weight is the other's, or the objective has one of its own. */
const withoutIndicator = (office: Office, lineageId: string) =>
  revised(office, (versionId) =>
    office.db.transaction(async (manager) => {
      const { id, objectiveId } = await manager.findOneByOrFail(Indicator, { versionId, lineageId });
      const [first, ...more] = (await manager.findBy(Indicator, { objectiveId })).filter((each) => each.id !== id);
      if (!first) throw new Error('it is the only one');
      await manager.delete(Indicator, { id });
      await manager.update(Indicator, { id: first.id }, { weight: '100.00' });
      for (const each of more) await manager.update(Indicator, { id: each.id }, { weight: '0.00' });
    }),
  );

/** All values of the plan are final, as if everybody had done their part. */
const allFinal = (office: Office, but: readonly string[] = []) =>
  office.db.transaction(async (manager) => {
    for (const { id } of await manager.findBy(Measurement, {}))
      if (!but.includes(id)) await manager.update(Measurement, { id }, { state: 'approved' });
  });

/** A value at mid-year of an objective that has another indicator besides. */
async function withSibling(office: Office): Promise<Value & { lineageId: string }> {
  const all = await office.db.read.findBy(Indicator, { versionId: (await inForce(office.as('controllo'))).id });
  const { items } = await listValues(office.as('controllo'), { individual: false });
  for (const value of items) {
    const indicator = all.find(({ id }) => id === value.indicator.id);
    const isOne = all.filter(({ objectiveId }) => objectiveId === indicator?.objectiveId).length === 1;
    if (indicator && !isOne && value.period.endsOn === JUNE && value.indicator.kind === 'ratio')
      return { ...value, lineageId: indicator.lineageId };
  }
  throw new Error('every objective has one indicator');
}

eachDatabase(
  'the values of a plan after a rimodulazione',
  (office) => {
    test('of an indicator that went are counted nowhere', async () => {
      const value = await withSibling(office);
      await enterValue(office.as('controllo'), value, { inputs: RATIO });
      await withoutIndicator(office, value.lineageId);
      const { id: versionId } = await inForce(office.as('controllo'));

      const { completeness } = await office.as('hr').query(
        `query ($versionId: ID!, $periodId: ID!) {
          completeness(versionId: $versionId, periodId: $periodId) { due entered } }`,
        { versionId, periodId: value.period.id },
      );

      const sum = (name: 'due' | 'entered') =>
        completeness.reduce((total: number, each: Record<typeof name, number>) => total + each[name], 0);
      const listed = await listValues(office.as('hr'), { periodId: value.period.id });
      expect({ due: sum('due'), entered: sum('entered') }).toEqual({ due: listed.total, entered: 0 });
    });

    test('of a unit that takes part no more keep nobody from closing, and are in no result', async () => {
      await movePeriod(office, 'open', DECEMBER);
      const own = await findValue(office, { code: '08.01', unit: 'legale', day: DECEMBER });
      const { id } = await enterValue(office.as('referente.legale'), own, { inputs: RATIO });
      const { lineageId } = await office.db.read.findOneByOrFail(Indicator, { id: own.indicator.id });
      await withoutLegale(office);
      await office.db.transaction(async (manager) => {
        await manager.update(Indicator, { lineageId }, { pooling: 'average' });
        const at100 = { outcome: 'measured', inputs: { numerator: '1', denominator: '1' } } as never;
        for (const each of await manager.findBy(Measurement, { lineageId }))
          if (each.id !== id) await manager.update(Measurement, { id: each.id }, at100);
      });
      await allFinal(office, [id]);

      const version = await inForce(office.as('segretario'));
      expect(version.allowedActions).toContain('close');
      await step(office.as('segretario'), 'close', version.id);
      const next = await renew(office.as('controllo'), await versionById(office.as('controllo'), version.id));

      const renewed = await office.db.read.findOneByOrFail(Indicator, { versionId: next.id, lineageId });
      expect(renewed).toMatchObject({ baselineYear: 2023, baselineValue: '100' });
    });

    test('on which somebody commented stay', async () => {
      const value = await withSibling(office);
      await office.as('controllo').query('mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }', {
        input: { resource: 'measurements', id: value.id, text: 'Chi lo rileva?', mentionIds: [] },
      });

      await withoutIndicator(office, value.lineageId);

      expect(await office.db.read.countBy(Comment, { subjectId: value.id })).toBe(1);
      expect(await office.db.read.countBy(Measurement, { id: value.id })).toBe(1);
    });
  },
  { perTest: true },
);

eachDatabase(
  'a plan that is closed',
  (office) => {
    const close = async () => {
      await allFinal(office);
      await step(office.as('segretario'), 'close', (await inForce(office.as('segretario'))).id);
    };

    test('defines its values, whatever drafts are imported after it', async () => {
      const value = await findValue(office, { code: '09.19' });
      await close();

      await importDocument(office.db, readDocument(readFileSync(DEMO_PLAN)), { now: new Date(), asNewVersion: true });

      expect(await readValue(office.as('referente.legale'), value.id)).toMatchObject({
        entryLock: 'PLAN_CLOSED',
        indicator: { id: value.indicator.id },
      });
    });

    test('is closed before a set is approved or after, never while its values become due', async () => {
      await allFinal(office);
      const version = await inForce(office.as('segretario'));
      const held = heldValues(office);
      const closing = { resource: 'plans', id: version.id, action: 'close', expectedVersion: version.version };

      const [, ...results] = await Promise.allSettled([
        held,
        approveSet(office, 'po.bilancio', 'PO_BP'),
        advance(office.as('segretario'), closing),
      ]);

      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('has no dates to open, move or extend any more', async () => {
      const planner = office.as('controllo');
      await close();
      const june = await at(office, JUNE);
      const december = await at(office, DECEMBER);
      const { id: unitId } = await office.db.read.findOneByOrFail(Unit, { code: 'legale' });

      const locked = { reason: 'PLAN_CLOSED' };
      await expectRefused(update(planner, december, { deadline: '2024-01-31' }), 'WRONG_STATE', locked);
      await expectRefused(extend(planner, june, { unitId, until: '2099-01-31' }), 'WRONG_STATE', locked);
      const opening = { resource: 'periods', id: december.id, action: 'open', expectedVersion: december.version };
      await expectRefused(advance(planner, opening), 'WRONG_STATE', locked);
      expect((await periods(planner)).map(({ allowedActions }) => allowedActions)).toEqual([['close'], []]);
    });
  },
  { perTest: true },
);

eachDatabase(
  'a draft that nobody sent',
  (office) => {
    test('keeps the plan from being closed; the planner finds it, and settles it', async () => {
      const planner = office.as('controllo');
      await movePeriod(office, 'open', DECEMBER);
      const own = await findValue(office, { code: '09.19', day: DECEMBER });
      const draft = await enterValue(office.as('referente.legale'), own, { inputs: RATIO });
      await movePeriod(office, 'close', DECEMBER);
      await allFinal(office, [draft.id]);
      const { id } = await inForce(planner);

      const blocked = (await versionById(office.as('segretario'), id)).blockedActions;
      expect(blocked).toContainEqual({ action: 'close', reason: 'VALUES_NOT_FINAL' });
      const waiting = (await tasksOf(office, 'controllo')).filter(({ kind }) => kind === 'readResults');
      expect(waiting).toMatchObject([{ count: 1, recordId: own.period.id }]);
      await expectRefused(clearValue(planner, draft), 'WRONG_STATE', { reason: 'PERIOD_CLOSED' });

      await movePeriod(office, 'open', DECEMBER);
      const missing = await clearValue(planner, draft);
      await movePeriod(office, 'close', DECEMBER);
      const confirmed = await stepped(office, 'controllo', 'confirmMissing', missing, 'Mai comunicato');
      await stepped(office, 'segretario', 'approve', confirmed);
      expect(await step(office.as('segretario'), 'close', id)).toMatchObject({ state: 'closed' });
    });
  },
  { perTest: true },
);

/** Nobody gets a row of values for a while: all who want one have read by then what they judge by. */
const heldValues = (office: Office): Promise<void> =>
  office.db.transaction(async (manager) => {
    if (office.kind === 'mariadb') await manager.query('SELECT id FROM measurements FOR UPDATE');
    await new Promise((resolve) => setTimeout(resolve, 1500));
  });

eachDatabase(
  'one more date of a plan',
  (office) => {
    test('has the values of a set that is approved at the same moment', async () => {
      const { planId } = await at(office, JUNE);
      const held = heldValues(office);

      await Promise.all([
        held,
        create(office.as('controllo'), { planId, endsOn: '2023-09-30' }),
        approveSet(office, 'po.bilancio', 'PO_BP'),
      ]);

      const { items } = await listValues(office.as('hr'), { individual: true });
      const days = Map.groupBy(items, ({ period }) => period.endsOn);
      expect([...days.values()].map((each) => each.length)).toEqual([4, 4, 4]);
    });
  },
  { perTest: true },
);
