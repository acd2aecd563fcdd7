import type { Reach } from '@albero/schema/contract';
import { Comment, Measurement, Period, PeriodExtension } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { firstRow, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import type { PeriodFilter } from './period.types.ts';

const PERIOD_REACH = { bodyId: 'x.bodyId', unitId: 'x.bodyId', state: 'x.state' };
const PERIOD_SORT = { endsOn: 'x.endsOn', state: 'x.state' };

/** The dates of measurement of the plans. */
export class PeriodStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: PeriodFilter, args: ListArgs): Promise<Listing<Period>> {
    const query = within(select(this.db.read, Period, 'x'), reach, PERIOD_REACH);
    if (filter.planId) query.andWhere('x.planId = :planId', { planId: filter.planId });
    return pageOf(query, args, PERIOD_SORT, [
      ['x.endsOn', 'ASC'],
      ['x.id', 'ASC'],
    ]);
  }

  byId(id: string, reach: Reach): Promise<Period | null> {
    return firstRow(within(select(this.db.read, Period, 'x').where('x.id = :id', { id }), reach, PERIOD_REACH));
  }
}

/** Whether something was entered at a period, or said about one of its values. */
export async function isInUse(manager: EntityManager, periodId: string): Promise<boolean> {
  const entered = select(manager, Measurement, 'x').where('x.periodId = :periodId AND x.state <> :none', {
    periodId,
    none: 'missing',
  });
  const said = select(manager, Comment, 'x').innerJoin(
    Measurement,
    'm',
    'm.id = x.subjectId AND m.periodId = :periodId',
    { periodId },
  );
  return (await firstRow(entered)) !== null || (await firstRow(said)) !== null;
}

/** The rows in which values would have been entered. What somebody entered in between keeps the period from going. */
export const removeSlots = async (manager: EntityManager, periodId: string): Promise<void> => {
  const where = 'periodId = :periodId AND state = :none';
  await manager.createQueryBuilder().delete().from(Measurement).where(where, { periodId, none: 'missing' }).execute();
};

export const extensionOf = (manager: EntityManager, periodId: string, unitId: string) =>
  firstRow(
    select(manager, PeriodExtension, 'x').where('x.periodId = :periodId AND x.unitId = :unitId', { periodId, unitId }),
  );

/** The one extension of a unit, in place of the former; null takes it away. */
export async function writeExtension(
  manager: EntityManager,
  at: Pick<PeriodExtension, 'periodId' | 'unitId'>,
  next: Pick<PeriodExtension, 'until' | 'reason'> | null,
): Promise<void> {
  await manager.delete(PeriodExtension, at);
  if (next) await manager.insert(PeriodExtension, { id: uuid(), ...at, ...next });
}
