import { Message, Person } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { isDuplicate } from '../database/database.ts';
import { firstRow, select } from '../database/rows.ts';

export interface NewMessage {
  readonly personId: string;
  /** Why it is sent, without the person: `sendBack measurements <id> <version>`. Said again, it changes nothing. */
  readonly cause: string;
  /** Stands in the list of the administrator, so nothing that only the person may read. */
  readonly subject: string;
  readonly body: string;
  readonly now: Date;
}

/**
 * Writes an e-mail into the outbox; give it the manager of the transaction of what caused it, so that the two stand or
 * fall together. One row a cause and person. Somebody without an address, or disabled, gets none.
 */
export async function queueMessage(manager: EntityManager, { personId, ...message }: NewMessage): Promise<void> {
  const person = await firstRow(select(manager, Person, 'x').where('x.id = :personId', { personId }));
  if (!person || person.disabled || person.email === null) return;
  const { cause, subject, body, now } = message;
  const row: Message = {
    id: uuid(),
    bodyId: person.bodyId,
    personId,
    cause: `${cause} ${personId}`,
    subject,
    body,
    state: 'waiting',
    attempts: 0,
    nextAt: now,
    createdAt: now,
    sentAt: null,
    lastError: null,
    version: 1,
  };
  await manager.insert(Message, row).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
  });
}
