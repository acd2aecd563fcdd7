import { describe, expect, test } from 'vitest';
import { Measurement, Unit } from '../../schema/src/model/index.ts';
import { lockedMeasurement, restoreValue } from '../../server/src/measurements/index.ts';
import { type Client, eachDatabase, expectRefused, type Office, officeOn } from '../kit/index.ts';
import { enterValue, findValue, JUNE, listValues, readValue, step, stepped, type Value } from './values.ts';

const RATIO = { numerator: '7', denominator: '10' };

interface Outcome {
  readonly id: string;
  readonly done: boolean;
  readonly state: string | null;
  readonly code: string | null;
  readonly paramsJson: string | null;
}
const stepMany = async (client: Client, action: string, values: readonly Value[]): Promise<Outcome[]> => {
  const inputs = values.map(({ id, version }) => ({ resource: 'measurements', id, action, expectedVersion: version }));
  const document = `mutation ($inputs: [AdvanceInput!]!) { advanceMany(inputs: $inputs) { id done state code paramsJson } }`;
  return (await client.query(document, { inputs })).advanceMany;
};

/** Values of the summer as if their units had entered and sent them. */
async function sent(office: Office, count: number): Promise<readonly Value[]> {
  const { items } = await listValues(office.as('controllo'), { individual: false, states: ['missing'] });
  const chosen = items.filter(({ period }) => period.endsOn === JUNE).slice(0, count);
  await office.db.transaction(async (manager) => {
    for (const { id } of chosen)
      await manager.update(Measurement, { id }, { state: 'submitted', outcome: 'notMeasurable', reason: 'Perché' });
  });
  return chosen;
}

eachDatabase('many values at once', (office) => {
  test('fifty are verified and approved in one call each, each with a result of its own, soon', async () => {
    const values = await sent(office, 50);
    const begin = Date.now();
    const verified = await stepMany(office.as('controllo'), 'verify', values);
    const time = Date.now() - begin;
    const approved = await stepMany(
      office.as('segretario'),
      'approve',
      values.map((value) => ({ ...value, version: value.version + 1 })),
    );

    expect(values).toHaveLength(50);
    expect(verified.map(({ done, state }) => `${done} ${state}`)).toEqual(new Array(50).fill('true verified'));
    expect(approved.every(({ done, state }) => done && state === 'approved')).toBe(true);
    expect((await listValues(office.as('dipendente'), { states: ['approved'] })).total).toBe(50);
    console.info(`${office.kind}: 50 values verified in ${time} ms`);
    expect(time).toBeLessThan(5000);
  });

  test('one that is refused says why and leaves the others done', async () => {
    const [first, second, third] = await sent(office, 3);
    if (!first || !second || !third) throw new Error('there are three');
    await office.db.transaction(async (manager) => {
      const { id } = await manager.findOneByOrFail(Measurement, { id: second.id });
      await manager.update(Measurement, { id }, { state: 'draft' });
    });

    const outcomes = await stepMany(office.as('controllo'), 'verify', [first, second, { ...third, version: 7 }, third]);

    expect(outcomes.map(({ code, state }) => code ?? state)).toEqual([
      'verified',
      'WRONG_STATE',
      'CONFLICT',
      'verified',
    ]);
    expect(JSON.parse(outcomes[1]?.paramsJson ?? '')).toMatchObject({ action: 'verify', state: 'draft' });
    await expectRefused(stepMany(office.as('controllo'), 'verify', new Array(51).fill(first)), 'INVALID');
  });

  test('are found by several states, and counted by state for each unit', async () => {
    const planner = office.as('controllo');
    const { plans } = await planner.query('{ plans { items { id } } }');
    const verified = (await listValues(planner, { states: ['verified'] })).total;
    const both = (await listValues(planner, { states: ['verified', 'approved'] })).total;
    const { periods } = await planner.query('{ periods { items { id } } }');

    const { completeness } = await planner.query(
      `query ($versionId: ID!, $periodId: ID!) { completeness(versionId: $versionId, periodId: $periodId) {
        due entered notMeasurable missing submitted returned verified approved } }`,
      { versionId: plans.items[0].id, periodId: periods.items[0].id },
    );
    const sum = (name: string): number =>
      completeness.reduce((total: number, each: Record<string, number>) => total + (each[name] ?? 0), 0);

    expect(both).toBe(verified + 50);
    expect([sum('verified'), sum('approved'), sum('submitted'), sum('returned')]).toEqual([verified, 50, 0, 0]);
    expect(sum('due')).toBe(sum('entered') + sum('notMeasurable') + sum('missing'));
    expect((await listValues(planner, { states: [] })).total).toBe(0);
    await expectRefused(listValues(planner, { states: ['gone'] }), 'INVALID');
  });
});

eachDatabase('a unit that is moved in mid-year', (office) => {
  test('keeps its values, with who entered them and their way; who heads it now reads them', async () => {
    const contact = office.as('referente.legale');
    const value = await findValue(office, { code: '01.01' });
    const draft = await enterValue(contact, value, { inputs: RATIO });
    await expectRefused(readValue(office.as('po.staff'), value.id), 'NOT_FOUND');
    const { units } = await office.as('admin').query('{ units(page: { limit: 100 }) { items { id code version } } }');
    const named = (code: string) => units.items.find((unit: { code: string }) => unit.code === code);

    await office.as('admin').query('mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { id } }', {
      input: { id: named('legale').id, expectedVersion: named('legale').version, parentId: named('staff').id },
    });

    expect(await readValue(contact, value.id)).toMatchObject({ value: '70', unit: { code: 'legale' }, version: 2 });
    expect((await listValues(contact, { mine: true })).total).toBe(40);
    expect(await readValue(office.as('po.staff'), value.id)).toMatchObject({ value: '70' });
    const sentNow = await stepped(office, 'referente.legale', 'submit', draft);
    expect((await stepped(office, 'controllo', 'verify', sentNow)).state).toBe('verified');
    const { id } = named('legale');
    const rows = await office.db.transaction((manager) => manager.countBy(Measurement, { unitId: id }));
    expect(rows).toBe(40);
    expect(await office.db.transaction((manager) => manager.findOneByOrFail(Unit, { id }))).toMatchObject({
      parentId: named('staff').id,
    });
  });
});

eachDatabase('what a value said before', (office) => {
  test('is put back from the version that was seen, and to nothing', async () => {
    const value = await findValue(office, { code: '01.01' });
    const contact = office.as('referente.legale');
    const first = await enterValue(contact, value, { inputs: RATIO, comment: 'Dal registro' });
    const before = await office.db.read.findOneByOrFail(Measurement, { id: value.id });
    await enterValue(contact, first, { inputs: { numerator: '1', denominator: '2' } });

    const putBack = (former: Measurement) =>
      office.db.transaction(async (manager) => {
        const row = await lockedMeasurement(manager, value.id);
        if (row) await restoreValue(manager, row, former);
      });
    const { state, outcome, inputs, reason, comment, actReference, enteredById, enteredAt, onBehalf } = before;
    const former = { state, outcome, inputs, reason, comment, actReference, enteredById, enteredAt, onBehalf };
    await putBack(former as Measurement);

    expect(await readValue(contact, value.id)).toMatchObject({ value: '70', comment: 'Dal registro', version: 4 });
    await putBack({ ...former, state: 'missing' } as Measurement);
    expect(await readValue(contact, value.id)).toMatchObject({ state: 'missing', value: null, enteredByName: null });
  });
});

describe('two people at once', () => {
  const office = officeOn('mariadb');

  test('a value that is verified and withdrawn at the same moment goes one way, and the other is told', async () => {
    const value = await findValue(office, { code: '01.01' });
    const draft = await enterValue(office.as('referente.legale'), value, { inputs: RATIO });
    const now = await stepped(office, 'referente.legale', 'submit', draft);

    const ends = await Promise.allSettled([
      step(office.as('referente.legale'), 'withdraw', now),
      step(office.as('controllo'), 'verify', now),
    ]);

    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await readValue(office.as('controllo'), value.id)).version).toBe(now.version + 1);
  });

  test('nothing comes in once the period is closed, however early it was sent', async () => {
    const value = await findValue(office, { code: '09.19' });
    const { id, version } = (await office.as('controllo').query('{ periods { items { id version } } }')).periods
      .items[0];
    const close = { resource: 'periods', id, action: 'close', expectedVersion: version };
    const document = 'mutation ($input: AdvanceInput!) { advance(input: $input) { state } }';

    const [entered] = await Promise.allSettled([
      enterValue(office.as('referente.legale'), value, { inputs: RATIO }),
      office.as('controllo').query(document, { input: close }),
    ]);

    const found = await readValue(office.as('controllo'), value.id);
    expect(found.state).toBe(entered.status === 'fulfilled' ? 'draft' : 'missing');
    await expectRefused(enterValue(office.as('referente.legale'), found, { inputs: RATIO }), 'WRONG_STATE', {
      reason: 'PERIOD_CLOSED',
    });
  });
});
