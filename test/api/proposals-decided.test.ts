import { beforeEach, expect, test } from 'vitest';
import { PlanVersion } from '../../schema/src/model/index.ts';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { areaIn, objectiveIn, toldOf, written } from './drafts.ts';
import { advance, CREATE, EDIT, GONE, ONE, type Proposing, proposing, UPDATE } from './proposals.ts';

eachDatabase(
  'what a service proposed is decided:',
  (office) => {
    let world: Proposing;
    beforeEach(async () => {
      world = await proposing(office);
    });

    test('a change of its own objective; the planner approves it, and it is in the plan', async () => {
      const { objective, proposal } = await world.propose();
      expect(proposal).toMatchObject({ state: 'draft', version: 1, motivation: 'Più chiaro', changedMeanwhile: false });
      expect(JSON.parse(proposal.contentJson)).toMatchObject({ title: 'Titolo proposto', code: '08.01' });
      expect(JSON.parse(proposal.currentJson)).toMatchObject({ title: objective.title });
      expect(proposal.allowedActions).toEqual(['update', 'delete', 'submit']);

      await advance(world.service, 'submit', proposal);
      const { proposal: seen } = await world.planner.query(ONE, { id: proposal.id });
      expect(seen).toMatchObject({ state: 'submitted', allowedActions: ['approve', 'sendBack'] });
      await advance(world.planner, 'approve', seen);

      const after = objectiveIn(await world.plan(), '08.01');
      expect(after).toMatchObject({ id: objective.id, title: 'Titolo proposto', version: objective.version + 1 });
      expect(after.indicators).toEqual(objective.indicators);
      const { proposal: decided } = await world.service.query(ONE, { id: proposal.id });
      expect(decided).toMatchObject({
        state: 'approved',
        decidedByName: expect.any(String),
        changedMeanwhile: false,
        allowedActions: [],
      });
      const told = await toldOf(world.planner, 'objectives', objective.id);
      expect(told).toEqual([{ action: 'update', changes: { title: [objective.title, 'Titolo proposto'] } }]);
      const steps = await toldOf(world.service, 'proposals', proposal.id);
      expect(steps.map(({ action }) => action)).toEqual(['create', 'submit', 'approve']);
    });

    test('a new objective, which stands at the end of its area once it is approved', async () => {
      const { id: areaId } = areaIn(await world.plan(), '11');
      const unitId = world.unitId;
      const indicator = {
        name: 'Pareri resi',
        kind: 'count',
        weight: '100',
        numerator: 'Pareri',
        operator: '>=',
        targetValue: '5',
      };
      const objective = { code: '11.99', title: 'Pareri', unitIds: [unitId], indicators: [indicator] };
      const { createProposal } = await world.service.query(CREATE, { input: { areaId, unitId, objective } });

      expect(createProposal).toMatchObject({ currentJson: null, objective: null, area: { code: '11' } });
      await advance(world.service, 'submit', createProposal);
      await advance(world.planner, 'approve', { ...createProposal, version: 2 });

      const made = areaIn(await world.plan(), '11').objectives.at(-1);
      expect(made).toMatchObject({ code: '11.99', indicators: [{ name: 'Pareri resi', targetPrinted: '>= 5,00' }] });
      const { proposal } = await world.planner.query(ONE, { id: createProposal.id });
      expect(proposal.objective).toEqual({ id: made?.id, code: '11.99' });
    });

    test('and whoever proposed counts among those who wrote the plan', async () => {
      const { proposal } = await world.propose();
      await advance(world.service, 'submit', proposal);
      await advance(world.planner, 'approve', { ...proposal, version: 2 });

      const { authorIds } = await office.db.read.findOneByOrFail(PlanVersion, { id: world.versionId });
      const ids = await Promise.all(
        [world.planner, world.service].map(async (client) => (await client.query('{ me { personId } }')).me.personId),
      );
      expect(new Set(authorIds)).toEqual(new Set(ids));
    });

    test('and is sent back with a reason, works on it and sends it again', async () => {
      const { proposal, input } = await world.propose();
      await advance(world.service, 'submit', proposal);
      await expectRefused(advance(world.planner, 'sendBack', { ...proposal, version: 2 }), 'INVALID', {
        issues: [{ path: 'reason', code: 'REASON_REQUIRED' }],
      });
      await advance(world.planner, 'sendBack', { ...proposal, version: 2 }, 'Manca la fonte');

      const { proposal: back } = await world.service.query(ONE, { id: proposal.id });
      expect(back).toMatchObject({ state: 'returned', reason: 'Manca la fonte', version: 3 });
      const objective = { ...input.objective, title: 'Titolo con la fonte' };
      const next = { id: back.id, expectedVersion: 3, motivation: 'Fonte indicata', objective };
      const { updateProposal } = await world.service.query(UPDATE, { input: next });
      await advance(world.service, 'submit', updateProposal);

      const told = await toldOf(world.service, 'proposals', proposal.id);
      expect(told.map(({ action }) => action)).toEqual(['create', 'submit', 'sendBack', 'update', 'submit']);
      expect(told[3]?.changes).toEqual({
        motivation: ['Più chiaro', 'Fonte indicata'],
        title: ['Titolo proposto', 'Titolo con la fonte'],
      });
    });

    test('about an objective that the planner changed meanwhile: both are shown, and the proposal goes in as it is', async () => {
      const { objective, proposal } = await world.propose();
      await advance(world.service, 'submit', proposal);
      const edited = { ...written(objective), title: 'Titolo del controllo' };
      await world.planner.query(EDIT, {
        input: { id: objective.id, expectedVersion: objective.version, objective: edited },
      });

      const { proposal: seen } = await world.planner.query(ONE, { id: proposal.id });
      expect(seen.changedMeanwhile).toBe(true);
      expect(JSON.parse(seen.currentJson).title).toBe('Titolo del controllo');
      expect(JSON.parse(seen.contentJson).title).toBe('Titolo proposto');
      await advance(world.planner, 'approve', seen);
      expect(objectiveIn(await world.plan(), '08.01')).toMatchObject({
        title: 'Titolo proposto',
        version: objective.version + 2,
      });
    });

    test('whoever would approve it after the objective changed under their eyes has to look again', async () => {
      const { objective, proposal } = await world.propose();
      await advance(world.service, 'submit', proposal);
      const { proposal: seen } = await world.planner.query(ONE, { id: proposal.id });
      await world.planner.query(EDIT, {
        input: {
          id: objective.id,
          expectedVersion: objective.version,
          objective: { ...written(objective), title: 'Titolo del controllo' },
        },
      });

      await expectRefused(advance(world.planner, 'approve', seen), 'CONFLICT');
      expect(objectiveIn(await world.plan(), '08.01').title).toBe('Titolo del controllo');
    });

    test('about an objective that is gone: it can only be sent back', async () => {
      const { objective, proposal } = await world.propose();
      await advance(world.service, 'submit', proposal);
      await world.planner.query(GONE, { input: { id: objective.id, expectedVersion: objective.version } });

      const { proposal: seen } = await world.planner.query(ONE, { id: proposal.id });
      expect(seen).toMatchObject({ currentJson: null, changedMeanwhile: true, allowedActions: ['sendBack'] });
      expect(seen.blockedActions).toEqual([{ action: 'approve', reason: 'OBJECTIVE_GONE' }]);
      await expectRefused(advance(world.planner, 'approve', seen), 'WRONG_STATE', { reason: 'OBJECTIVE_GONE' });
    });

    test('and two who decide at once decide once', async () => {
      const { proposal } = await world.propose();
      await advance(world.service, 'submit', proposal);
      const sent = { ...proposal, version: 2 };

      const done = await Promise.allSettled([
        advance(world.planner, 'approve', sent),
        advance(world.planner, 'sendBack', sent, 'No'),
        advance(world.service, 'withdraw', sent),
      ]);

      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  },
  { perTest: true },
);
