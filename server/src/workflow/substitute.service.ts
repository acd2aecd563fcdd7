import {
  ACTIONS,
  type Action,
  actingSeat,
  can,
  covers,
  mayEver,
  type Resource,
  reach,
  type Subject,
  type Viewer,
} from '@albero/schema/contract';
import { viewersOn } from '../access/viewers.ts';
import type { Database } from '../database/database.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { type Asking, namesOf } from '../organisation/index.ts';
import type { Workflow } from './handler.ts';
import { type Readable, readableAs } from './readable.ts';
import type { Substitute } from './substitute.types.ts';

export interface Deed {
  readonly resource: string;
  readonly id: string;
  readonly action: string;
}

/** Who else may do what this person may not: the way out of a conflict of interest, and of four eyes. */
export class SubstituteService {
  readonly #workflows: ReadonlyMap<string, Workflow>;

  constructor(
    private readonly db: Database,
    workflows: readonly Workflow[],
  ) {
    this.#workflows = new Map(workflows.map((workflow) => [workflow.resource, workflow]));
  }

  /**
   * The other persons of the body who may do it now, with the seats held today, by the very rule that decides when they
   * try. Empty when there is nobody: then the administrator gives a substitution.
   * @throws DomainError NOT_FOUND for a record that the asker may not read, INVALID for an action that there is not;
   *   reading is none to be done in another's place, and would tell the list of all persons
   */
  async of({ viewer, now, today }: Asking, { resource, id, action }: Deed): Promise<Substitute[]> {
    if (action === 'read' || !ACTIONS.includes(action as Action))
      throw invalid({ path: 'action', code: 'NOT_IN_LIST' });
    const record = await this.#readable(viewer, resource, id);
    const deed = {
      resource: record.resource,
      action: action as Action,
      subject: await this.#subjectOf(record, id, now),
    };

    const { bodyId } = record.subject;
    const everybody = await viewersOn(this.db.read, today, { bodyId });
    const others = everybody.filter((other) => other.personId !== viewer.personId && mayDo(other, deed));
    return this.#named(others, deed);
  }

  async #readable(viewer: Viewer, resource: string, id: string): Promise<Readable> {
    const record = await readableAs(this.db.read, { resource, id, viewer });
    if (record && covers(reach(viewer, 'read', record.resource), record.subject)) return record;
    throw new DomainError('NOT_FOUND', { resource: resource as Resource, id });
  }

  /** As `advance` would see it, where the record has a workflow: with its authors, its locks and its blocks. */
  async #subjectOf({ resource, actsUnder, subject }: Readable, id: string, now: Date): Promise<Subject> {
    const workflow = resource === actsUnder ? this.#workflows.get(resource) : undefined;
    const movable = workflow && (await this.db.transaction((manager) => workflow.load(manager, id, now)));
    return movable?.subject ?? subject;
  }

  async #named(others: readonly Viewer[], { action, resource, subject }: JudgedDeed): Promise<Substitute[]> {
    const found = others.flatMap((other) => {
      const seat = actingSeat(other, action, resource, subject);
      return seat ? [{ personId: other.personId, role: seat.role, onBehalfOfId: seat.onBehalfOfId }] : [];
    });
    const ids = found.flatMap(({ personId, onBehalfOfId }) => [personId, ...(onBehalfOfId ? [onBehalfOfId] : [])]);
    const names = await namesOf(this.db.read, ids);
    return found.map(({ personId, role, onBehalfOfId }) => ({
      personId,
      name: names.get(personId) ?? '',
      role,
      onBehalfOfName: names.get(onBehalfOfId ?? '') ?? null,
    }));
  }
}

interface JudgedDeed {
  readonly resource: Resource;
  readonly action: Action;
  readonly subject: Subject;
}

const mayDo = (viewer: Viewer, { action, resource, subject }: JudgedDeed): boolean =>
  mayEver(viewer, action, resource) && can(viewer, action, resource, subject).allowed;
