import { expect, test } from 'vitest';
import { eachDatabase, expectRefused } from '../kit/index.ts';
import { step } from './hands.ts';
import { decide, endSeat, giveRole, personOf, revise, saveWeights, setOf, settleWeights, travel } from './office.ts';
import { placesOf } from './people.ts';
import { edit, move, objectiveByCode, version } from './plan.ts';

eachDatabase(
  'when persons change and plans collide',
  (office) => {
    test('the Segretario Generale changes in mid-year; whoever holds both sides is refused and the substitute is offered', async () => {
      travel(office, '2023-09-30');
      const originSeatId = await endSeat(office, 'segretario', '2023-09-30');
      const substitution = {
        kind: 'substitution',
        originSeatId,
        reason: 'Delibera di Giunta 60/2023',
        validTo: '2023-10-15',
      };
      await giveRole(office, 'po.staff', 'secretaryGeneral', '2023-10-01', substitution);
      await giveRole(office, 'dipendente', 'secretaryGeneral', '2023-10-16');
      travel(office, '2023-10-02');
      await expectRefused(decide(office.as('segretario'), 'PO_BP', 'approve'), 'FORBIDDEN');
      const staff = await setOf(office.as('po.staff'), 'PO_Staff');
      await saveWeights(office.as('po.staff'), staff.id);
      await decide(office.as('po.staff'), 'PO_Staff', 'submit');

      await expectRefused(decide(office.as('po.staff'), 'PO_Staff', 'approve'), 'FORBIDDEN');
      await decide(office.as('po.staff'), 'PO_BP', 'approve');
      const { id } = await setOf(office.as('hr'), 'PO_BP');
      const { history } = await office
        .as('hr')
        .query('query ($id: ID!) { history(resource: "individualSets", id: $id) { action onBehalfOfName } }', { id });
      expect(history.at(-1)).toEqual({ action: 'approve', onBehalfOfName: 'Segretario Generale' });

      travel(office, '2023-10-16');
      const { substitutes } = await office
        .as('po.staff')
        .query(
          'query ($id: ID!) { substitutes(resource: "individualSets", id: $id, action: "approve") { name role } }',
          { id: staff.id },
        );
      expect(substitutes).toMatchObject([{ role: 'secretaryGeneral' }]);
      const { tasks } = await office.as('dipendente').query('{ tasks { kind count } }');
      expect(tasks).toContainEqual({ kind: 'decideSets', count: 1 });
      expect((await decide(office.as('dipendente'), 'PO_Staff', 'approve')).state).toBe('approved');
    });

    test('a declared conflict of interest keeps the Segretario Generale out, and nobody else', async () => {
      travel(office, '2023-07-03');
      const admin = office.as('admin');
      const { position } = await placesOf(admin);
      const personId = await personOf(admin, 'segretario');
      const reason = 'PO_Staff_09_01 riguarda la procedura per la nomina del Segretario Generale.';
      await admin.query('mutation ($input: CreateConflictInput!) { createConflict(input: $input) { id } }', {
        input: { personId, positionId: position('PO_Staff'), reason },
      });
      const staff = await setOf(office.as('po.staff'), 'PO_Staff');
      await saveWeights(office.as('po.staff'), staff.id);
      await decide(office.as('po.staff'), 'PO_Staff', 'submit');

      const refused = decide(office.as('segretario'), 'PO_Staff', 'approve');
      await expectRefused(refused, 'FORBIDDEN', { reason: 'CONFLICT_OF_INTEREST' });
      expect((await decide(office.as('segretario'), 'PO_BP', 'approve')).state).toBe('approved');
    });

    test('of two planners who change the weights of one area at once the second is refused, with what stands there now', async () => {
      travel(office, '2023-07-03');
      const planner = office.as('controllo');
      await giveRole(office, 'dipendente', 'planner', '2023-07-01');
      const draft = await revise(planner);
      const objective = await objectiveByCode(planner, draft, '11.01');

      await edit(planner, draft, '11.01', (input) => (input.weight = '60.00'));
      const late = office
        .as('dipendente')
        .query('mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { id } }', {
          input: {
            id: objective.id,
            expectedVersion: objective.version,
            objective: {
              code: objective.code,
              title: 'Il mio testo, che non si deve perdere',
              description: objective.description,
              weight: objective.weight,
              unitIds: objective.units.map(({ id }: { id: string }) => id),
              leadUnitId: null,
              indicators: objective.indicators,
            },
          },
        });

      const { current } = await expectRefused(late, 'CONFLICT');
      expect(current).toMatchObject({ weight: '60.00' });
    });

    test('of two adoptions at once only one comes in force', async () => {
      travel(office, '2023-07-03');
      const planner = office.as('controllo');
      const draft = await revise(planner);
      await settleWeights(planner, draft);
      await move(planner, draft, 'submit');
      await move(planner, draft, 'propose');
      await move(office.as('segretario'), draft, 'approve');
      const { version: expectedVersion } = await version(planner, draft);
      const adopt = (person: string, act: string) =>
        step(office.as(person), {
          resource: 'plans',
          id: draft,
          action: 'adopt',
          expectedVersion,
          adoption: { body: 'Giunta camerale', act, date: '2023-07-03' },
        });

      const both = await Promise.allSettled([adopt('giunta', '1'), adopt('segretario', '2'), adopt('controllo', '3')]);

      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { plans } = await planner.query('{ plans(filter: { state: "inForce" }) { total items { id } } }');
      expect(plans).toEqual({ total: 1, items: [{ id: draft }] });
    });
  },
  { perTest: true },
);
