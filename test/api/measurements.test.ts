import { expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { advance, clearValue, DECEMBER, enterValue, findValue, JUNE, listValues, readValue } from './values.ts';

const RATIO = { numerator: '7', denominator: '10' };

eachDatabase('each service manages only its own values', (office) => {
  test('the own list holds the values of the own unit and of nobody else', async () => {
    const { items, total } = await listValues(office.as('referente.legale'), { mine: true });

    expect(total).toBe(40);
    expect(new Set(items.map(({ unit }) => unit.code))).toEqual(new Set(['legale']));
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  test('a service enters a value of its own, and it is there for it, the planner and the Segretario', async () => {
    const value = await findValue(office, { code: '01.01' });

    const entered = await enterValue(office.as('referente.legale'), value, { inputs: RATIO, comment: 'Dal registro' });

    expect(entered).toMatchObject({ state: 'draft', outcome: 'measured', value: '70', onBehalf: false });
    expect(entered.enteredByName).toContain('Referente');
    expect(await readValue(office.as('segretario'), value.id)).toMatchObject({ value: '70', comment: 'Dal registro' });
    expect(await readValue(office.as('controllo'), value.id)).toMatchObject({ value: '70' });
  });

  test("another's value is not there before it is approved: in the list, read by itself, below its indicator", async () => {
    const other = office.as('referente.promozione');
    const value = await findValue(office, { code: '01.01' });

    const listed = await listValues(other, { text: '01.01' });
    const nested = await other.query(
      'query ($id: ID!) { objective(id: $id) { indicators { measurements { id state value } } } }',
      { id: value.objective.id },
    );

    expect(listed.items.map(({ id }) => id)).not.toContain(value.id);
    expect(nested.objective.indicators).toEqual([{ measurements: [] }]);
    await expectRefused(readValue(other, value.id), 'NOT_FOUND');
    await expectRefused(enterValue(other, value, { inputs: RATIO }), 'NOT_FOUND');
    await expectRefused(clearValue(other, value), 'NOT_FOUND');
  });

  test('below its indicator the own value stands with all that belongs to it', async () => {
    const value = await findValue(office, { code: '01.01' });

    const { objective } = await office.as('referente.legale').query(
      `query ($id: ID!) { objective(id: $id) { indicators { measurements {
        id value slice allowedActions unit { code } period { endsOn } objective { code } indicator { kind } } } } }`,
      { id: value.objective.id },
    );

    expect(objective.indicators[0].measurements).toHaveLength(2);
    expect(objective.indicators[0].measurements[0]).toMatchObject({
      id: value.id,
      slice: false,
      allowedActions: expect.arrayContaining(['enter']),
      unit: { code: 'legale' },
      period: { endsOn: JUNE },
      objective: { code: '01.01' },
      indicator: { kind: 'ratio' },
    });
  });

  test('who may only read is refused before anything is looked at', async () => {
    const value = await findValue(office, { code: '01.01' });

    await expectRefused(enterValue(office.as('hr'), value, { inputs: RATIO }), 'FORBIDDEN');
    await expectRefused(enterValue(office.as('dipendente'), value, { inputs: RATIO }), 'FORBIDDEN');
    await expectRefused(enterValue(office.nobody, value, { inputs: RATIO }), 'UNAUTHENTICATED');
  });

  test('the head of the position and the contact of a unit enter the same values', async () => {
    const head = await listValues(office.as('po.staff'), { mine: true, individual: false });
    const contact = await listValues(office.as('referente.staff'), { mine: true });

    expect(head.total).toBe(40);
    expect(head.items.map(({ id }) => id)).toEqual(contact.items.map(({ id }) => id));
  });

  test('what the planner enters in a unit’s place says so', async () => {
    const value = await findValue(office, { code: '01.02' });

    const entered = await enterValue(office.as('controllo'), value, { inputs: RATIO });

    expect(entered.onBehalf).toBe(true);
    expect(await readValue(office.as('referente.anagrafico'), value.id)).toMatchObject({ onBehalf: true });
  });

  test('nobody reads values of a seat that is not held', async () => {
    expect((await listValues(office.as('dipendente'))).total).toBe(0);
    expect((await listValues(office.as('giunta'))).total).toBe(0);
    expect((await listValues(office.as('admin'))).total).toBe(0);
  });
});

eachDatabase('the list of values', (office) => {
  test('follows the plan, is filtered, searched and paged', async () => {
    const all = await listValues(office.as('controllo'), {}, { limit: 3, offset: 0 });
    const next = await listValues(office.as('controllo'), {}, { limit: 3, offset: 3 });
    const found = await listValues(office.as('controllo'), { text: 'ARBITRATO:', entered: false });
    const units = await listValues(office.as('controllo'), { unitId: found.items[0]?.unit.id });

    expect(all.total).toBe(374);
    expect(all.items.map(({ objective, period }) => `${objective.code} ${period.endsOn}`)).toEqual([
      `01.01 ${JUNE}`,
      `01.01 ${DECEMBER}`,
      `01.02 ${JUNE}`,
    ]);
    expect(next.items.map(({ id }) => id)).not.toContain(all.items[0]?.id);
    expect(found.items.map(({ objective }) => objective.code)).toContain('01.01');
    expect(units.total).toBe(40);
  });

  test('a percent sign is searched as a percent sign', async () => {
    expect((await listValues(office.as('controllo'), { text: 'a%o' })).total).toBe(0);
    expect((await listValues(office.as('controllo'), { text: 'l_gale' })).total).toBe(0);
  });

  test.each(['code', 'indicator', 'unit', 'period', 'state'])('is sorted by %s', async (field) => {
    const { items } = await listValues(
      office.as('controllo'),
      {},
      { limit: 5, offset: 0 },
      { field, direction: 'DESC' },
    );
    expect(items).toHaveLength(5);
  });

  test('a field that does not exist is refused', async () => {
    const answer = listValues(
      office.as('controllo'),
      {},
      { limit: 5, offset: 0 },
      { field: 'id; --', direction: 'ASC' },
    );
    await expectRefused(answer, 'INVALID');
  });

  test('takes few statements however many values it holds', async () => {
    const few = await office.statementsOf(() =>
      listValues(office.as('referente.legale'), { mine: true }, { limit: 2, offset: 0 }),
    );
    const many = await office.statementsOf(() => listValues(office.as('controllo'), {}, { limit: 200, offset: 0 }));
    expect(many.length).toBeLessThanOrEqual(few.length + 1);
    expect(many.length).toBeLessThanOrEqual(6);
  });
});

eachDatabase('the life of a value', (office) => {
  test('is changed while a draft, cleared again, and its history tells who did what', async () => {
    const contact = office.as('referente.legale');
    const value = await findValue(office, { code: '09.19' });

    const entered = await enterValue(contact, value, { inputs: { numerator: '0', denominator: '4' } });
    const changed = await enterValue(contact, entered, { inputs: RATIO });
    const cleared = await clearValue(contact, changed);
    const again = await enterValue(contact, cleared, { inputs: { numerator: '4', denominator: '4' } });

    expect(entered).toMatchObject({ state: 'draft', value: '0' });
    expect(cleared).toMatchObject({ state: 'missing', outcome: null, value: null, inputs: null, enteredByName: null });
    expect(again).toMatchObject({ state: 'draft', value: '100', version: 5 });
    const { history } = await contact.query(
      'query ($id: ID!) { history(resource: "measurements", id: $id) { action personName fromState toState changesJson } }',
      { id: value.id },
    );
    expect(history.map(({ action }: { action: string }) => action).toSorted()).toEqual([
      'clear',
      'enter',
      'enter',
      'enter',
    ]);
    expect(history[0].personName).toContain('Referente');
    expect(history.map(({ changesJson }: { changesJson: string }) => changesJson).join()).toContain(
      '"denominator":"10"',
    );
  });

  test('a stale version is refused with the record as it is now', async () => {
    const contact = office.as('referente.legale');
    const value = await findValue(office, { code: '09.19', nth: 1 });
    await enterValue(contact, value, { inputs: RATIO });

    const refused = await expectRefused(enterValue(contact, value, { inputs: RATIO }), 'CONFLICT', {
      id: value.id,
      expected: 1,
      actual: 2,
    });

    expect(refused.current).toMatchObject({ id: value.id, state: 'draft', version: 2 });
    await expectRefused(clearValue(contact, value), 'CONFLICT');
  });

  test('two who enter the same value at once: one is told', async () => {
    const value = await findValue(office, { code: '09.19', nth: 2 });
    const both = ['referente.legale', 'controllo'].map((who) => enterValue(office.as(who), value, { inputs: RATIO }));

    const ends = await Promise.allSettled(both);

    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await readValue(office.as('controllo'), value.id)).toMatchObject({ version: 2 });
  });

  test('a period that is not open, and one that is closed, say so', async () => {
    const contact = office.as('referente.legale');
    const planned = await findValue(office, { code: '01.01', day: DECEMBER });
    expect(planned.blockedActions).toContainEqual({ action: 'enter', reason: 'PERIOD_NOT_OPEN' });
    await expectRefused(enterValue(contact, planned, { inputs: RATIO }), 'WRONG_STATE', { reason: 'PERIOD_NOT_OPEN' });

    const open = await findValue(office, { code: '01.01' });
    const at = { resource: 'periods', id: open.period.id };
    const { version } = await advance(office.as('controllo'), { ...at, action: 'close', expectedVersion: 1 });

    await expectRefused(enterValue(contact, open, { inputs: RATIO }), 'WRONG_STATE', { reason: 'PERIOD_CLOSED' });
    expect((await readValue(contact, open.id)).allowedActions).toEqual(['comment']);
    await advance(office.as('controllo'), { ...at, action: 'open', expectedVersion: version });
    expect((await readValue(contact, open.id)).allowedActions).toEqual(['enter', 'attach', 'comment']);
  });
});
