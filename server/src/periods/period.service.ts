import { reach, type Viewer } from '@albero/schema/contract';
import type { Period } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import { DomainError } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import type { PeriodStore } from './period.store.ts';
import type { PeriodFilter } from './period.types.ts';

/** The dates at which values are taken: read, made, moved, and extended for a unit. Opening and closing is a workflow. */
export class PeriodService {
  constructor(
    readonly db: Database,
    private readonly store: PeriodStore,
  ) {}

  list(viewer: Viewer, filter: PeriodFilter, args: ListArgs): Promise<Listing<Period>> {
    return this.store.list(reach(viewer, 'read', 'periods'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<Period> {
    const period = await this.store.byId(id, reach(viewer, 'read', 'periods'));
    if (!period) throw new DomainError('NOT_FOUND', { resource: 'periods', id });
    return period;
  }
}
