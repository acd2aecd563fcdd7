import { beforeAll, expect, test } from 'vitest';
import { Scenario } from '../../schema/src/model/index.ts';
import { tablesOf } from '../access/tables.ts';
import { type Client, eachDatabase, expectRefused } from '../kit/index.ts';
import { anotherBody } from './another-body.ts';
import { giveRegolazione } from './results.ts';
import {
  areaOf,
  createScenario,
  deleteScenario,
  effectOf,
  FADING,
  lateCourse,
  listScenarios,
  playground,
  readScenario,
  tryChanges,
  updateScenario,
} from './scenarios.ts';
import { historyOf } from './sets.ts';
import { advance } from './values.ts';

eachDatabase('a what-if that is kept', (office) => {
  let plan: Awaited<ReturnType<typeof playground>>;
  let late: object[];
  let planner: Client;
  beforeAll(async () => {
    await giveRegolazione(office);
    await anotherBody(office, 'vicina');
    plan = await playground(office);
    late = lateCourse(plan.indicator);
    planner = office.as('controllo');
  });
  const kept = (person: Client, more: object = {}) =>
    createScenario(person, {
      planVersionId: plan.planVersionId,
      title: ' Corso in ritardo ',
      changes: late,
      ...more,
    });

  test('is its owner’s alone, is written as a whole, and goes', async () => {
    const made = await kept(planner);
    expect(made).toMatchObject({
      title: 'Corso in ritardo',
      state: 'private',
      version: 1,
      isMine: true,
      changeCount: 3,
    });
    expect(made.allowedActions).toEqual(['update', 'delete', 'share']);

    const next = await updateScenario(planner, {
      id: made.id,
      expectedVersion: 1,
      title: 'Sfuma',
      changes: [...late, FADING],
    });
    expect(next).toMatchObject({ version: 2, changeCount: 4 });
    expect(
      areaOf(await effectOf(planner, made.id, { periodId: plan.december.periodId, final: true })).after.score,
    ).toBe('86.42');
    await expectRefused(
      updateScenario(planner, { id: made.id, expectedVersion: 1, title: 'x', changes: [] }),
      'CONFLICT',
      { actual: 2 },
    );
    expect(
      await updateScenario(planner, { id: made.id, expectedVersion: 2, title: 'Sfuma', changes: [...late, FADING] }),
    ).toMatchObject({ version: 2 });
    expect((await historyOf(planner, made.id, 'scenarios')).map(({ action }) => action)).toEqual(['create', 'update']);

    for (const username of ['segretario', 'hr', 'oiv', 'controllo.vicina']) {
      await expectRefused(readScenario(office.as(username), made.id), 'NOT_FOUND');
      await expectRefused(effectOf(office.as(username), made.id), 'NOT_FOUND');
      await expectRefused(deleteScenario(office.as(username), next), 'NOT_FOUND');
    }
    expect(await deleteScenario(planner, next)).toBe(true);
    await expectRefused(readScenario(planner, made.id), 'NOT_FOUND');
  });

  test('once shared opens for those with the right in the body and for nobody else, and only the owner changes it', async () => {
    const { id } = await kept(planner);
    await advance(planner, { resource: 'scenarios', id, action: 'share', expectedVersion: 1 });

    for (const username of ['segretario', 'hr', 'oiv']) {
      const reader = office.as(username);
      expect(await readScenario(reader, id)).toMatchObject({
        state: 'shared',
        isMine: false,
        ownerName: 'Controllo di gestione',
        allowedActions: [],
      });
      expect(areaOf(await effectOf(reader, id, { periodId: plan.december.periodId, final: true })).after.score).toBe(
        '73.08',
      );
      expect((await listScenarios(reader, { mine: false })).items.map((each: { id: string }) => each.id)).toContain(id);
      await expectRefused(updateScenario(reader, { id, expectedVersion: 2, title: 'Mio', changes: [] }), 'FORBIDDEN');
      await expectRefused(deleteScenario(reader, { id, version: 2 }), 'FORBIDDEN');
      await expectRefused(
        advance(reader, { resource: 'scenarios', id, action: 'unshare', expectedVersion: 2 }),
        'FORBIDDEN',
      );
    }
    await expectRefused(readScenario(office.as('controllo.vicina'), id), 'NOT_FOUND');
    for (const username of ['referente.legale', 'po.staff', 'dipendente', 'giunta', 'admin'])
      await expectRefused(readScenario(office.as(username), id), 'FORBIDDEN');

    await advance(planner, { resource: 'scenarios', id, action: 'unshare', expectedVersion: 2 });
    await expectRefused(readScenario(office.as('oiv'), id), 'NOT_FOUND');
  });

  test('the OIV sees nothing of a position whose objectives are not approved, nor what is tried on it', async () => {
    const own = { kind: 'neutralise', nodeId: plan.indicator('PO_Staff_09_01') };
    const { id } = await kept(planner, { changes: [...late, own] });
    await advance(planner, { resource: 'scenarios', id, action: 'share', expectedVersion: 1 });

    const seen = await effectOf(office.as('oiv'), id);
    const whole = await effectOf(office.as('hr'), id);

    expect(seen).toMatchObject({ leftOut: 1, positions: [] });
    expect(seen.changes).toHaveLength(3);
    expect(JSON.stringify(seen)).not.toContain('PO_Staff');
    expect(whole).toMatchObject({ leftOut: 0 });
    expect(whole.changes[3]).toMatchObject({ code: 'PO_Staff_09_01', stateAfter: 'neutralised' });
    expect(seen.body).toEqual(whole.body);
    await expectRefused(tryChanges(office.as('oiv'), { ...plan.december, changes: [own] }), 'INVALID');
  });

  test('a change that the plan can take no more is told to its owner, and the rest is worked out', async () => {
    const { id } = await kept(planner, { changes: late.slice(1, 2) });
    const gone = [...late.slice(1, 2), { kind: 'weight', nodeId: 'gone', weight: '1.00' }];
    await office.db.transaction((manager) => manager.update(Scenario, { id }, { changes: gone } as object));

    const { changes } = await effectOf(planner, id);

    expect(changes.map(({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['UNKNOWN_ID'],
    ]);
  });

  test('is refused with every fault, and without a name', async () => {
    const changes = [
      { kind: 'weight', nodeId: plan.objective('07.01'), weight: '101' },
      { kind: 'rule', rule: 'date', choice: 'x' },
    ];

    const { issues } = await expectRefused(kept(planner, { changes }), 'INVALID');

    expect(issues).toMatchObject([
      { path: 'changes[0].weight', code: 'RANGE' },
      { path: 'changes[1].choice', code: 'NOT_IN_LIST' },
    ]);
    await expectRefused(kept(planner, { title: '  ' }), 'INVALID', { issues: [{ path: 'title', code: 'REQUIRED' }] });
  });

  test('never touches anything but itself and its history', async () => {
    const official = async () => {
      const { Scenario: _, Act: __, ...tables } = Object.fromEntries(await tablesOf(office));
      return tables;
    };
    const acts = async () => (await tablesOf(office)).get('Act')?.split('\n') ?? [];
    const [before, actsBefore] = [await official(), new Set(await acts())];

    const { id } = await kept(planner, {
      changes: [...late, FADING, { kind: 'neutralise', nodeId: plan.indicator('12.02') }],
    });
    await effectOf(planner, id);
    await tryChanges(planner, { ...plan.december, changes: late });
    await updateScenario(planner, { id, expectedVersion: 1, title: 'Altro', changes: late });
    await advance(planner, { resource: 'scenarios', id, action: 'share', expectedVersion: 2 });
    await effectOf(office.as('hr'), id);
    await deleteScenario(planner, { id, version: 3 });

    expect(await official()).toEqual(before);
    const since = (await acts()).filter((act) => !actsBefore.has(act)).map((act) => JSON.parse(act));
    expect(since.map(({ resource, action }) => `${resource}.${action}`).sort()).toEqual([
      'scenarios.create',
      'scenarios.delete',
      'scenarios.share',
      'scenarios.update',
    ]);
  });
});
