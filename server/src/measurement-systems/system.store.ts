import { covers, type Reach } from '@albero/schema/contract';
import { MeasurementSystem, Plan } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { byId, type LoaderOf } from '../graphql/loaders.ts';
import { SYSTEM_REACH, systemSubject } from './system.subject.ts';
import type { MeasurementSystemFilter } from './system.types.ts';

const SORT = { number: 'x.number', title: 'x.title', state: 'x.state', adoptionDate: 'x.adoptionDate' };

export const SYSTEM = byId(MeasurementSystem);

/** The years whose plans are tied to a system, the earliest first. */
export const YEARS_OF_SYSTEM: LoaderOf<number[]> = async (manager, ids) => {
  const query = select(manager, Plan, 'x').where('x.measurementSystemId IN (:...ids)', { ids: [...ids] });
  const plans = await rows(query.orderBy('x.year'));
  return ids.map((id) => plans.flatMap((plan) => (plan.measurementSystemId === id ? [plan.year] : [])));
};

/** Measurement systems, within a reach. */
export class SystemStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: MeasurementSystemFilter, args: ListArgs): Promise<Listing<MeasurementSystem>> {
    const query = within(select(this.db.read, MeasurementSystem, 'x'), reach, SYSTEM_REACH);
    if (filter.state) query.andWhere('x.state = :state', { state: filter.state });
    if (filter.bodyId) query.andWhere('x.bodyId = :bodyId', { bodyId: filter.bodyId });
    return pageOf(query, args, SORT, [
      ['x.number', 'DESC'],
      ['x.id', 'ASC'],
    ]);
  }

  async byId(id: string, reach: Reach, manager: EntityManager = this.db.read): Promise<MeasurementSystem | null> {
    const found = await firstRow(select(manager, MeasurementSystem, 'x').where('x.id = :id', { id }));
    return found && covers(reach, systemSubject(found)) ? found : null;
  }
}

/** What a new one begins as: the adopted one, else the newest. */
export const latestOf = (manager: EntityManager, bodyId: string): Promise<MeasurementSystem | null> =>
  firstRow(
    select(manager, MeasurementSystem, 'x')
      .where('x.bodyId = :bodyId', { bodyId })
      .orderBy(`CASE WHEN x.state = 'adopted' THEN 0 ELSE 1 END`)
      .addOrderBy('x.number', 'DESC'),
  );

export const adoptedOf = (manager: EntityManager, bodyId: string): Promise<MeasurementSystem | null> =>
  firstRow(select(manager, MeasurementSystem, 'x').where('x.adoptedFor = :bodyId', { bodyId }));

export async function nextNumber(manager: EntityManager, bodyId: string): Promise<number> {
  const found = await manager
    .createQueryBuilder(MeasurementSystem, 'x')
    .select('MAX(x.number)', 'last')
    .where('x.bodyId = :bodyId', { bodyId })
    .getRawOne<{ last: number | string | null }>();
  return Number(found?.last ?? 0) + 1;
}
