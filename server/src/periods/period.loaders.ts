import { type Period, PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import type { LoaderOf } from '../graphql/loaders.ts';

/** Of each plan, whether it was closed. */
export const CLOSED_PLANS: LoaderOf<boolean> = async (manager, planIds) => {
  const query = select(manager, PlanVersion, 'x').where('x.planId IN (:...planIds)', { planIds: [...planIds] });
  const closed = await rows(query.andWhere('x.state = :closed', { closed: 'closed' }));
  return planIds.map((id) => closed.some(({ planId }) => planId === id));
};

/** The same of one plan, within a transaction. */
export const isPlanClosed = async (manager: EntityManager, { planId }: Pick<Period, 'planId'>): Promise<boolean> =>
  (await CLOSED_PLANS(manager, [planId]))[0] ?? false;
