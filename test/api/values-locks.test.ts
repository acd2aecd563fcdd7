import { expect, test } from 'vitest';
import { PlanVersion } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { at, create, extend, historyOf, update } from './periods.ts';
import { DECEMBER, enterValue, findValue, JUNE, movePeriod, readValue, step, stepped } from './values.ts';

const RATIO = { numerator: '7', denominator: '10' };

eachDatabase('the days of a period', (office) => {
  const travel = (instant: string | null): void => {
    office.now = instant === null ? null : new Date(instant);
    for (const who of ['controllo', 'referente.legale', 'referente.promozione', 'hr']) office.as(who).signInAgain();
  };
  const lock = async (value: { id: string }, who = 'referente.legale') =>
    (await readValue(office.as(who), value.id)).entryLock;

  test('lock entering before the opening and after the deadline, day by day in Rome', async () => {
    travel('2023-06-30T12:00:00+02:00');
    const value = await findValue(office, { code: '01.01' });
    await update(office.as('controllo'), await at(office, JUNE), { opensOn: '2023-07-01', deadline: '2023-07-10' });

    expect(await lock(value)).toBe('PERIOD_NOT_OPEN');
    await expectRefused(enterValue(office.as('referente.legale'), value, { inputs: RATIO }), 'WRONG_STATE', {
      reason: 'PERIOD_NOT_OPEN',
    });
    travel('2023-07-01T00:10:00+02:00');
    expect(await lock(value)).toBeNull();
    travel('2023-07-10T23:50:00+02:00');
    expect(await lock(value)).toBeNull();
    const draft = await enterValue(office.as('referente.legale'), value, { inputs: RATIO });
    travel('2023-07-11T00:10:00+02:00');
    expect(await lock(value)).toBe('PERIOD_EXPIRED');
    expect((await readValue(office.as('referente.legale'), value.id)).allowedActions).toEqual(['comment']);
    await expectRefused(step(office.as('referente.legale'), 'submit', draft), 'WRONG_STATE', {
      reason: 'PERIOD_EXPIRED',
    });
  });

  test('a unit gets more time with a reason, and no other; the day after it is over', async () => {
    travel('2023-07-11T09:00:00+02:00');
    const value = await findValue(office, { code: '01.01' });
    const other = await findValue(office, { code: '06.01' });
    const june = await at(office, JUNE);
    const unitId = value.unit.id;
    const planner = office.as('controllo');
    await expectRefused(extend(planner, june, { unitId, until: '2023-07-20', reason: ' ' }), 'INVALID', {
      issues: [{ path: 'reason', code: 'REQUIRED' }],
    });
    await expectRefused(extend(planner, june, { unitId, until: '2023-07-10' }), 'INVALID', {
      issues: [{ path: 'until', code: 'RANGE', params: { min: '2023-07-11' } }],
    });
    await expectRefused(extend(planner, june, { unitId: june.id, until: '2023-07-20' }), 'INVALID', {
      issues: [{ path: 'unitId', code: 'UNKNOWN_ID' }],
    });
    await expectRefused(extend(office.as('hr'), june, { unitId, until: '2023-07-20' }), 'FORBIDDEN');

    const extended = await extend(planner, june, { unitId, until: '2023-07-20' });

    expect(extended.extensions).toMatchObject([{ until: '2023-07-20', reason: 'Personale assente' }]);
    expect(extended.extensions[0]?.unitName).toMatch(/Legale/);
    expect(await lock(value)).toBeNull();
    expect(await lock(other, 'referente.promozione')).toBe('PERIOD_EXPIRED');
    await movePeriod(office, 'close', JUNE);
    expect(await lock(value)).toBeNull();
    expect(await lock(other, 'referente.promozione')).toBe('PERIOD_CLOSED');
    const sent = await stepped(
      office,
      'referente.legale',
      'submit',
      value.state === 'draft' ? value : await enterValue(office.as('referente.legale'), value, { inputs: RATIO }),
    );
    expect(sent.state).toBe('submitted');
    travel('2023-07-21T09:00:00+02:00');
    expect(await lock(await findValue(office, { code: '09.19' }))).toBe('PERIOD_CLOSED');
    await movePeriod(office, 'open', JUNE);
    const history = await historyOf(office.as('controllo'), june.id);
    expect(history.find(({ action }: { action: string }) => action === 'extend')).toMatchObject({
      reason: 'Personale assente',
      changesJson: expect.stringContaining('[null,"2023-07-20"]'),
    });
  });

  test('an extension is moved, and taken away', async () => {
    travel('2023-07-12T09:00:00+02:00');
    const { unit } = await findValue(office, { code: '01.01' });
    const planner = office.as('controllo');

    const longer = await extend(planner, await at(office, JUNE), { unitId: unit.id, until: '2023-07-30' });
    const none = await extend(planner, longer, { unitId: unit.id, until: null, reason: 'Non serve più' });

    expect(longer.extensions).toMatchObject([{ until: '2023-07-30' }]);
    expect(none.extensions).toEqual([]);
    expect(await lock(await findValue(office, { code: '09.19' }))).toBe('PERIOD_EXPIRED');
  });

  test('what was sent back is corrected after the deadline, and sent again', async () => {
    travel('2023-07-25T09:00:00+02:00');
    const value = await findValue(office, { code: '01.01' });
    const returned = await stepped(office, 'controllo', 'sendBack', value, 'Manca il registro');
    expect(await lock(returned)).toBeNull();

    const corrected = await enterValue(office.as('referente.legale'), returned, { inputs: RATIO, comment: 'Ora c’è' });
    const sent = await stepped(office, 'referente.legale', 'submit', corrected);

    expect(sent).toMatchObject({ state: 'submitted', comment: 'Ora c’è' });
    await expectRefused(step(office.as('referente.legale'), 'withdraw', sent), 'WRONG_STATE', {
      reason: 'PERIOD_EXPIRED',
    });
    expect((await stepped(office, 'controllo', 'verify', sent)).state).toBe('verified');
    travel(null);
  });
});

eachDatabase('the lock of a value has its name', (office) => {
  test('for each who looks at it', async () => {
    const own = await findValue(office, { code: '01.01' });
    const planned = await findValue(office, { code: '01.01', day: DECEMBER });
    const read = async (who: string, { id }: { id: string }) => (await readValue(office.as(who), id)).entryLock;

    expect(await read('referente.legale', own)).toBeNull();
    expect(await read('controllo', own)).toBeNull();
    expect(await read('segretario', own)).toBe('READ_ONLY');
    expect(await read('hr', own)).toBe('READ_ONLY');
    expect(await read('oiv', own)).toBe('READ_ONLY');
    expect(await read('referente.legale', planned)).toBe('PERIOD_NOT_OPEN');

    const draft = await enterValue(office.as('referente.legale'), own, { inputs: RATIO });
    const sent = await stepped(office, 'referente.legale', 'submit', draft);
    expect(await read('referente.legale', sent)).toBe('SUBMITTED');
    const verified = await stepped(office, 'controllo', 'verify', sent);
    const approved = await stepped(office, 'segretario', 'approve', verified);
    expect(await read('referente.legale', approved)).toBe('APPROVED');
    expect(await read('referente.promozione', approved)).toBe('NOT_YOUR_UNIT');
    expect(await read('dipendente', approved)).toBe('READ_ONLY');
  });

  test('when the plan is closed, whatever the period', async () => {
    const value = await findValue(office, { code: '09.19' });
    await office.db.transaction(async (manager) => {
      const { id } = await manager.findOneByOrFail(PlanVersion, { state: 'inForce' });
      await manager.update(PlanVersion, { id }, { state: 'closed', inForceFor: null });
    });

    expect(await readValue(office.as('referente.legale'), value.id)).toMatchObject({
      entryLock: 'PLAN_CLOSED',
      allowedActions: [],
    });
    await expectRefused(enterValue(office.as('referente.legale'), value, { inputs: RATIO }), 'WRONG_STATE', {
      reason: 'PLAN_CLOSED',
    });
    const { planId } = await at(office, JUNE);
    await expectRefused(create(office.as('controllo'), { planId, endsOn: '2023-09-30' }), 'WRONG_STATE', {
      reason: 'PLAN_CLOSED',
    });
  });
});
