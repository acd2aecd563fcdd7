import {
  Area,
  FIRST_VERSION,
  Indicator,
  IndividualSet,
  Measurement,
  Objective,
  Period,
  Plan,
  PlanVersion,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../documents/import/import.store.ts';

/** What a version copied from another one has of its own. */
export type OwnColumns = Pick<PlanVersion, 'planId' | 'number' | 'authorIds' | 'createdAt' | 'written'> &
  Partial<PlanVersion>;

/** A draft made from a version: nothing of how that one was adopted, signed or decided on. */
export const draftFrom = (source: PlanVersion, own: OwnColumns): PlanVersion => ({
  ...source,
  ...FIRST_VERSION,
  id: uuid(),
  state: 'draft',
  inForceFor: null,
  adoptionBody: null,
  adoptionAct: null,
  adoptionDate: null,
  adoptionAnnex: null,
  signedBy: null,
  signedAt: null,
  basedOnId: source.id,
  version: 1,
  ...own,
});

export const insertVersion = (manager: EntityManager, version: PlanVersion): Promise<void> =>
  insertRows(manager, PlanVersion, [version]);

/** How the imported document wrote what the tables do not hold: it goes with every version of the plan. */
export async function writtenOf(manager: EntityManager, id: string): Promise<unknown> {
  const found = await manager.findOne(PlanVersion, { where: { id }, select: { id: true, written: true } });
  return found?.written ?? null;
}

/** The number of the plan's next version. Ask for it under the plan's lock. */
export async function nextNumber(manager: EntityManager, planId: string): Promise<number> {
  const found = await manager
    .createQueryBuilder(PlanVersion, 'x')
    .select('MAX(x.number)', 'last')
    .where('x.planId = :planId', { planId })
    .getRawOne<{ last: number | string | null }>();
  return Number(found?.last ?? 0) + 1;
}

/** A version with all that hangs below it; its plan too, with its days, when it was the only one and nothing was measured. */
export async function removeVersion(manager: EntityManager, { id, planId }: PlanVersion): Promise<void> {
  const of = { versionId: id };
  await manager.delete(Indicator, of);
  await manager.delete(Objective, of);
  await manager.delete(IndividualSet, of);
  await manager.delete(Area, of);
  await manager.delete(PlanVersion, { id });
  if (await manager.existsBy(PlanVersion, { planId })) return;

  const measured = manager.createQueryBuilder(Measurement, 'm').innerJoin(Period, 'p', 'p.id = m.periodId');
  if ((await measured.where('p.planId = :planId', { planId }).getCount()) > 0) return;
  await manager.delete(Period, { planId });
  await manager.delete(Plan, { id: planId });
}
