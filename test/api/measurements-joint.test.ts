import { describe, expect, test } from 'vitest';
import { Indicator, Objective, PlanVersion } from '../../schema/src/model/index.ts';
import { openSlots } from '../../server/src/measurements/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { approveSet, enterValue, findValue, JUNE, listValues, readValue } from './values.ts';

const RATIO = { numerator: '7', denominator: '10' };

eachDatabase('joint objectives', (office) => {
  test('08.01 has eight slices of its first indicator, one for each unit', async () => {
    const { items } = await listValues(office.as('controllo'), { text: '08.01' });
    const first = items.filter(
      ({ indicator, period }) => indicator.id === items[0]?.indicator.id && period.endsOn === JUNE,
    );

    expect(first).toHaveLength(8);
    expect(new Set(first.map(({ unit }) => unit.code)).size).toBe(8);
    expect(first.every(({ slice }) => slice)).toBe(true);
  });

  test('each unit enters its own slice and is refused another’s', async () => {
    const own = await findValue(office, { code: '08.01', unit: 'legale' });
    const other = await findValue(office, { code: '08.01', unit: 'staff' });

    expect(await enterValue(office.as('referente.legale'), own, { inputs: RATIO })).toMatchObject({ value: '70' });
    await expectRefused(enterValue(office.as('referente.legale'), other, { inputs: RATIO }), 'NOT_FOUND');
  });

  test('a single value is entered by the lead unit alone', async () => {
    const slice = await findValue(office, { code: '12.01', unit: 'staff' });
    const { objective } = await office
      .as('controllo')
      .query('query ($id: ID!) { objective(id: $id) { id version units { id code } indicators { id } } }', {
        id: slice.objective.id,
      });
    const lead = objective.units.find(({ code }: { code: string }) => code === 'staff');
    await office
      .as('controllo')
      .query('mutation ($input: OrganiseObjectiveInput!) { organiseObjective(input: $input) { id } }', {
        input: {
          id: objective.id,
          expectedVersion: objective.version,
          leadUnitId: lead.id,
          pooling: objective.indicators.map(({ id }: { id: string }) => ({ indicatorId: id, pooling: 'single' })),
        },
      });

    const whole = await findValue(office, { code: '12.01' });

    expect(whole).toMatchObject({ slice: false, unit: { code: 'staff' } });
    await expectRefused(readValue(office.as('referente.legale'), whole.id), 'NOT_FOUND');
    expect(await enterValue(office.as('referente.staff'), whole, { inputs: RATIO })).toMatchObject({ value: '70' });
    expect((await listValues(office.as('controllo'), { text: '12.01' })).total).toBe(4);
  });
});

eachDatabase('the rows in which values are entered', (office) => {
  const open = (objectiveIds?: string[]) =>
    office.db.transaction(async (manager) => {
      const { versionId } = await manager.findOneByOrFail(Objective, { code: '12.02' });
      return openSlots(manager, { versionId, ...(objectiveIds && { objectiveIds }) });
    });
  const NOTHING = { opened: 0, moved: 0, removed: 0 };

  test('are there, and opening them again changes nothing', async () => {
    expect(await open()).toEqual(NOTHING);
    expect(await open([])).toEqual(NOTHING);
  });

  test('follow the pooling, and what was entered stays where it is', async () => {
    const slice = await findValue(office, { code: '12.02', unit: 'legale' });
    await enterValue(office.as('referente.legale'), slice, { inputs: { value: '3' } });
    const { objective, indicator } = slice;
    await office.db.transaction((manager) => manager.update(Indicator, { id: indicator.id }, { pooling: 'single' }));

    const changes = await open([objective.id]);

    expect(changes).toEqual({ opened: 2, moved: 0, removed: 15 });
    expect(await readValue(office.as('controllo'), slice.id)).toMatchObject({ value: '3', unit: { code: 'legale' } });
    expect(await open([objective.id])).toEqual(NOTHING);
  });

  test('move with the lead unit, with what they hold', async () => {
    const { objective } = await findValue(office, { code: '12.02', unit: 'legale' });
    const { unit } = await findValue(office, { code: '01.02' });
    await office.db.transaction((manager) => manager.update(Objective, { id: objective.id }, { leadUnitId: unit.id }));

    expect(await open([objective.id])).toEqual({ opened: 0, moved: 2, removed: 0 });
  });

  test('are not there for a version that is not in force', async () => {
    const changes = await office.db.transaction(async (manager) => {
      const { versionId } = await manager.findOneByOrFail(Objective, { code: '12.02' });
      await manager.update(PlanVersion, { id: versionId }, { state: 'draft', inForceFor: null });
      const found = await openSlots(manager, { versionId });
      await manager.update(PlanVersion, { id: versionId }, { state: 'superseded' });
      return found;
    });
    const value = await findValue(office, { code: '01.01' });

    expect(changes).toEqual(NOTHING);
    expect(value.blockedActions).toContainEqual({ action: 'enter', reason: 'PLAN_NOT_IN_FORCE' });
    await expectRefused(enterValue(office.as('referente.legale'), value, { inputs: RATIO }), 'WRONG_STATE', {
      reason: 'PLAN_NOT_IN_FORCE',
    });
  });
});

eachDatabase('values of individual objectives', (office) => {
  test('are due once the set is approved, and are entered by the head alone', async () => {
    const head = office.as('po.bilancio');
    expect((await listValues(head, { individual: true })).total).toBe(0);

    await approveSet(office, 'po.bilancio', 'PO_BP');
    const { items } = await listValues(head, { mine: true, individual: true });
    const count = items.find(({ indicator, period }) => indicator.kind === 'count' && period.endsOn === JUNE);
    if (!count) throw new Error('there is a count among them');

    expect(items).toHaveLength(8);
    expect(await enterValue(head, count, { inputs: { value: '1' } })).toMatchObject({
      value: '1',
      position: { code: 'PO_BP' },
    });
    await expectRefused(readValue(office.as('referente.bilancio'), count.id), 'NOT_FOUND');
    await expectRefused(enterValue(office.as('po.staff'), count, { inputs: { value: '1' } }), 'NOT_FOUND');
    await expectRefused(
      enterValue(office.as('controllo'), { ...count, version: 2 }, { inputs: { value: '1' } }),
      'FORBIDDEN',
    );
    expect((await listValues(office.as('hr'), { individual: true })).total).toBe(8);
    expect((await listValues(office.as('oiv'), { individual: true })).total).toBe(8);
    expect((await listValues(office.as('dipendente'), { individual: true })).total).toBe(0);
  });
});

describe('completeness', () => {
  eachDatabase('per unit and position', (office) => {
    const ask = (who: string, versionId: string, periodId: string) =>
      office.as(who).query(
        `query ($versionId: ID!, $periodId: ID!) { completeness(versionId: $versionId, periodId: $periodId) {
          unitName positionTitle due entered notMeasurable missing } }`,
        { versionId, periodId },
      );

    test('counts zero as entered, not measurable apart, and the rest as missing', async () => {
      const contact = office.as('referente.legale');
      const { plans } = await contact.query('{ plans { items { id } } }');
      const zero = await findValue(office, { code: '01.01' });
      const none = await findValue(office, { code: '09.19' });
      await enterValue(contact, zero, { inputs: { numerator: '0', denominator: '3' } });
      await enterValue(contact, none, { outcome: 'notMeasurable', reason: 'Nessun parere richiesto' });

      const own = await ask('referente.legale', plans.items[0].id, zero.period.id);
      const all = await ask('hr', plans.items[0].id, zero.period.id);

      expect(own.completeness).toEqual([
        { unitName: expect.any(String), positionTitle: null, due: 20, entered: 1, notMeasurable: 1, missing: 18 },
      ]);
      expect(all.completeness).toHaveLength(9);
      await expectRefused(ask('hr', zero.id, zero.period.id), 'NOT_FOUND');
    });
  });
});
