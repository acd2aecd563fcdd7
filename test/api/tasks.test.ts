import { expect, test } from 'vitest';
import { Measurement, Person, SeatRecord } from '../../schema/src/model/index.ts';
import { eachDatabase, type Office } from '../kit/index.ts';
import { advance, approveSet, enterValue, findValue, JUNE, listValues } from './values.ts';

interface Task {
  readonly kind: string;
  readonly count: number;
  readonly resource: string;
  readonly recordId: string | null;
  readonly dueOn: string | null;
  readonly periodDay: string | null;
}
const tasksOf = async (office: Office, who: string): Promise<Task[]> =>
  (await office.as(who).query('{ tasks { kind count resource recordId dueOn periodDay } }')).tasks;
const short = async (office: Office, who: string): Promise<string[]> =>
  (await tasksOf(office, who)).map(({ kind, count }) => `${kind} ${count}`);

eachDatabase('in the demo everybody finds what to do', (office) => {
  test.each([
    ['po.staff', ['completeSet 1', 'enterValues 20']],
    ['po.bilancio', ['waitSet 1', 'enterValues 20']],
    ['po.promozione', ['reviseSet 1', 'enterValues 27']],
    ['referente.legale', ['enterValues 20']],
    ['referente.azienda', ['enterValues 14']],
    ['segretario', ['decideSets 1']],
    ['hr', ['readResults 187']],
    ['oiv', ['readResults 187', 'readPlan 1']],
    ['giunta', ['readPlan 1']],
    ['admin', []],
    ['dipendente', []],
  ])('%s: %o', async (who, expected) => {
    expect(await short(office, who)).toEqual(expected);
  });

  test('the planner organises joint objectives, settles doubts, follows the values and opens the period that is over', async () => {
    office.now = new Date('2023-07-03T09:00:00+02:00');
    const summer = await short(office, 'controllo');
    office.now = new Date('2024-01-08T09:00:00+01:00');
    office.as('controllo').signInAgain();
    const winter = await short(office, 'controllo');
    office.now = null;
    office.as('controllo').signInAgain();

    expect(summer).toEqual(['organiseObjectives 8', expect.stringMatching(/^settleDoubts \d+$/), 'readResults 187']);
    expect(winter).toContain('openPeriod 1');
  });

  test('a task leads to its record, a task about values to its period', async () => {
    const [set] = await tasksOf(office, 'po.staff');
    const [values] = await tasksOf(office, 'referente.legale');
    const { period } = await findValue(office, { code: '01.01' });

    expect(set).toMatchObject({ resource: 'individualSets', recordId: expect.any(String), dueOn: null });
    expect(values).toMatchObject({ resource: 'measurements', recordId: period.id, dueOn: null, periodDay: JUNE });
  });
});

eachDatabase('tasks follow the work', (office) => {
  test('what is entered is due no more, whoever entered it; the planner sees what was entered in others’ place', async () => {
    const value = await findValue(office, { code: '01.01' });

    await enterValue(office.as('controllo'), value, { inputs: { numerator: '1', denominator: '2' } });

    expect(await short(office, 'referente.legale')).toEqual(['enterValues 19', 'submitValues 1']);
    expect(await short(office, 'controllo')).toContain('checkOnBehalf 1');
  });

  test('an approved set gives its head values to enter, and the Segretario nothing more to decide', async () => {
    await approveSet(office, 'po.bilancio', 'PO_BP');

    const found = await tasksOf(office, 'po.bilancio');

    expect(found.map(({ kind, resource, count }) => `${kind} ${resource} ${count}`)).toEqual([
      'enterValues measurements 20',
      'enterValues individualMeasurements 4',
    ]);
    expect(await short(office, 'segretario')).toEqual([]);
  });

  test('a period in which nothing is missing can be closed; once closed nobody has values to enter', async () => {
    const { items } = await listValues(office.as('controllo'), {}, { limit: 1, offset: 0 });
    const periodId = items[0]?.period.id ?? '';
    await office.db.transaction((manager) => manager.update(Measurement, { periodId }, { state: 'draft' }));
    expect(await short(office, 'controllo')).toContain('closePeriod 1');

    await advance(office.as('controllo'), { resource: 'periods', id: periodId, action: 'close', expectedVersion: 1 });

    expect(await short(office, 'referente.legale')).toEqual([]);
    expect(await short(office, 'hr')).toEqual([]);
  });

  test('the administrator is told of people without a seat or without a password', async () => {
    await office.db.transaction(async (manager) => {
      const { id } = await manager.findOneByOrFail(Person, { username: 'dipendente' });
      await manager.delete(SeatRecord, { personId: id });
      await manager.update(Person, { username: 'giunta' }, { passwordHash: null });
    });

    expect(await short(office, 'admin')).toEqual(['peopleWithoutSeat 1', 'peopleWithoutPassword 1']);
  });
});
