import { randomUUID } from 'node:crypto';
import type { Issue } from '@albero/schema/contract';
import {
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { DomainError } from '../domain/errors.ts';
import type { Log } from '../log.ts';

/**
 * What of an error leaves the server: a foreseen refusal with its code and parameters, a fault of the request as INVALID
 * with its path, and of anything else only the number under which the log keeps it.
 */
export const errorFormatter =
  (schema: () => GraphQLSchema, log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const path = formatted.path && { path: formatted.path };
    const domain = domainErrorOf(error);
    if (domain) return { message: domain.code, ...path, extensions: asExtensions(domain, schema()) };
    if (formatted.extensions?.code === 'INVALID')
      return { message: 'INVALID', ...path, extensions: formatted.extensions };
    const fault = REQUEST_FAULTS[String(formatted.extensions?.code)];
    if (fault && !isThrown(error)) {
      const issue: Issue = { path: '', code: fault, params: { message: formatted.message.slice(0, 300) } };
      return { message: 'INVALID', ...path, extensions: { code: 'INVALID', issues: [issue] } };
    }
    return { message: 'INTERNAL', ...path, extensions: { code: 'INTERNAL', logId: logInternal(log, error) } };
  };

/** Apollo's words for a request that cannot be understood. */
const REQUEST_FAULTS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'SYNTAX',
  GRAPHQL_VALIDATION_FAILED: 'OPERATION',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION',
  BAD_USER_INPUT: 'VARIABLES',
  BAD_REQUEST: 'REQUEST',
};

/** Puts an unforeseen error into the log. @returns the number under which it is found there */
export function logInternal(log: Log, error: unknown): string {
  const logId = randomUUID();
  log.error({ logId, err: rootOf(error) }, 'unforeseen error');
  return logId;
}

const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;

function domainErrorOf(error: unknown): DomainError | null {
  const root = rootOf(error);
  return root instanceof DomainError ? root : null;
}

/** Thrown by our own code while answering, not found in the request. */
const isThrown = (error: unknown): boolean => {
  const root = rootOf(error);
  return root !== error && !(root instanceof GraphQLError);
};

function asExtensions({ code, params }: DomainError, schema: GraphQLSchema): Record<string, unknown> {
  const { current, ...rest } = params as { current?: unknown };
  return { code, ...rest, ...(isRecord(current) && { current: shownFields(schema, current) }) };
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of a record that an error carries, only the plain fields that the API shows anyway (never a password's hash). */
function shownFields(schema: GraphQLSchema, record: object): Record<string, unknown> {
  // The class of a seat is SeatRecord, since the contract has the word Seat; the API says Seat.
  const type = schema.getType(record.constructor.name.replace(/Record$/, ''));
  if (!isObjectType(type)) return {};
  const fields = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  const shown = fields.filter(({ name }) => Object.hasOwn(record, name));
  return Object.fromEntries(shown.map(({ name }) => [name, (record as Record<string, unknown>)[name]]));
}
