import type { Issue } from '@albero/schema/contract';
import {
  coerceInputValue,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Database } from '../database/database.ts';
import { once } from './commands.ts';
import type { Context } from './context.ts';

interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** Absent when the operation named is not in the document. */
  readonly operation?: OperationDefinitionNode;
  readonly context: unknown;
  readonly request: { readonly query?: string; readonly variables?: Record<string, unknown> };
}
type Result = ExecutionResult<Record<string, unknown>>;

/** Runs operations compiled by graphql-jit; compiled once for each document that the document cache holds. */
export function makeExecutor(schema: GraphQLSchema, db: Database): (asked: Operation) => Promise<Result> {
  const compiled = new WeakMap<DocumentNode, CompiledQuery>();

  return async (asked) => {
    if (!asked.operation) return { errors: [new GraphQLError('No such operation')] };
    const known = compiled.get(asked.document);
    const query = known ?? compileQuery(schema, asked.document, asked.operationName ?? undefined);
    if (!isCompiledQuery(query)) return { errors: [refused([{ path: '', code: 'OPERATION' }])] };
    if (!known) compiled.set(asked.document, query);

    const { variables, issues } = coerced(schema, asked.operation, asked.request.variables ?? {});
    if (issues.length > 0) return { errors: [refused(issues)] };
    const { operation } = asked;
    // Apollo hands on what the endpoint gave it, and does not know its type here.
    const context = asked.context as Context;
    return once({ db, schema }, { operation, context, variables, query: asked.request.query ?? '' }, async () => {
      const result = (await query.query(undefined, context, variables)) as Result;
      return result.errors ? { ...result, errors: result.errors.map(asUsual) } : result;
    });
  };
}

/** graphql-jit's errors lack what Apollo takes for granted. */
const asUsual = ({ message, path, originalError }: GraphQLError): GraphQLError => {
  const argument = originalError ? undefined : NULL_ARGUMENT.exec(message)?.[1];
  return argument
    ? refused([{ path: argument, code: 'REQUIRED' }])
    : new GraphQLError(message, { path, originalError });
};

/** A variable that is null where the argument may not be. */
const NULL_ARGUMENT = /^Argument "(\w+)" of .* must not be null\.$/;

const refused = (issues: readonly Issue[]): GraphQLError =>
  new GraphQLError('INVALID', { extensions: { code: 'INVALID', issues, http: { status: 400 } } });

/**
 * The variables with their defaults and those of their inputs filled in (graphql-jit leaves both out), and why they are refused,
 * each fault with its path: `input.objectives[2].indicators[0].weight`.
 */
function coerced(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>) {
  const issues: Issue[] = [];
  const variables: Record<string, unknown> = {};
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node);
    const isGiven = Object.hasOwn(given, name);
    // No property of that name can be written: everything after here would see another value than was checked.
    if (name === '__proto__') issues.push({ path: name, code: 'VARIABLE' });
    if (!type || !isInputType(type)) continue;
    if (!isGiven && defaultValue) variables[name] = valueFromAST(defaultValue, type);
    if (!isGiven && (defaultValue || node.kind !== Kind.NON_NULL_TYPE)) continue;
    variables[name] = coerceInputValue(given[name], type, (path, _value, error) => {
      if (issues.length < MOST_ISSUES) issues.push({ path: printed([name, ...path]), ...codeOf(error) });
    });
  }
  return { variables, issues };
}

const MOST_ISSUES = 50;

const printed = (path: readonly (string | number)[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i ? `.${part}` : part)).join('');

/** A scalar of ours names its own code; graphql's are told by their words, which name only the API's own types. */
function codeOf(error: GraphQLError): Pick<Issue, 'code' | 'params'> {
  const given =
    error.extensions.issues ?? (error.originalError as Partial<GraphQLError> | undefined)?.extensions?.issues;
  const [issue] = Array.isArray(given) ? (given as Issue[]) : [];
  return issue ? { code: issue.code } : { code: 'TYPE', params: { message: error.message.slice(0, 300) } };
}
