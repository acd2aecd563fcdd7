import {
  covers,
  type Reach,
  type Resource,
  reach,
  type State,
  type Subject,
  type Viewer,
} from '@albero/schema/contract';
import type { Act } from '@albero/schema/model';
import type { Database } from '../database/database.ts';
import { DomainError } from '../domain/errors.ts';
import { actsOf } from './act.store.ts';
import { READABLE } from './readable.ts';

/** What happened to a record, told to those who may read it. */
export class HistoryService {
  constructor(private readonly db: Database) {}

  /**
   * The acts of a record, oldest first. An act is told only when the reader may read the record in the states between
   * which it happened: who may read a set once it is approved learns of the approval, not of the drafts before it.
   * @throws DomainError NOT_FOUND for a record outside the reader's reach, and for a resource without a history
   */
  async of(viewer: Viewer, resource: string, id: string): Promise<Act[]> {
    const find = Object.hasOwn(READABLE, resource) ? READABLE[resource as keyof typeof READABLE] : undefined;
    const record = await find?.(this.db.read, id, viewer);
    if (!record) throw notFound(resource, id);

    const where = reach(viewer, 'read', record.resource);
    if (!covers(where, record.subject)) throw notFound(resource, id);

    const acts = await actsOf(this.db.read, record.actsUnder, id);
    return acts.filter((act) => isTold(act, where, record.subject));
  }
}

function isTold({ fromState, toState }: Act, where: Reach, subject: Subject): boolean {
  const state: State | undefined = toState ?? fromState ?? subject.state;
  return covers(where, { ...subject, ...(state && { state }) });
}

const notFound = (resource: string, id: string): DomainError =>
  new DomainError('NOT_FOUND', { resource: resource as Resource, id });
