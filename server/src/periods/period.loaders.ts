import type { BlockReason } from '@albero/schema/contract';
import { type Period, PlanVersion, Report } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import type { LoaderOf } from '../graphql/loaders.ts';

/** Of each plan, why its periods change no more: it was closed, or the Relazione on it was validated; null: they may. */
export const SEALS: LoaderOf<BlockReason | null> = async (manager, planIds) => {
  const of = { planIds: [...planIds] };
  const versions = select(manager, PlanVersion, 'x').where('x.planId IN (:...planIds)', of);
  const closed = await rows(versions.andWhere('x.state = :closed', { closed: 'closed' }));
  const reports = select(manager, Report, 'x').where('x.planId IN (:...planIds)', of);
  const validated = await rows(reports.andWhere('x.state = :validated', { validated: 'validated' }));
  return planIds.map((id) => {
    if (closed.some(({ planId }) => planId === id)) return 'PLAN_CLOSED';
    return validated.some(({ planId }) => planId === id) ? 'REPORT_VALIDATED' : null;
  });
};

/** The same of one plan, within a transaction. */
export const sealOf = async (manager: EntityManager, { planId }: Pick<Period, 'planId'>): Promise<BlockReason | null> =>
  (await SEALS(manager, [planId]))[0] ?? null;
