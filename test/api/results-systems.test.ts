import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import {
  Measurement,
  MeasurementSystem,
  Objective,
  ObjectiveUnit,
  Plan,
  PlanVersion,
  Unit,
} from '../../schema/src/model/index.ts';
import { checkDocument, exportDocument, readDocument } from '../../server/src/documents/index.ts';
import { printedScore, scorePlan } from '../../server/src/domain/scoring/index.ts';
import { loadVersion, scoredVersion, scoreLoaded, traceOf } from '../../server/src/results/index.ts';
import { eachDatabase } from '../kit/index.ts';
import { documentJsonOf, give, giveExamples, inForceId, resultsOf } from './results.ts';
import type { Shown } from './results-printed.ts';
import { DECEMBER, JUNE, periodOf } from './values.ts';

eachDatabase('by what a plan is scored', (office) => {
  let version: PlanVersion;
  beforeAll(async () => {
    const id = await inForceId(office);
    await giveExamples(office);
    version = await office.db.read.findOneByOrFail(PlanVersion, { id });
  });

  /** Something else for as long as a story is told. */
  async function meanwhile(change: () => Promise<unknown>, story: () => Promise<void>, back: () => Promise<unknown>) {
    await change();
    try {
      await story();
    } finally {
      await back();
    }
  }
  const pin = (measurementSystemId: string | null) =>
    office.db.transaction((manager) => manager.update(Plan, { id: version.planId }, { measurementSystemId }));

  const adopted = async (scoring: object, evaluation: object = {}): Promise<string> => {
    const id = uuid();
    const row = {
      id,
      bodyId: version.bodyId,
      number: Math.ceil(Math.random() * 1e6),
      title: 'SMVP',
      state: 'superseded',
    };
    const given = { scoring, evaluation, authorIds: [], createdAt: new Date(), version: 1 };
    await office.db.transaction((manager) => manager.insert(MeasurementSystem, { ...row, ...given } as never));
    return id;
  };
  const late = async (): Promise<string | null | undefined> => {
    const { areas }: Shown = await resultsOf(office.as('dipendente'), { planVersionId: version.id });
    return areas.find(({ code }) => code === '07')?.objectives[2]?.score;
  };

  test('with the lights of the system to which it is pinned, else with the usual ones', async () => {
    const lights = async () => {
      const document = 'query ($id: ID!) { results(planVersionId: $id) { semaphores { green amber } } }';
      return (await office.as('dipendente').query(document, { id: version.id })).results.semaphores;
    };
    const systemId = await adopted({}, { semaphores: { green: '95.50', amber: '80' } });
    expect(await lights()).toEqual({ green: '90', amber: '70' });

    await meanwhile(
      () => pin(systemId),
      async () => expect(await lights()).toEqual({ green: '95.50', amber: '80' }),
      () => pin(null),
    );
  });

  test('by the measurement system to which it is pinned, in the page, in the document and in the export', async () => {
    const systemId = await adopted({ date: 'lateLinear', lateDays: 30 });
    expect(await late()).toBe('0.00');

    await meanwhile(
      () => pin(systemId),
      async () => {
        expect(await late()).toBe('53.33');
        const taken = readDocument(Buffer.from(await documentJsonOf(office.as('hr'), { planVersionId: version.id })));
        expect(taken.measurementSystem).toEqual({ date: 'lateLinear', lateDays: 30 });
        const exported = await exportDocument(office.db.read, { year: 2023 });
        expect(exported.measurementSystem).toEqual({ date: 'lateLinear', lateDays: 30 });
        const { areas } = printedScore(scorePlan(exported, { period: DECEMBER, final: false }));
        expect(areas.find(({ code }) => code === '07')?.objectives[2]?.score).toBe('53.33');
      },
      () => pin(null),
    );
    expect(await late()).toBe('0.00');
  });

  test('by the one that its document brought along, where it is pinned to none', async () => {
    const bring = (measurementSystem: object | null) =>
      office.db.transaction((manager) =>
        manager.update(PlanVersion, { id: version.id }, { measurementSystem } as never),
      );

    await meanwhile(
      () => bring({ date: 'lateLinear', lateDays: 15 }),
      async () => expect(await late()).toBe('6.67'),
      () => bring(null),
    );
  });

  test('a plan that is closed is final at its last day, and only there', async () => {
    const move = (state: 'closed' | 'inForce') =>
      office.db.transaction((manager) =>
        manager.update(
          PlanVersion,
          { id: version.id },
          { state, inForceFor: state === 'closed' ? null : version.planId },
        ),
      );

    await meanwhile(
      () => move('closed'),
      async () => {
        const asked = { planVersionId: version.id };
        const last: Shown = await resultsOf(office.as('dipendente'), asked);
        const { id: periodId } = await periodOf(office, JUNE);
        const june: Shown = await resultsOf(office.as('dipendente'), { ...asked, periodId });
        expect([last.final, june.final]).toEqual([true, false]);
        expect(last.areas.find(({ code }) => code === '14')).toMatchObject({ score: '0.00', coverage: '0.00' });
        const interim: Shown = await resultsOf(office.as('dipendente'), { ...asked, final: false });
        expect(interim.areas.find(({ code }) => code === '14')?.score).toBeNull();
      },
      () => move('inForce'),
    );
  });

  test('the trace of a score is the same as long as nothing that it rests on changes', async () => {
    const trace = async () =>
      traceOf(await scoredVersion(office.db.read, version, { values: 'official', period: DECEMBER, final: true }));
    const before = await trace();
    expect(before.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(before.measurementIds).toHaveLength(19);

    await give(office, { code: '01.01', day: JUNE }, { numerator: '1', denominator: '1' });
    await give(office, { code: '01.01' }, { numerator: '1', denominator: '1' }, { state: 'submitted' });
    expect(await trace()).toEqual(before);

    const { id } = await give(office, { code: '01.01' }, { numerator: '1', denominator: '1' });
    const after = await trace();
    expect(after.hash).not.toBe(before.hash);
    expect(after.measurementIds).toEqual([...before.measurementIds, id].sort());
  });

  test('of a plan without its positions it names no value of them, and the figures of the rest are the same', async () => {
    const loaded = await loadVersion(office.db.read, version, 'official');
    const without = scoreLoaded({ ...loaded, content: { ...loaded.content, sets: [] } }, {});

    const whole = scoreLoaded(loaded, {});
    expect(traceOf(whole).measurementIds.length - traceOf(without).measurementIds.length).toBe(5);
    expect(traceOf(without).hash).not.toBe(traceOf(whole).hash);
    expect({ ...printedScore(without.score), positions: [] }).toEqual({ ...printedScore(whole.score), positions: [] });
  });

  test('the function scores every position for those who make sheets of it', async () => {
    const { score } = await scoredVersion(office.db.read, version, { values: 'official' });

    expect(score.run).toMatchObject({ period: DECEMBER, final: false });
    expect(score.positions.map(({ code }) => code)).toHaveLength(5);
    expect(score.positions.find(({ code }) => code === 'PO_ANAG CERT')?.counted?.toFixed(2)).toBe('91.00');
  });

  test('what a unit measured before it left an objective counts for nothing, and the document can be taken in', async () => {
    const { id: unitId } = await office.db.read.findOneByOrFail(Unit, { code: 'regolazione' });
    const objective = await office.db.read.findOneByOrFail(Objective, { versionId: version.id, code: '09.01' });

    await office.db.transaction((manager) => manager.delete(ObjectiveUnit, { objectiveId: objective.id, unitId }));

    const { areas }: Shown = await resultsOf(office.as('dipendente'), { planVersionId: version.id });
    const served = areas.find(({ code }) => code === '09')?.objectives[0]?.indicators[0];
    expect(served).toMatchObject({ value: '92', messages: [] });
    expect(checkDocument(await exportDocument(office.db.read, { year: 2023 }))).toEqual([]);
    expect(await office.db.read.countBy(Measurement, { sliceKey: unitId })).toBeGreaterThan(0);
  });
});
