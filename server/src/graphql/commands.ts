import { createHash } from 'node:crypto';
import { Command } from '@albero/schema/model';
import {
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { LessThan } from 'typeorm';
import type { Database } from '../database/database.ts';
import { carryOut, type RunningCommand } from '../database/running-command.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { Context } from './context.ts';

/*
 * A mutation may carry a command id (`input.commandId`, a UUID made by whoever asks). The command's row is written in the
 * transaction of its effect, its answer right after. The same command again is answered from what is kept and does
 * nothing; another one under the same id is refused. docs/decisions/0017.
 */

/** An operation as the executor gets it. */
export interface Asked {
  readonly operation: OperationDefinitionNode;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly context: Context;
}
type Result = ExecutionResult<Record<string, unknown>>;

/** An answer that is longer is not kept: MySQL's column holds 65 535 bytes. */
const LONGEST_ANSWER = 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Executes an operation; one that is a command only if it was not carried out before. */
export async function once(
  { db, schema }: { readonly db: Database; readonly schema: GraphQLSchema },
  asked: Asked,
  execute: () => Promise<Result>,
): Promise<Result> {
  const id = commandIdOf(schema, asked);
  const { viewer, now } = asked.context;
  if (id === null || !viewer) return execute();
  if (!UUID.test(id)) return refused(invalid({ path: 'input.commandId', code: 'IS_UUID' }));

  const begun = { isDone: false, isPrivate: false };
  const command = { id: id.toLowerCase(), personId: viewer.personId, hash: hashOf(asked), at: now, ...begun };
  const known = await answerKept(db, command);
  if (known) return known;

  const result = await carryOut(command, execute);
  if (command.isDone) return keepAnswer(db, command, result);
  // Refused: perhaps because the same, asked for at the same time, came first.
  return (result.errors && (await answerKept(db, command))) ?? result;
}

/** Of several steps at once, the first one's id stands for the whole. */
function commandIdOf(schema: GraphQLSchema, { operation, variables }: Asked): string | null {
  if (operation.operation !== 'mutation') return null;
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) continue;
    const { input, inputs } = argumentsOf(schema, field, variables);
    const id = input?.commandId ?? inputs?.[0]?.commandId;
    if (typeof id === 'string') return id;
  }
  return null;
}

interface Arguments {
  readonly input?: { readonly commandId?: unknown };
  readonly inputs?: readonly { readonly commandId?: unknown }[];
}

/** Faulty arguments are left to the execution, which says where the fault lies. */
function argumentsOf(schema: GraphQLSchema, node: FieldNode, variables: Record<string, unknown>): Arguments {
  const field = schema.getMutationType()?.getFields()[node.name.value];
  try {
    return field ? (getArgumentValues(field, node, variables) as Arguments) : {};
  } catch {
    return {};
  }
}

const hashOf = ({ query, variables }: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify([query, variables]))
    .digest('hex');

/** What is kept of the command; that of one just carried out is waited for. null: it was not carried out. */
async function answerKept(db: Database, asked: RunningCommand): Promise<Result | null> {
  for (let pauses = 0; ; pauses += 1) {
    const found = await db.read.findOneBy(Command, { id: asked.id });
    if (!found) return null;
    const { id: commandId, personId, hash, answer, at } = found;
    if (personId !== asked.personId || hash !== asked.hash)
      return refused(new DomainError('COMMAND_REUSED', { commandId }));
    if (answer !== null) return { data: JSON.parse(answer) };
    const isLost = pauses === MOST_PAUSES || asked.at.getTime() - at.getTime() > PATIENCE;
    if (isLost) return refused(new DomainError('COMMAND_DONE', { commandId }));
    await new Promise((resolve) => setTimeout(resolve, PATIENCE / MOST_PAUSES));
  }
}

/** In milliseconds: an answer that is not kept by then never will be. */
const PATIENCE = 2000;
const MOST_PAUSES = 40;

const refused = (error: DomainError): Result => ({
  errors: [new GraphQLError(error.code, { originalError: error })],
});

async function keepAnswer(db: Database, { id, at, isPrivate }: RunningCommand, result: Result): Promise<Result> {
  const answer = isPrivate || result.errors || !result.data ? null : JSON.stringify(result.data);
  await db.transaction(async (manager) => {
    if (answer !== null && Buffer.byteLength(answer) <= LONGEST_ANSWER)
      await manager.update(Command, { id }, { answer });
    if (isSweepDue(db, at)) await manager.delete(Command, { at: LessThan(new Date(at.getTime() - KEPT_MS)) });
  });
  return result;
}

/** Nobody repeats a command after a month. */
const KEPT_MS = 30 * 24 * 3_600_000;
const SWEEP_EVERY_MS = 3_600_000;
const swept = new WeakMap<Database, number>();

function isSweepDue(db: Database, at: Date): boolean {
  if (at.getTime() - (swept.get(db) ?? 0) < SWEEP_EVERY_MS) return false;
  swept.set(db, at.getTime());
  return true;
}
