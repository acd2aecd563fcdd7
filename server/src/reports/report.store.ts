import type { Reach } from '@albero/schema/contract';
import { PlanVersion, Report } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { lockedInForce } from '../plans/version.store.ts';
import { REPORT_REACH } from './report.subject.ts';
import type { ReportFilter } from './report.types.ts';

const SORT = { year: 'x.year', state: 'x.state', createdAt: 'x.createdAt' };

/** The Relazioni of the bodies, one a plan. */
export class ReportStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: ReportFilter, args: ListArgs): Promise<Listing<Report>> {
    const query = within(select(this.db.read, Report, 'x'), reach, REPORT_REACH);
    for (const column of ['planId', 'state'] as const)
      if (filter[column]) query.andWhere(`x.${column} = :${column}`, { [column]: filter[column] });
    return pageOf(query, args, SORT, [
      ['x.year', 'DESC'],
      ['x.id', 'DESC'],
    ]);
  }

  byId(id: string, reach: Reach, manager: EntityManager = this.db.read): Promise<Report | null> {
    return firstRow(within(select(manager, Report, 'x').where('x.id = :id', { id }), reach, REPORT_REACH));
  }
}

/** The versions of plans of which a Relazione tells: the one in force, else the one with which the plan was closed. */
export async function reportedVersions(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<Map<string, PlanVersion>> {
  if (planIds.length === 0) return new Map();
  const query = select(manager, PlanVersion, 'x')
    .where('x.planId IN (:...planIds)', { planIds })
    .andWhere('x.state IN (:...told)', { told: ['inForce', 'closed'] });
  return new Map((await rows(query)).map((version) => [version.planId, version]));
}

/** The same of one plan; one in force is kept from other writers. */
export async function lockedReported(manager: EntityManager, planId: string): Promise<PlanVersion | null> {
  const inForce = await lockedInForce(manager, planId);
  return inForce ?? (await reportedVersions(manager, [planId])).get(planId) ?? null;
}
