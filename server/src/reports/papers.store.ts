import type { Reach } from '@albero/schema/contract';
import { Report, WorkingPapers } from '@albero/schema/model';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { firstRow, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { locking } from '../plans/version.store.ts';
import type { PapersFilter } from './papers.types.ts';
import { PAPERS_REACH } from './report.subject.ts';

/** The OIV's working papers, one set a Relazione. */
export class PapersStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, { reportId }: PapersFilter, args: ListArgs): Promise<Listing<WorkingPapers>> {
    const query = within(papers(this.db.read), reach, PAPERS_REACH);
    if (reportId) query.andWhere('x.reportId = :reportId', { reportId });
    return pageOf(query, args, { year: 'r.year' }, [
      ['r.year', 'DESC'],
      ['x.id', 'DESC'],
    ]);
  }

  byId(id: string, reach: Reach, manager: EntityManager = this.db.read): Promise<WorkingPapers | null> {
    return firstRow(within(papers(manager).where('x.id = :id', { id }), reach, PAPERS_REACH));
  }

  ofReport(reportId: string, reach: Reach): Promise<WorkingPapers | null> {
    return firstRow(within(papers(this.db.read).where('x.reportId = :reportId', { reportId }), reach, PAPERS_REACH));
  }
}

const papers = (manager: EntityManager): SelectQueryBuilder<WorkingPapers> =>
  select(manager, WorkingPapers, 'x').innerJoin(Report, 'r', 'r.id = x.reportId');

/** The papers of a Relazione, kept from other writers until the transaction ends. */
export const lockedPapersOf = (manager: EntityManager, reportId: string): Promise<WorkingPapers | null> =>
  firstRow(locking(manager, select(manager, WorkingPapers, 'x').where('x.reportId = :reportId', { reportId })));
