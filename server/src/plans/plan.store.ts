import { covers, type Reach } from '@albero/schema/contract';
import { PlanVersion } from '@albero/schema/model';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { prepared, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { planSubject } from './plan.subjects.ts';
import type { PlanFilter } from './plan.types.ts';

const VERSION_REACH = { bodyId: 'x.bodyId', unitId: 'x.bodyId', state: 'x.state' };

const VERSION_SORT = { year: 'x.year', number: 'x.number', title: 'x.title', state: 'x.state' };

const VERSION_BY_ID = prepared(PlanVersion, (query) => query.where('x.id = :key'));

/** Versions of plans. */
export class PlanStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: PlanFilter, args: ListArgs): Promise<Listing<PlanVersion>> {
    const query = within(select(this.db.read, PlanVersion, 'x'), reach, VERSION_REACH);
    if (filter.year != null) query.andWhere('x.year = :year', { year: filter.year });
    if (filter.state) query.andWhere('x.state = :state', { state: filter.state });
    return pageOf(query, args, VERSION_SORT, [
      ['x.year', 'DESC'],
      ['x.number', 'DESC'],
      ['x.id', 'ASC'],
    ]);
  }

  async byId(id: string, reach: Reach): Promise<PlanVersion | null> {
    const [version] = await VERSION_BY_ID(this.db.read, id);
    return version && covers(reach, planSubject(version)) ? version : null;
  }
}
