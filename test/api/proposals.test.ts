import { beforeEach, expect, test } from 'vitest';
import { PlanVersion } from '../../schema/src/model/index.ts';
import { type Client, eachDatabase, expectRefused } from '../kit/index.ts';
import { objectiveIn, planOf, written } from './drafts.ts';
import { advance, CREATE, DELETE, LIST, ONE, type Proposing, proposing, UPDATE } from './proposals.ts';

eachDatabase(
  'a service proposes',
  (office) => {
    let world: Proposing;
    beforeEach(async () => {
      world = await proposing(office);
    });

    test('withdraws, saves the same again, which writes nothing, and takes it away', async () => {
      const { proposal, input } = await world.propose();
      await advance(world.service, 'submit', proposal);
      await advance(world.service, 'withdraw', { ...proposal, version: 2 });
      const same = { id: proposal.id, expectedVersion: 3, motivation: 'Più chiaro', objective: input.objective };

      const { updateProposal } = await world.service.query(UPDATE, { input: same });

      expect(updateProposal).toMatchObject({ state: 'draft', version: 3 });
      await expectRefused(world.service.query(UPDATE, { input: { ...same, expectedVersion: 2 } }), 'CONFLICT', {
        current: { state: 'draft', contentJson: proposal.contentJson },
      });
      await world.service.query(DELETE, { input: { id: proposal.id, expectedVersion: 3 } });
      await expectRefused(world.service.query(ONE, { id: proposal.id }), 'NOT_FOUND');
    });

    test('nothing for others’ objectives, nor in others’ names', async () => {
      const { input } = await world.about();
      const others = (await world.plan()).areas
        .flatMap(({ objectives }) => objectives)
        .find(({ units }) => units.every(({ id }) => id !== input.unitId));
      if (!others) throw new Error('other services have objectives too');
      const unitId = others.units[0]?.id;

      await expectRefused(world.service.query(CREATE, { input: { ...input, unitId } }), 'FORBIDDEN', {
        reason: 'NOT_YOUR_UNIT',
      });
      const foreign = { ...input, objectiveId: others.id, objective: written(others) };
      await expectRefused(world.service.query(CREATE, { input: foreign }), 'INVALID', {
        issues: [{ path: 'unitId', code: 'UNIT_NOT_IN_OBJECTIVE' }],
      });
      const elsewhere = {
        areaId: others.area.id,
        unitId: input.unitId,
        objective: { ...written(others), code: 'X', indicators: [] },
      };
      await expectRefused(world.service.query(CREATE, { input: elsewhere }), 'INVALID', {
        issues: [{ path: 'unitId', code: 'UNIT_NOT_IN_OBJECTIVE' }],
      });
      for (const somebody of ['controllo', 'segretario', 'dipendente'])
        await expectRefused(office.as(somebody).query(CREATE, { input }), 'FORBIDDEN');
    });

    test('what is refused with the path of every fault, as in the plan itself', async () => {
      const { input } = await world.about();
      const [first] = input.objective.indicators;
      const objective = {
        ...input.objective,
        code: '01.01',
        weight: '8,3',
        indicators: [{ ...first, targetValue: '-1' }],
      };

      await expectRefused(world.service.query(CREATE, { input: { ...input, objective } }), 'INVALID', {
        issues: [
          { path: 'objective.code', code: 'DUPLICATE_CODE' },
          { path: 'objective.weight', code: 'DECIMAL' },
          { path: 'objective.indicators[0].targetValue', code: 'RANGE' },
        ],
      });
    });

    test('what its unit, the planner and the Segretario Generale read, and no other service', async () => {
      const { proposal } = await world.propose();
      const total = async (client: Client, filter = {}) => (await client.query(LIST, { filter })).proposals.total;

      expect(await total(world.service)).toBe(1);
      expect(await total(world.planner, { versionId: world.versionId, state: 'draft' })).toBe(1);
      expect(await total(world.planner, { mine: true })).toBe(0);
      expect(await total(world.service, { mine: true, objectiveId: proposal.objective.id })).toBe(1);
      expect(await total(office.as('segretario'))).toBe(1);
      expect(await total(office.as('referente.anagrafico'))).toBe(0);
      await expectRefused(office.as('referente.anagrafico').query(ONE, { id: proposal.id }), 'NOT_FOUND');
      await expectRefused(office.as('dipendente').query(LIST), 'FORBIDDEN');
    });

    test('only while the plan is a draft', async () => {
      const { proposal } = await world.propose();
      const { plans } = await world.service.query('{ plans(filter: { state: "inForce" }) { items { id } } }');
      const inForce = objectiveIn(await planOf(world.service, plans.items[0].id), '08.01');
      const input = { objectiveId: inForce.id, unitId: world.unitId, objective: written(inForce) };
      await office.db.transaction((manager) =>
        manager.update(PlanVersion, { id: world.versionId }, { state: 'underReview' }),
      );

      await expectRefused(world.service.query(CREATE, { input }), 'WRONG_STATE', { reason: 'PLAN_IN_FORCE' });
      await expectRefused(advance(world.service, 'submit', proposal), 'WRONG_STATE', { reason: 'SUBMITTED' });
      const { proposal: seen } = await world.service.query(ONE, { id: proposal.id });
      expect(seen.allowedActions).toEqual([]);
    });
  },
  { perTest: true },
);
