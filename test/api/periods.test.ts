import { expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { at, create, historyOf, periods, remove, update } from './periods.ts';
import { DECEMBER, JUNE, listValues } from './values.ts';

eachDatabase('the dates of a plan', (office) => {
  test('are 30/06 and 31/12, the last of them marked, without deadlines', async () => {
    expect(await periods(office.as('dipendente'))).toMatchObject([
      { endsOn: JUNE, state: 'open', isLast: false, opensOn: null, deadline: null, extensions: [] },
      { endsOn: DECEMBER, state: 'planned', isLast: true, opensOn: null, deadline: null, extensions: [] },
    ]);
  });

  test('one more is made, with the rows of its values, and taken away as long as nothing happened in it', async () => {
    const planner = office.as('controllo');
    const { planId } = await at(office, JUNE);
    const before = (await listValues(planner)).total;

    const made = await create(planner, { planId, endsOn: '2023-09-30', deadline: '2023-10-15' });
    const { total } = await listValues(planner);
    const history = await historyOf(planner, made.id);
    await remove(planner, made);

    expect(made).toMatchObject({ state: 'planned', deadline: '2023-10-15', opensOn: null, isLast: false, version: 1 });
    expect(total).toBe((before / 2) * 3);
    expect(history).toEqual([
      {
        action: 'create',
        reason: null,
        fromState: null,
        toState: 'planned',
        changesJson: '{"endsOn":[null,"2023-09-30"],"deadline":[null,"2023-10-15"]}',
      },
    ]);
    expect((await listValues(planner)).total).toBe(before);
    expect(await periods(planner)).toHaveLength(2);
  });

  test('are each there once, within the year, and end after they begin', async () => {
    const planner = office.as('controllo');
    const { planId } = await at(office, JUNE);

    await expectRefused(create(planner, { planId, endsOn: JUNE }), 'INVALID', {
      issues: [{ path: 'endsOn', code: 'TAKEN' }],
    });
    await expectRefused(create(planner, { planId, endsOn: '2024-01-31' }), 'INVALID', {
      issues: [{ path: 'endsOn', code: 'RANGE', params: { min: '2023-01-01', max: '2023-12-31' } }],
    });
    const reversed = { planId, endsOn: '2023-03-31', opensOn: '2023-04-10', deadline: '2023-04-09' };
    await expectRefused(create(planner, reversed), 'INVALID', {
      issues: [{ path: 'deadline', code: 'ENDS_BEFORE_START' }],
    });
  });

  test('are made and moved by the planner, opened by the Segretario too, and by nobody else', async () => {
    const june = await at(office, JUNE);
    for (const who of ['segretario', 'hr', 'po.staff', 'admin']) {
      await expectRefused(create(office.as(who), { planId: june.planId, endsOn: '2023-03-31' }), 'FORBIDDEN');
      await expectRefused(update(office.as(who), june, { deadline: '2023-07-31' }), 'FORBIDDEN');
      await expectRefused(remove(office.as(who), june), 'FORBIDDEN');
    }
    expect((await periods(office.as('segretario')))[0]?.allowedActions).toEqual(['close', 'extend']);
  });

  test('are not deleted once they were opened', async () => {
    await expectRefused(remove(office.as('controllo'), await at(office, JUNE)), 'WRONG_STATE');
  });

  test('are changed from the version that was seen, and a change that is none leaves no trace', async () => {
    const planner = office.as('controllo');
    const december = await at(office, DECEMBER);
    const dated = await update(planner, december, { opensOn: '2024-01-02', deadline: '2024-01-31' });
    const same = await update(planner, dated, { deadline: '2024-01-31' });
    await expectRefused(update(planner, december, { deadline: null }), 'CONFLICT', { expected: 1, actual: 2 });
    const undated = await update(planner, dated, { opensOn: null, deadline: null });

    expect(same).toMatchObject({ opensOn: '2024-01-02', deadline: '2024-01-31', version: 2 });
    expect(undated).toMatchObject({ opensOn: null, deadline: null, version: 3 });
    expect(await historyOf(planner, december.id)).toHaveLength(2);
  });
});
