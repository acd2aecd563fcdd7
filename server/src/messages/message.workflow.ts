import { Message } from '@albero/schema/model';
import { lockedRow } from '../database/lock.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { invalid } from '../domain/errors.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { messageSubject } from './message.service.ts';

/** A mail that was given up is tried again, from the beginning. */
export const messageWorkflow: Workflow = {
  resource: 'messages',
  async load(manager, id) {
    const message = await lockedRow(manager, Message, id);
    return (
      message && {
        id,
        version: message.version,
        state: message.state,
        subject: messageSubject(message),
        assertCurrent: (expected) => assertCurrent(message, expected),
        move: (move) => retry(message, move),
      }
    );
  },
};

async function retry({ id, version }: Message, { manager, now, to, remarks }: Move): Promise<null> {
  if (remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  const changes = { state: to as Message['state'], attempts: 0, nextAt: now };
  await saveVersion(manager, Message, 'messages', { id, expectedVersion: version }, changes);
  return null;
}

const assertCurrent = (row: Message, expected: number): void => assertVersion(Message, 'messages', { row, expected });
