import { Indicator } from '../../schema/src/model/index.ts';
import { missingTo100 } from '../../schema/src/rules/index.ts';
import type { Client, Office } from '../kit/index.ts';
import { advance } from './sets.ts';

/* What the stories of plan versions have in common: finding them, revising, and the way to the adoption. */

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds and says what it expects
type Any = any;

export const FIELDS = `id planId year number state version title trienniumFrom trienniumTo reason effectiveOn
  revisionCause revisionReason adoptionBody adoptionAct adoptionDate adoptionAnnex approvedByName
  basedOn { id number } allowedActions blockedActions { action reason }`;

export const versions = async (person: Client): Promise<Any[]> =>
  (await person.query(`{ plans { items { ${FIELDS} } } }`)).plans.items;

export const inForce = async (person: Client): Promise<Any> =>
  (await versions(person)).find(({ state }) => state === 'inForce');

export const versionById = async (person: Client, id: string): Promise<Any> =>
  (await person.query(`query ($id: ID!) { plan(id: $id) { ${FIELDS} } }`, { id })).plan;

export const readiness = async (person: Client, id: string): Promise<Any[]> =>
  (await person.query('query ($id: ID!) { plan(id: $id) { readiness { path code paramsJson nodeId label } } }', { id }))
    .plan.readiness;

const seen = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

export const JULY = { cause: 'exogenous', reason: 'Nuovi fondi del PNRR.', effectiveOn: '2023-07-01' };

export const revise = async (person: Client, version: Any, more: object = {}): Promise<Any> =>
  (
    await person.query(`mutation ($input: RevisePlanInput!) { revisePlan(input: $input) { ${FIELDS} } }`, {
      input: { ...seen(version), ...JULY, ...more },
    })
  ).revisePlan;

export const update = async (person: Client, version: Any, more: object): Promise<Any> =>
  (
    await person.query(`mutation ($input: UpdatePlanInput!) { updatePlan(input: $input) { ${FIELDS} } }`, {
      input: { ...seen(version), ...more },
    })
  ).updatePlan;

export const remove = async (person: Client, version: Any): Promise<boolean> =>
  (await person.query('mutation ($input: DeletePlanInput!) { deletePlan(input: $input) }', { input: seen(version) }))
    .deletePlan;

/** One step of a version, from what it is now. @returns the version afterwards */
export async function step(person: Client, action: string, id: string, more: object = {}): Promise<Any> {
  await advance(person, action, await versionById(person, id), { resource: 'plans', ...more });
  return versionById(person, id);
}

export const ACT = { body: 'Giunta camerale', act: '2023000005', date: '2023-01-30', annex: 'All. 1.1 D GC' };

/** Submitted, proposed and approved: it waits for the act. */
export async function approved(office: Office, id: string): Promise<Any> {
  await step(office.as('controllo'), 'submit', id);
  await step(office.as('controllo'), 'propose', id);
  return step(office.as('segretario'), 'approve', id);
}

/** Gives by hand what the printed plan leaves open: the missing weights, and the one operator. */
export async function madeReady(office: Office, id: string): Promise<void> {
  const faults = await readiness(office.as('controllo'), id);
  await office.db.transaction(async (manager) => {
    for (const { nodeId, code } of faults) {
      const { objectiveId } = await manager.findOneByOrFail(Indicator, { id: nodeId });
      const siblings = await manager.findBy(Indicator, { objectiveId });
      const given =
        code === 'WEIGHT_MISSING' ? { weight: missingTo100(siblings.map(({ weight }) => weight)) } : { operator: '>=' };
      await manager.update(Indicator, { id: nodeId }, given as Partial<Indicator>);
    }
  });
}

/** A rimodulazione of the demo's plan in which nothing is missing. */
export async function readyRevision(office: Office): Promise<Any> {
  const controllo = office.as('controllo');
  const draft = await revise(controllo, await inForce(controllo));
  await madeReady(office, draft.id);
  return draft;
}

export const renew = async (person: Client, version: Any): Promise<Any> =>
  (
    await person.query(`mutation ($input: RenewPlanInput!) { renewPlan(input: $input) { ${FIELDS} } }`, {
      input: seen(version),
    })
  ).renewPlan;
