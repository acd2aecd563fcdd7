import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { type GraphQLSchema, parse } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import { isJson, readBody, sendRefusal, sendText } from '../http/answer.ts';
import type { Context } from './context.ts';
import { assertWithinLimits, LIMITS, tooLarge } from './limits.ts';
import { Recent } from './recent.ts';

export type Endpoint = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

interface Asked {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

export interface EndpointParts {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  readonly devApi: boolean;
  /** null: nobody is signed in. */
  readonly contextOf: (req: IncomingMessage) => Promise<Context | null>;
}

/**
 * POST /graphql. What is not one JSON operation within the limits, asked by somebody signed in, is answered here:
 * parsing, validation and execution never see it.
 */
export function graphqlEndpoint(parts: EndpointParts): Endpoint {
  const withinLimits = limitsGate(parts.schema, parts.devApi);

  return async (req, res) => {
    try {
      const asked = await readAsked(req, res);
      if (!asked) return;
      const context = await parts.contextOf(req);
      if (!context) return sendRefusal(res, 401, 'UNAUTHENTICATED');
      withinLimits(asked.query);
      await answer(parts.apollo, { req, res, asked, context });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      sendRefusal(res, 400, error.code, error.params);
    }
  };
}

async function readAsked(req: IncomingMessage, res: ServerResponse): Promise<Asked | null> {
  if (req.method !== 'POST') {
    res.setHeader('allow', 'POST');
    return refused(res, 405, 'METHOD');
  }
  if (!isJson(req)) return refused(res, 415, 'CONTENT_TYPE');
  const body = await readBody(req, LIMITS.body);
  if (!body) {
    res.setHeader('connection', 'close');
    sendRefusal(res, 400, 'QUERY_TOO_LARGE', { limit: 'body', allowed: LIMITS.body });
    return null;
  }
  return asAsked(body) ?? refused(res, 400, 'REQUEST');
}

function refused(res: ServerResponse, status: number, code: string): null {
  sendRefusal(res, status, 'INVALID', { issues: [{ path: '', code }] });
  return null;
}

function asAsked(body: Buffer): Asked | null {
  const given = parsedJson(body);
  if (!isObject(given)) return null;
  const { query, operationName, variables } = given;
  if (typeof query !== 'string' || query === '') return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && !isObject(variables)) return null;
  return { query, ...(operationName && { operationName }), ...(variables && { variables }) };
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks each document once. One that cannot be parsed is left to Apollo, which tells where the fault lies. */
function limitsGate(schema: GraphQLSchema, devApi: boolean): (query: string) => void {
  const passed = new Recent<string, true>(500);
  return (query) => {
    if (query.length > LIMITS.document) throw tooLarge('document');
    if (passed.get(query)) return;
    const document = parsed(query);
    if (document && !(devApi && query.includes('__schema'))) assertWithinLimits(schema, document);
    if (document) passed.set(query, true);
  };
}

function parsed(query: string) {
  try {
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    if (/more tha[nt] \d+ tokens/.test(String(error))) throw tooLarge('tokens');
    return null;
  }
}

interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly asked: Asked;
  readonly context: Context;
}

async function answer(apollo: ApolloServer<Context>, { req, res, asked, context }: Exchange): Promise<void> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  if (req.headers.accept) headers.set('accept', req.headers.accept);
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: asked },
    context: async () => context,
  });
  if (answered.body.kind !== 'complete') throw new Error('an answer in pieces was not asked for');
  sendText(
    res,
    answered.status ?? 200,
    answered.headers.get('content-type') ?? 'application/json',
    answered.body.string,
  );
}
