import { expect, test } from 'vitest';
import { Indicator, IndividualSet, Measurement, Objective, Period, Plan } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused, type Office } from '../kit/index.ts';
import { inForce, remove, renew, versions } from './plan-steps.ts';

/** The year-end value of an indicator, approved; every unit the same. */
async function validated(office: Office, { lineageId }: Indicator, inputs: object): Promise<void> {
  const period = await office.db.read.findOneByOrFail(Period, { endsOn: '2023-12-31' });
  const values = { state: 'approved', outcome: 'measured', inputs } as Partial<Measurement>;
  await office.db.transaction((manager) =>
    manager.update(Measurement, { lineageId, periodId: period.id }, values as never),
  );
}

async function indicatorOf(office: Office, code: string, versionId: string): Promise<Indicator> {
  const { id } = await office.db.read.findOneByOrFail(Objective, { code, versionId });
  const [first] = await office.db.read.find(Indicator, { where: { objectiveId: id }, order: { ordering: 'ASC' } });
  if (!first) throw new Error(`${code} has no indicator`);
  return first;
}

eachDatabase(
  'next year’s plan',
  (office) => {
    test('is made from this year’s in one action: a draft with new days, and two periods to come', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);

      const draft = await renew(controllo, source);

      expect(draft).toMatchObject({
        year: 2024,
        number: 1,
        state: 'draft',
        title: 'Albero della Performance 2024 2026',
        trienniumFrom: 2024,
        trienniumTo: 2026,
        basedOn: { id: source.id },
        adoptionAct: null,
        revisionCause: null,
      });
      const { plan } = await controllo.query(
        `query ($id: ID!) { plan(id: $id) { periods { endsOn state }
          counts { areas objectives indicators missingWeights } } }`,
        draft,
      );
      expect(plan.periods).toEqual([
        { endsOn: '2024-06-30', state: 'planned' },
        { endsOn: '2024-12-31', state: 'planned' },
      ]);
      expect(plan.counts).toMatchObject({ areas: 15, objectives: 95, indicators: 115 });
      const dated = await indicatorOf(office, 'PO_Staff_04_01', draft.id);
      expect(dated).toMatchObject({ targetDate: '2024-12-31', targetPrinted: 'Entro 31/12/2024' });
      const sets = await office.db.read.findBy(IndividualSet, { versionId: draft.id });
      expect(sets.map(({ state }) => state)).toEqual(sets.map(() => 'draft'));
      expect(sets.length).toBeGreaterThan(3);
    });

    test('starts from the validated results of the last day, and keeps the old baseline where there is none', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      const before = await indicatorOf(office, '01.01', source.id);
      await validated(office, before, { numerator: '2', denominator: '3' });
      const joint = await office.db.read.findOneByOrFail(Indicator, { versionId: source.id, baselineYear: 2022 });

      const draft = await renew(controllo, source);

      expect(await indicatorOf(office, '01.01', draft.id)).toMatchObject({
        lineageId: before.lineageId,
        baselineYear: 2023,
        baselineValue: '66.67',
        targetValue: before.targetValue,
        weight: before.weight,
      });
      const own = { versionId: draft.id, lineageId: joint.lineageId };
      expect(await office.db.read.findOneByOrFail(Indicator, own)).toMatchObject({
        baselineYear: 2022,
        baselineDate: joint.baselineDate,
      });
    });

    test('is there once, whoever asks for it at the same time, and only the planner asks', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);
      await expectRefused(renew(office.as('segretario'), source), 'FORBIDDEN');

      const results = await Promise.allSettled([renew(controllo, source), renew(controllo, source)]);

      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expectRefused(renew(controllo, source), 'WRONG_STATE', { reason: 'PLAN_EXISTS' });
      expect((await inForce(controllo)).blockedActions).toContainEqual({ action: 'renew', reason: 'PLAN_EXISTS' });
    });

    test('can be dropped as a whole, with its days, and made again', async () => {
      const controllo = office.as('controllo');
      const source = await inForce(controllo);

      expect(await remove(controllo, await renew(controllo, source))).toBe(true);

      expect(await office.db.read.countBy(Plan, { year: 2024 })).toBe(0);
      expect(await office.db.read.countBy(Period, { endsOn: '2024-06-30' })).toBe(0);
      expect(await renew(controllo, source)).toMatchObject({ year: 2024 });
      expect(await versions(controllo)).toHaveLength(2);
    });
  },
  { perTest: true },
);
