import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, type GraphQLSchema, printSchema } from 'graphql';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { Context } from './context.ts';
import { makeExecutor } from './executor.ts';
import { errorFormatter } from './format-error.ts';
import { LIMITS } from './limits.ts';
import { Recent } from './recent.ts';

const MOST_ERRORS = 3;
const MOST_DOCUMENTS = 500;

/** Apollo Server with our executor and our words for errors; it only ever sees requests that passed the limits. */
export async function startApollo(
  schema: GraphQLSchema,
  { db, log, devApi }: { readonly db: Database; readonly log: Log; readonly devApi: boolean },
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    gateway: asGateway(schema, db),
    formatError: errorFormatter(() => schema, log),
    introspection: devApi,
    hideSchemaDetailsFromClientErrors: !devApi,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: MOST_ERRORS },
    documentStore: documentCache(),
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: { debug: () => {}, info: () => {}, warn: (text) => log.warn(text), error: (text) => log.error(text) },
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), fewErrors],
  });
  await server.start();
  return server;
}

/** The door through which Apollo takes an executor of ours. */
const asGateway = (schema: GraphQLSchema, db: Database): ApolloServerOptionsWithGateway<Context>['gateway'] => ({
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: schema, coreSupergraphSdl: printSchema(schema) });
    return () => {};
  },
  load: async () => ({ executor: makeExecutor(schema, db) }),
  stop: async () => {},
});

const fewErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind === 'single' && body.singleResult.errors)
        body.singleResult.errors = body.singleResult.errors.slice(0, MOST_ERRORS);
    },
  }),
};

/** Validated documents; what is compiled for one lives as long as it stands here. */
function documentCache() {
  const documents = new Recent<string, DocumentNode>(MOST_DOCUMENTS);
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}
