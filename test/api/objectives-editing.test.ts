import { beforeEach, expect, test } from 'vitest';
import { Act } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { areaIn, draftOf, OBJECTIVE, objectiveIn, planOf, toldOf, written } from './drafts.ts';

const CREATE = `mutation ($input: CreateObjectiveInput!) { createObjective(input: $input) { ${OBJECTIVE} } }`;
const UPDATE = `mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { ${OBJECTIVE} } }`;
const DELETE = 'mutation ($input: DeleteDraftInput!) { deleteObjective(input: $input) }';
const MOVE = `mutation ($input: MoveObjectiveInput!) { moveObjective(input: $input) { ${OBJECTIVE} } }`;

const NEW_INDICATOR = {
  name: 'Grado di attuazione',
  kind: 'percentage',
  weight: '100',
  unit: '%',
  numerator: 'Attività svolte',
  operator: '>=',
  targetValue: '80',
};

eachDatabase(
  'the objectives of a draft',
  (office) => {
    let versionId = '';
    beforeEach(async () => {
      versionId = await draftOf(office);
    });
    const planner = () => office.as('controllo');
    const plan = () => planOf(planner(), versionId);
    const update = (id: string, expectedVersion: number, objective: object) =>
      planner().query(UPDATE, { input: { id, expectedVersion, objective } });

    test('are written whole: edited, added, taken away and reordered, and the lineages stay', async () => {
      const before = await plan();
      const joint = before.areas
        .flatMap(({ objectives }) => objectives)
        .find(({ indicators, units }) => indicators.length > 1 && units.length > 1);
      if (!joint) throw new Error('the plan has one');
      const sent = written(joint);
      const [first, second] = sent.indicators;
      const indicators = [{ ...second, name: 'Con un altro nome' }, { ...first, targetValue: '61' }, NEW_INDICATOR];

      const { updateObjective: after } = await update(joint.id, joint.version, {
        ...sent,
        title: 'Un titolo migliore',
        unitIds: sent.unitIds.toReversed(),
        indicators,
      });

      expect(after).toMatchObject({ version: joint.version + 1, title: 'Un titolo migliore', code: joint.code });
      expect(after.units.map(({ id }: { id: string }) => id)).toEqual(sent.unitIds.toReversed());
      expect(after.lineageId).toBe(joint.lineageId);
      expect(after.indicators.map(({ lineageId }: { lineageId: string }) => lineageId).slice(0, 2)).toEqual([
        joint.indicators[1]?.lineageId,
        joint.indicators[0]?.lineageId,
      ]);
      expect(after.indicators[0].targetPrinted).toBe(joint.indicators[1]?.targetPrinted);
      expect(after.indicators[1].targetPrinted).toContain('61,00');
      expect(after.indicators[2]).toMatchObject({
        ...NEW_INDICATOR,
        targetPrinted: '>= 80,00 %',
        evidenceRequired: false,
      });
      expect((await plan()).version).toBe(before.version + 1);

      const told = await toldOf(planner(), 'objectives', joint.id);
      expect(told.map(({ action }) => action)).toEqual(['update']);
      expect(told[0]?.changes).toMatchObject({
        title: [joint.title, 'Un titolo migliore'],
        '1. Con un altro nome › name': [joint.indicators[1]?.name, 'Con un altro nome'],
        '+ 3. Grado di attuazione › weight': [null, '100'],
      });
      expect(Object.keys(told[0]?.changes ?? {})).toContain('indicators › ordering');
    });

    test('sent back as they are write nothing, all 95 of them', async () => {
      const before = await plan();
      for (const objective of before.areas.flatMap(({ objectives }) => objectives))
        await update(objective.id, objective.version, written(objective));

      expect(await plan()).toEqual(before);
    });

    test('keep their doubts, which only settling clears', async () => {
      const { id, version, doubt, ...rest } = objectiveIn(await plan(), '12.01');

      const { updateObjective } = await update(id, version, {
        ...written({ id, version, doubt, ...rest }),
        title: 'Altro',
      });

      expect(doubt).not.toBeNull();
      expect(updateObjective.doubt).toBe(doubt);
    });

    test('are added at the end of their area, and those of the Azienda know which area they serve', async () => {
      const { id: areaId, objectives } = areaIn(await plan(), '01');
      const unitIds = objectives[0]?.units.map((unit) => unit.id);
      const objective = {
        code: '01.99',
        title: 'Nuovo obiettivo',
        weight: '5.00',
        unitIds,
        indicators: [NEW_INDICATOR],
      };

      const { createObjective } = await planner().query(CREATE, { input: { areaId, objective } });

      const after = await plan();
      expect(areaIn(after, '01').objectives.at(-1)?.id).toBe(createObjective.id);
      expect(createObjective).toMatchObject({ version: 1, weight: '5.00', servesArea: null, leadUnit: null });
      const [told] = await toldOf(planner(), 'objectives', createObjective.id);
      expect(told).toMatchObject({
        action: 'create',
        changes: { area: [null, '01'], title: [null, 'Nuovo obiettivo'] },
      });

      const agency = after.areas.find(({ objectives: its }) => its.some(({ code }) => code === 'Az_2.1'));
      const inAgency = { areaId: agency?.id, objective: { ...objective, code: 'Az_3.9' } };
      const { createObjective: served } = await planner().query(CREATE, { input: inAgency });
      expect(served.servesArea).toEqual({ code: '03' });
    });

    test('are refused with the path and the code of every fault', async () => {
      const { id, version, ...rest } = objectiveIn(await plan(), '01.01');
      const sent = written({ id, version, ...rest });
      const [indicator] = sent.indicators;
      const faulty = {
        ...sent,
        code: '01.02',
        weight: '8,33',
        unitIds: [...sent.unitIds, 'nobody'],
        leadUnitId: 'nobody at all',
        indicators: [
          { ...indicator, weight: '101', kind: 'guess' },
          { ...NEW_INDICATOR, name: '' },
        ],
      };

      await expectRefused(update(id, version, faulty), 'INVALID', {
        issues: [
          { path: 'objective.code', code: 'DUPLICATE_CODE' },
          { path: 'objective.weight', code: 'DECIMAL' },
          { path: 'objective.unitIds[1]', code: 'UNKNOWN_ID' },
          { path: 'objective.leadUnitId', code: 'UNIT_NOT_IN_OBJECTIVE' },
          { path: 'objective.indicators[0].kind', code: 'NOT_IN_LIST' },
          { path: 'objective.indicators[0].weight', code: 'RANGE', params: { min: 0, max: 100 } },
          { path: 'objective.indicators[1].name', code: 'REQUIRED' },
        ],
      });
      expect(objectiveIn(await plan(), '01.01').version).toBe(version);
    });

    test('are taken away with all that is in them, and the act keeps it', async () => {
      const before = await plan();
      const { id, version, code, indicators, allowedActions } = objectiveIn(before, '01.05');
      expect(allowedActions).toEqual(expect.arrayContaining(['update', 'delete']));

      await planner().query(DELETE, { input: { id, expectedVersion: version } });

      const after = await plan();
      expect(after.areas.flatMap(({ objectives }) => objectives).some((each) => each.code === code)).toBe(false);
      expect(after.version).toBe(before.version + 1);
      await expectRefused(planner().query(DELETE, { input: { id, expectedVersion: version } }), 'NOT_FOUND');
      const { changes } = await office.db.read.findOneByOrFail(Act, { recordId: id, action: 'delete' });
      expect(changes).toMatchObject({ code: [code, null] });
      const gone = Object.entries(changes ?? {}).find(([name]) => /^− 1\. .* › name$/.test(name));
      expect(gone?.[1]).toEqual([indicators[0]?.name, null]);
    });

    test('move within their area and to another one, and the others make room', async () => {
      const before = await plan();
      const { id, version } = objectiveIn(before, '01.05');
      const codes = async (area: string) => areaIn(await plan(), area).objectives.map(({ code }) => code);
      const was = areaIn(before, '01').objectives.map(({ code }) => code);
      const to = (areaId: string, position: number, expectedVersion: number) =>
        planner().query(MOVE, { input: { id, expectedVersion, areaId, position } });

      await to(areaIn(before, '01').id, 0, version);
      expect(await codes('01')).toEqual(['01.05', ...was.filter((code) => code !== '01.05')]);

      const { moveObjective } = await to(areaIn(before, '02').id, 1, version + 1);
      expect(moveObjective).toMatchObject({ code: '01.05', version: version + 2, area: { code: '02' } });
      expect((await codes('02'))[1]).toBe('01.05');
      expect(await codes('01')).toEqual(was.filter((code) => code !== '01.05'));

      await to(areaIn(before, '02').id, 99, version + 2);
      expect((await codes('02')).at(-1)).toBe('01.05');
      const told = await toldOf(planner(), 'objectives', id);
      expect(told.map(({ changes }) => changes)).toEqual([
        { ordering: [5, 1] },
        { area: ['01', '02'], ordering: [1, 2] },
        { ordering: [2, 6] },
      ]);
      await expectRefused(to('elsewhere', 0, version + 3), 'INVALID', {
        issues: [{ path: 'areaId', code: 'UNKNOWN_ID' }],
      });
    });

    test('written by two at once are written once: the second learns what the first wrote', async () => {
      const objective = objectiveIn(await plan(), '01.01');
      const rename = (title: string) => update(objective.id, objective.version, { ...written(objective), title });

      const done = await Promise.allSettled([rename('Uno'), rename('Due')]);

      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { current } = await expectRefused(rename('Tre'), 'CONFLICT', { actual: objective.version + 1 });
      const { title, contentJson } = current as { title: string; contentJson: string };
      expect(['Uno', 'Due']).toContain(title);
      expect(JSON.parse(contentJson)).toMatchObject({ title, indicators: [{ id: objective.indicators[0]?.id }] });
    });

    test('are changed by nobody but the planner, and not by another body’s', async () => {
      const objective = objectiveIn(await plan(), '08.01');
      const input = { id: objective.id, expectedVersion: objective.version, objective: written(objective) };
      const { id, expectedVersion } = input;

      for (const somebody of ['segretario', 'po.regolazione', 'referente.legale', 'dipendente', 'admin']) {
        await expectRefused(office.as(somebody).query(UPDATE, { input }), 'FORBIDDEN');
        await expectRefused(office.as(somebody).query(DELETE, { input: { id, expectedVersion } }), 'FORBIDDEN');
      }
    });

    test('stay as they are once the plan is in force', async () => {
      const { plans } = await planner().query('{ plans(filter: { state: "inForce" }) { items { id } } }');
      const inForce = await planOf(planner(), plans.items[0].id);
      const { id, version, blockedActions, ...rest } = objectiveIn(inForce, '01.01');
      const sent = written({ id, version, blockedActions, ...rest });

      expect(blockedActions).toEqual(
        expect.arrayContaining([
          { action: 'update', reason: 'PLAN_IN_FORCE' },
          { action: 'delete', reason: 'PLAN_IN_FORCE' },
        ]),
      );
      await expectRefused(update(id, version, { ...sent, title: 'No' }), 'WRONG_STATE', { reason: 'PLAN_IN_FORCE' });
      const input = { areaId: areaIn(inForce, '01').id, objective: { ...sent, code: '01.99', indicators: [] } };
      await expectRefused(planner().query(CREATE, { input }), 'WRONG_STATE', { reason: 'PLAN_IN_FORCE' });
    });
  },
  { perTest: true },
);
