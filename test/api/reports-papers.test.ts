import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { Measurement } from '../../schema/src/model/index.ts';
import { drawSample } from '../../server/src/domain/sample.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { dossierOf, indexOf, kindsOf, yearToExamine } from './reports.examined.ts';
import { ALL_YES, createReport, examine, papersOf, pickSample } from './reports.ts';
import { DECEMBER } from './values.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

eachDatabase('the papers of the OIV', (office) => {
  const oiv = () => office.as('oiv');
  let planId: string;
  let proved: Measurement;
  let id: string;

  beforeAll(async () => {
    ({ planId, proved } = await yearToExamine(office));
    id = (await createReport(office.as('controllo'), planId)).id;
  }, 60_000);

  describe('before the adoption', () => {
    test('the planner finds it in the inbox, the OIV not yet', async () => {
      expect(await kindsOf(office, 'controllo')).toEqual(['writeReport 2024-06-30']);
      expect(await kindsOf(office, 'oiv')).toEqual([]);
    });

    test('the index tells what every value rests on, and where a proof is missing', async () => {
      const index = await indexOf(office, 'oiv', planId);

      expect(index).toMatchObject({ day: DECEMBER, proofs: 1, missingProofs: 1 });
      const of0701 = index.values.filter(({ objectiveCode }: Any) => objectiveCode === '07.01');
      expect(of0701[0]).toMatchObject({
        ...{ areaCode: '07', unitCode: 'regolazione', state: 'approved', outcome: 'measured', value: '80' },
        ...{ isProofRequired: true, isProofMissing: false },
        proofs: [{ title: 'registro.pdf', sha256: 'ab'.repeat(32), protocol: '0012345/2024', kind: 'file' }],
      });
      expect(of0701[1]).toMatchObject({ isProofRequired: true, isProofMissing: true, proofs: [] });
      expect(index.values.filter(({ slice }: Any) => slice).length).toBeGreaterThan(10);
      expect(JSON.stringify(index)).not.toMatch(/PO_/);
    });

    test('everybody sees in it the values that are theirs to read, and a stranger’s plan is none', async () => {
      await office.db.transaction((manager) => manager.update(Measurement, { id: proved.id }, { state: 'verified' }));

      const seenBy = async (who: string) =>
        (await indexOf(office, who, planId)).values.map((each: Any) => each.measurementId);

      expect(await seenBy('dipendente')).not.toContain(proved.id);
      expect(await seenBy('referente.regolazione')).toContain(proved.id);
      await expectRefused(indexOf(office, 'oiv', uuid()), 'NOT_FOUND');
      await office.db.transaction((manager) => manager.update(Measurement, { id: proved.id }, { state: 'approved' }));
    });

    test('only the OIV reads and fills in its papers', async () => {
      const papers = await papersOf(oiv(), id);

      expect(papers).toMatchObject({ version: 1, sample: null, allowedActions: ['examine'] });
      expect(papers.checklist).toHaveLength(ALL_YES.length);
      for (const who of ['controllo', 'segretario']) {
        expect(await papersOf(office.as(who), id)).toBeUndefined();
        await expectRefused(dossierOf(office, who, id), 'NOT_FOUND');
        await expectRefused(examine(office.as(who), papers, { checklist: [] }), 'FORBIDDEN');
      }
      for (const who of ['giunta', 'hr', 'dipendente', 'po.staff', 'admin'])
        await expectRefused(papersOf(office.as(who), id), 'FORBIDDEN');
    });

    test('points are answered one by one, and two who write at once lose nothing', async () => {
      const papers = await papersOf(oiv(), id);
      const first = await examine(oiv(), papers, { checklist: [{ code: 'process', outcome: 'yes', note: ' Bene ' }] });
      expect(first.version).toBe(2);

      await expectRefused(examine(oiv(), papers, { checklist: [{ code: 'process', outcome: 'no' }] }), 'CONFLICT');
      const second = await examine(oiv(), first, { checklist: [{ code: 'clear', outcome: 'partly', note: null }] });

      const answered = second.checklist.filter(({ outcome }: Any) => outcome !== null);
      expect(answered).toEqual([
        { code: 'process', section: 'reliability', isCondition: false, outcome: 'yes', note: 'Bene' },
        { code: 'clear', section: 'clarity', isCondition: true, outcome: 'partly', note: null },
      ]);
      const unknown = examine(oiv(), second, { checklist: [{ code: 'altro', outcome: 'yes' }] });
      await expectRefused(unknown, 'INVALID', { issues: [{ path: 'checklist[0].code', code: 'IS_IN' }] });
      const long = examine(oiv(), second, { checklist: [{ code: 'clear', outcome: 'yes', note: 'x'.repeat(1001) }] });
      await expectRefused(long, 'INVALID', { issues: [{ path: 'checklist.clear.note', code: 'TOO_LONG' }] });
    });

    test('the longest notes of all points are kept whole, on both databases', async () => {
      const note = '€'.repeat(1000);
      const all = ALL_YES.map(({ code }) => ({ code, outcome: 'yes', note }));

      const written = await examine(oiv(), await papersOf(oiv(), id), { checklist: all });

      expect(written.checklist.every((each: Any) => each.note === note)).toBe(true);
      await examine(oiv(), written, { checklist: ALL_YES });
    });
  });

  describe('the sample', () => {
    const SEED = 'Relazione 2023';

    test('is the one that anybody draws again from the index and the seed', async () => {
      const { sample } = await pickSample(oiv(), await papersOf(oiv(), id), { size: 20, seed: SEED });
      const { values } = await indexOf(office, 'oiv', planId);

      const drawable = values.map(({ measurementId, areaCode, unitCode }: Any) => {
        return { id: measurementId, area: areaCode, unit: unitCode };
      });
      const again = drawSample(drawable, { seed: SEED, size: 20 });
      expect(sample.seed).toBe(SEED);
      expect(sample.values.map(({ measurementId }: Any) => measurementId)).toEqual(again);
      const areas = new Set(drawable.filter((each: Any) => again.includes(each.id)).map(({ area }: Any) => area));
      expect(areas.size).toBe(15);
    });

    test('has a seed of its own when nobody gives one, and is never larger than can be examined', async () => {
      const before = await papersOf(oiv(), id);
      const { sample, version } = await pickSample(oiv(), before, { size: 5 });

      expect(sample.seed.length).toBeGreaterThan(10);
      await expectRefused(pickSample(oiv(), { ...before, version }, { size: 61 }), 'INVALID');
      await expectRefused(pickSample(oiv(), { ...before, version }, { size: 0 }), 'INVALID');
      await expectRefused(pickSample(office.as('controllo'), { ...before, version }, { size: 5 }), 'FORBIDDEN');
    });

    test('what was found stays when it is made larger; of other values nothing can be found', async () => {
      const drawn = await pickSample(oiv(), await papersOf(oiv(), id), { size: 3, seed: SEED });
      const [first, second] = drawn.sample.values;
      const found = [
        { measurementId: first.measurementId, outcome: 'conform', note: null },
        { measurementId: second.measurementId, outcome: 'notConform', note: 'Il registro dice 7' },
      ];
      const looked = await examine(oiv(), drawn, { sample: found });

      const larger = await pickSample(oiv(), looked, { size: 16, seed: SEED });

      expect(larger.sample.values.slice(0, 3)).toEqual([...found, { ...drawn.sample.values[2] }]);
      expect(larger.sample.values).toHaveLength(16);
      const stranger = [{ measurementId: uuid(), outcome: 'conform' }];
      const elsewhere = examine(oiv(), larger, { sample: stranger });
      await expectRefused(elsewhere, 'INVALID', { issues: [{ path: 'sample[0].measurementId', code: 'UNKNOWN_ID' }] });
      await pickSample(oiv(), await papersOf(oiv(), id), { size: 3, seed: SEED });
    });
  });
});
