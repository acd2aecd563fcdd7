import type { Reach } from '@albero/schema/contract';
import { Period } from '@albero/schema/model';
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
