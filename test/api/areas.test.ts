import { beforeEach, expect, test } from 'vitest';
import { Act } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { areaIn, draftOf, planOf } from './drafts.ts';

const CREATE =
  'mutation ($input: CreateAreaInput!) { createArea(input: $input) { id code title branch weight version allowedActions } }';
const UPDATE = 'mutation ($input: UpdateAreaInput!) { updateArea(input: $input) { id code title weight version } }';
const DELETE = 'mutation ($input: DeleteDraftInput!) { deleteArea(input: $input) }';
const ORDER = 'mutation ($input: OrderAreasInput!) { orderAreas(input: $input) { version areas { code } } }';

const CREATE_IN = 'mutation ($input: CreateObjectiveInput!) { createObjective(input: $input) { id } }';
const DELETE_IN = 'mutation ($input: DeleteDraftInput!) { deleteObjective(input: $input) }';

eachDatabase(
  'the areas of a draft',
  (office) => {
    let versionId = '';
    beforeEach(async () => {
      versionId = await draftOf(office);
    });
    const planner = () => office.as('controllo');
    const plan = () => planOf(planner(), versionId);
    const acts = async () => {
      const found = await office.db.read.find(Act, { where: { recordId: versionId, action: 'update' } });
      return found.map(({ changes }) => changes);
    };

    test('take a new objective at their end, whatever went from them before', async () => {
      const { id: areaId, objectives } = areaIn(await plan(), '01');
      for (const { id, version } of objectives.slice(0, 2))
        await planner().query(DELETE_IN, { input: { id, expectedVersion: version } });
      const unitIds = objectives[0]?.units.map((unit) => unit.id);

      const objective = { code: '01.99', title: 'Nuovo obiettivo', unitIds, indicators: [] };
      await planner().query(CREATE_IN, { input: { areaId, objective } });

      const left = objectives.slice(2).map(({ code }) => code);
      expect(areaIn(await plan(), '01').objectives.map(({ code }) => code)).toEqual([...left, '01.99']);
    });

    test('are added at the end by the planner, and the plan counts it as a change', async () => {
      const before = await plan();
      const input = { versionId, code: '15', title: '  Transizione ecologica ', branch: 'chamber', weight: '5' };

      const { createArea } = await planner().query(CREATE, { input });

      expect(createArea).toMatchObject({ code: '15', title: 'Transizione ecologica', weight: '5', version: 1 });
      expect(createArea.allowedActions).toEqual(['update', 'delete']);
      const after = await plan();
      expect(after.areas.map(({ code }) => code)).toEqual([...before.areas.map(({ code }) => code), '15']);
      expect(after.version).toBe(before.version + 1);
      expect(await acts()).toEqual([
        {
          '+ 15 › code': [null, '15'],
          '+ 15 › title': [null, 'Transizione ecologica'],
          '+ 15 › branch': [null, 'chamber'],
          '+ 15 › weight': [null, '5'],
        },
      ]);
    });

    test('are renamed, and what they are called is told before and after', async () => {
      const { id, version, title } = areaIn(await plan(), '06');
      const input = { id, expectedVersion: version, code: '06bis', title, weight: '7.50' };

      const { updateArea } = await planner().query(UPDATE, { input });

      expect(updateArea).toMatchObject({ code: '06bis', title, weight: '7.50', version: version + 1 });
      expect(await acts()).toEqual([{ '06 › code': ['06', '06bis'], '06 › weight': [null, '7.50'] }]);
    });

    test('saved as they are write nothing', async () => {
      const before = await plan();
      const { id, version, code, title, weight } = areaIn(before, '04');

      await planner().query(UPDATE, { input: { id, expectedVersion: version, code, title, weight } });

      expect((await plan()).version).toBe(before.version);
    });

    test('are refused with the path of every fault', async () => {
      const { id, version } = areaIn(await plan(), '04');
      const input = { id, expectedVersion: version, code: '05', title: ' ', weight: '100,1' };

      await expectRefused(planner().query(UPDATE, { input }), 'INVALID', {
        issues: [
          { path: 'title', code: 'REQUIRED' },
          { path: 'code', code: 'DUPLICATE_CODE' },
          { path: 'weight', code: 'DECIMAL' },
        ],
      });
    });

    test('go only when nothing stands in them, and say so beforehand', async () => {
      const full = areaIn(await plan(), '04');
      const answer = planner().query(DELETE, { input: { id: full.id, expectedVersion: full.version } });

      expect(full.allowedActions).toEqual(['update']);
      expect(full.blockedActions).toEqual([{ action: 'delete', reason: 'IN_USE' }]);
      await expectRefused(answer, 'WRONG_STATE', { reason: 'IN_USE' });

      const input = { versionId, code: '15', title: 'Vuota', branch: 'chamber' };
      const { createArea: empty } = await planner().query(CREATE, { input });
      await planner().query(DELETE, { input: { id: empty.id, expectedVersion: 1 } });
      expect((await plan()).areas.some(({ code }) => code === '15')).toBe(false);
    });

    test('are put in another order, all of them at once', async () => {
      const before = await plan();
      const areaIds = before.areas.map(({ id }) => id).reverse();

      const { orderAreas } = await planner().query(ORDER, { input: { versionId, areaIds } });

      const codes = before.areas.map(({ code }) => code);
      expect(orderAreas.areas.map(({ code }: { code: string }) => code)).toEqual([...codes].reverse());
      expect(orderAreas.version).toBe(before.version + 1);
      expect(await acts()).toEqual([{ 'areas › ordering': [codes.join(', '), [...codes].reverse().join(', ')] }]);
      await expectRefused(planner().query(ORDER, { input: { versionId, areaIds: areaIds.slice(1) } }), 'INVALID', {
        issues: [{ path: 'areaIds', code: 'REQUIRED' }],
      });
      await expectRefused(planner().query(ORDER, { input: { versionId, areaIds: [...areaIds, 'x'] } }), 'INVALID', {
        issues: [{ path: `areaIds[${areaIds.length}]`, code: 'UNKNOWN_ID' }],
      });
    });

    test('written by two at once are written once', async () => {
      const { id, version, code } = areaIn(await plan(), '04');
      const rename = (title: string) =>
        planner().query(UPDATE, { input: { id, expectedVersion: version, code, title, weight: null } });

      const done = await Promise.allSettled([rename('Uno'), rename('Due')]);

      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expectRefused(rename('Tre'), 'CONFLICT', { expected: version, actual: version + 1 });
    });

    test('are changed by nobody but the planner', async () => {
      const { id, version, code, title } = areaIn(await plan(), '04');
      const input = { id, expectedVersion: version, code, title, weight: '1' };

      for (const somebody of ['segretario', 'po.staff', 'referente.legale', 'dipendente', 'admin'])
        await expectRefused(office.as(somebody).query(UPDATE, { input }), 'FORBIDDEN');
      expect(areaIn(await planOf(office.as('po.staff'), versionId), '04').allowedActions).toEqual([]);
    });

    test('stay as they are once the plan is in force', async () => {
      const { plans } = await planner().query('{ plans(filter: { state: "inForce" }) { items { id } } }');
      const inForce = await planOf(planner(), plans.items[0].id);
      const { id, version, code, title, allowedActions, blockedActions } = areaIn(inForce, '04');
      const input = { id, expectedVersion: version, code, title, weight: '1' };

      expect(allowedActions).toEqual([]);
      expect(blockedActions.map(({ reason }) => reason)).toEqual(['PLAN_IN_FORCE', 'PLAN_IN_FORCE']);
      await expectRefused(planner().query(UPDATE, { input }), 'WRONG_STATE', { reason: 'PLAN_IN_FORCE' });
    });
  },
  { perTest: true },
);
