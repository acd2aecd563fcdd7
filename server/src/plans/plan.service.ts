import { reach, type Viewer } from '@albero/schema/contract';
import type { PlanVersion } from '@albero/schema/model';
import { DomainError } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import type { PlanStore } from './plan.store.ts';
import type { PlanFilter } from './plan.types.ts';
import { type ReadAhead, readAhead } from './tree.ts';

/** Reading the plan's versions, within the reader's reach. */
export class PlanService {
  constructor(private readonly store: PlanStore) {}

  list(viewer: Viewer, filter: PlanFilter, args: ListArgs): Promise<Listing<PlanVersion>> {
    return this.store.list(reach(viewer, 'read', 'plans'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<PlanVersion> {
    const version = await this.store.byId(id, reach(viewer, 'read', 'plans'));
    if (!version) throw new DomainError('NOT_FOUND', { resource: 'plans', id });
    return version;
  }

  /** One version, with all that is asked for below it read together. */
  async treeOf(viewer: Viewer, id: string, asked: ReadAhead): Promise<PlanVersion> {
    const version = await this.byId(viewer, id);
    await readAhead(viewer, version, asked);
    return version;
  }
}
