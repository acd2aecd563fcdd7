import { areaIn, objectiveIn, planOf, written } from '../../api/drafts.ts';
import { openAll } from '../../api/evaluations.ts';
import { inForce, revise } from '../../api/plan-steps.ts';
import { CREATE } from '../../api/proposals.ts';
import { createScenario } from '../../api/scenarios.ts';
import { beginAt } from '../../api/systems.ts';
import { advance } from '../../api/values.ts';
import type { Client } from '../../kit/client.ts';

/**
 * A rimodulazione is open, a service proposed something for it, and HR opened the evaluation sheets: the pages of the year
 * have something to show.
 * @returns by person, addresses to which no entry of the menu leads at once
 */
export async function lively(as: (username: string) => Client): Promise<Readonly<Record<string, readonly string[]>>> {
  const [planner, service] = [as('controllo'), as('referente.legale')];
  const former = await inForce(planner);
  const draft = await revise(planner, former);
  const plan = await planOf(planner, draft.id);
  const objective = objectiveIn(plan, '08.01');
  const area = areaIn(plan, '08');
  const { me } = await service.query('{ me { seats { unitId } } }');
  const input = {
    areaId: area.id,
    objectiveId: objective.id,
    unitId: me.seats[0].unitId,
    motivation: 'Il titolo di prima non diceva a chi serve.',
    objective: { ...written(objective), title: 'Trasparenza di tutti gli uffici' },
  };
  const { createProposal } = await service.query(CREATE, { input });
  const whatIf = await sharedWhatIf(as('hr'), former.id);
  const system = await systemOf(planner);
  const sheets = await openAll(as('hr'), former.planId);
  const sheet = sheets.find(({ position }) => position.code === 'PO_Staff').id;
  const comparing = `/versions/compare?from=${former.id}&to=${draft.id}`;
  return {
    controllo: [
      `/versions/${draft.id}`,
      comparing,
      `/plans/${draft.id}`,
      `/plans/${draft.id}?node=${area.id}`,
      `/plans/${draft.id}?node=${objective.id}`,
      `/plans/${draft.id}/areas/${area.id}/weights`,
      `/plans/${draft.id}/areas/${area.id}/new`,
      `/objectives/${objective.id}`,
      `/objectives/${objective.id}/edit`,
      `/measurementSystems/${system}`,
      `/measurementSystems/${system}/edit`,
      '/notifiche',
    ],
    hr: ['/simulazioni/nuova', whatIf, `/evaluations/${sheet}`, '/evaluations/calibration', '/evaluations/summary'],
    'po.staff': [`/evaluations/${sheet}`],
    segretario: [
      whatIf,
      `/evaluations/${sheet}`,
      `/versions/${draft.id}`,
      comparing,
      `/plans/${draft.id}?node=${area.id}`,
    ],
    giunta: [`/versions/${draft.id}`, '/results/values', '/results/units/legale'],
    dipendente: ['/results/weights', '/results/areas/07'],
    'po.bilancio': ['/results?why=area&of=07', '/results/positions/PO_BP'],
    'referente.legale': [
      `/plans/${draft.id}?node=${objective.id}`,
      `/proposals/${createProposal.id}`,
      `/proposals/create?version=${draft.id}&objective=${objective.id}`,
      `/proposals/create?version=${draft.id}&area=${area.id}`,
    ],
  };
}

/** A what-if with something that moves. @returns its address */
async function sharedWhatIf(owner: Client, planVersionId: string): Promise<string> {
  const course = objectiveIn(await planOf(owner, planVersionId), '07.03');
  const nodeId = course.indicators[0]?.id;
  const changes = [
    { kind: 'value', nodeId, inputs: { done: true, date: '2023-07-14' } },
    { kind: 'rule', rule: 'date', choice: 'lateLinear' },
  ];
  const { id } = await createScenario(owner, { planVersionId, title: 'Corso in ritardo', changes });
  await advance(owner, { resource: 'scenarios', id, action: 'share', expectedVersion: 1 });
  return `/simulazioni/${id}?at=close`;
}

/** A draft of the measurement system. */
async function systemOf(planner: Client): Promise<string> {
  const { me } = await planner.query('{ me { seats { bodyId } } }');
  return (await beginAt(me.seats[0].bodyId, planner)).id;
}
