import { reach, type Viewer } from '@albero/schema/contract';
import type { EvaluationSheet } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import type { Asking } from '../organisation/index.ts';
import { contentsOf, planOf } from './evaluation.content.ts';
import { notFound, systemOf } from './evaluation.hold.ts';
import { keepReading } from './evaluation.reads.ts';
import { listSheets, type SheetFilter, sheetById } from './evaluation.store.ts';
import type { Evaluation } from './evaluation.types.ts';

/** Reading evaluation sheets: that they are there, and one by one what stands in them. */
export class EvaluationService {
  constructor(private readonly db: Database) {}

  list(viewer: Viewer, filter: SheetFilter, args: ListArgs): Promise<Listing<EvaluationSheet>> {
    return listSheets(this.db.read, reach(viewer, 'read', 'evaluations'), { ...args, filter });
  }

  /** With its contents; who reads them is kept first, unless it is the person. @throws DomainError NOT_FOUND */
  async byId(asking: Asking, id: string): Promise<Evaluation> {
    const { viewer } = asking;
    const sheet = await sheetById(this.db.read, id, reach(viewer, 'read', 'evaluations'));
    if (!sheet) throw notFound(id);

    await keepReading(this.db, asking, [sheet], 'page');
    const system = await systemOf(this.db.read, sheet);
    const plan = await planOf(this.db.read, sheet.planId);
    return contentsOf(this.db.read, { sheet, system, plan, viewer });
  }
}
