import { type Reach, reach, type Subject, type Viewer } from '@albero/schema/contract';
import { Message, Person } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { select } from '../database/rows.ts';
import { saveVersion } from '../database/save.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { changesBetween, recordAct } from '../workflow/acts.ts';
import type { MessageFilter } from './message.types.ts';

/** The outbox as the administrator follows it: who, about what, whether it left. What it says is the person's alone. */
export class MessageService {
  constructor(private readonly db: Database) {}

  list(viewer: Viewer, filter: MessageFilter | undefined, args: ListArgs): Promise<Listing<Message>> {
    return listMessages(this.db.read, reach(viewer, 'read', 'messages'), { ...args, filter });
  }

  /** Switches the own daily mail on or off. */
  setDigest(viewer: Viewer, digest: boolean, now: Date): Promise<boolean> {
    return this.db.transaction(async (manager) => {
      const person = await lockedRow(manager, Person, viewer.personId);
      if (!person || person.digest === digest) return digest;
      const { id, bodyId, version } = person;
      await saveVersion(manager, Person, 'people', { id, expectedVersion: version }, { digest });
      await recordAct(manager, {
        viewer,
        now,
        resource: 'people',
        recordId: id,
        subject: { bodyId, unitIds: [bodyId], personId: id },
        action: 'update',
        changes: changesBetween<Person>(person, { digest }),
      });
      return digest;
    });
  }
}

export const messageSubject = ({ bodyId, state }: Pick<Message, 'bodyId' | 'state'>): Subject => ({
  bodyId,
  unitIds: [],
  state,
});

const SORTABLE = {
  createdAt: 'x.createdAt',
  state: 'x.state',
  subject: 'x.subject',
  sentAt: 'x.sentAt',
  person: 'p.name',
};

function listMessages(
  manager: EntityManager,
  where: Reach,
  { filter, ...args }: ListArgs & { readonly filter: MessageFilter | undefined },
): Promise<Listing<Message>> {
  const query = select(manager, Message, 'x').innerJoin(Person, 'p', 'p.id = x.personId');
  within(query, where, { bodyId: 'x.bodyId' });
  if (filter?.state) query.andWhere('x.state = :state', { state: filter.state });
  return pageOf(query, args, SORTABLE, [
    ['x.createdAt', 'DESC'],
    ['x.id', 'DESC'],
  ]);
}
