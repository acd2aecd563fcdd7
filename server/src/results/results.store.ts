import { Period, PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/rows.ts';

const PERIODS = prepared(Period, (query) => query.where('x.planId = :key').orderBy('x.endsOn'));
const WRITTEN = prepared(PlanVersion, (query) => query.addSelect('x.written', 'written').where('x.id = :key'));
const CLOSED = prepared(PlanVersion, (query) => query.where(`x.planId = :key AND x.state = 'closed'`));

export const periodsOfPlan = (manager: EntityManager, { planId }: PlanVersion): Promise<Period[]> =>
  PERIODS(manager, planId);

/** With how the imported document wrote what the tables do not hold. */
export async function wholeVersion(manager: EntityManager, version: PlanVersion): Promise<PlanVersion> {
  const [whole] = await WRITTEN(manager, version.id);
  return whole ?? version;
}

/** Whether the year is over: one of the plan's versions was closed. */
export async function isPlanClosed(manager: EntityManager, { planId, state }: PlanVersion): Promise<boolean> {
  if (state === 'closed' || state === 'inForce') return state === 'closed';
  return (await CLOSED(manager, planId)).length > 0;
}
