import { AsyncLocalStorage } from 'node:async_hooks';
import { Command } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../domain/errors.ts';

/** A command while it is carried out: its number, whose it is, and what exactly is asked. */
export interface RunningCommand {
  readonly id: string;
  readonly personId: string;
  /** SHA-256 of what is asked, in hexadecimal. */
  readonly hash: string;
  readonly at: Date;
  /** Its row was committed together with an effect. */
  isDone: boolean;
  /** Its answer tells what is read under record only. */
  isPrivate: boolean;
}

const running = new AsyncLocalStorage<RunningCommand>();

/** Whatever `work` writes belongs to the command. */
export const carryOut = <T>(command: RunningCommand, work: () => Promise<T>): Promise<T> => running.run(command, work);

/**
 * Writes the row of the running command with the first effect that it has: both are kept or neither. Whoever asks for the
 * same command at the same time waits here for the first and then meets its row.
 * @throws DomainError COMMAND_DONE
 */
export async function claimCommand(manager: EntityManager, isDuplicate: (error: unknown) => boolean): Promise<void> {
  const command = running.getStore();
  if (!command || command.isDone) return;
  const { id, personId, hash, at } = command;
  await manager.insert(Command, { id, personId, hash, at, answer: null }).catch((error: unknown) => {
    throw isDuplicate(error) ? new DomainError('COMMAND_DONE', { commandId: command.id }) : error;
  });
}

/** What the command wrote is there to stay. */
export function commandIsDone(): void {
  const command = running.getStore();
  if (command) command.isDone = true;
}

/** What is answered is read under record only: it is not kept with the command, and a repeat is told COMMAND_DONE. */
export function answerIsPrivate(): void {
  const command = running.getStore();
  if (command) command.isPrivate = true;
}
