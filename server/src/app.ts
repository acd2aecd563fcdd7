import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { type Config, REPOSITORY } from './config.ts';
import type { Database } from './database/database.ts';
import { dossierEndpoint } from './evaluations/index.ts';
import { filesEndpoint } from './evidence/index.ts';
import { startApollo } from './graphql/apollo.ts';
import { contextMaker } from './graphql/context-maker.ts';
import { graphqlEndpoint } from './graphql/endpoint.ts';
import { makeSchema } from './graphql/schema.ts';
import { makeHandler } from './http/handler.ts';
import { makeHealth } from './http/health.ts';
import { makePage } from './http/page.ts';
import { type Log, makeLog } from './log.ts';
import type { PostOffice } from './messages/index.ts';
import { makeResolvers } from './resolvers.ts';
import { makeServices, type Services } from './services.ts';

export interface AppParts {
  readonly config: Config;
  readonly db: Database;
  readonly clock?: () => Date;
  readonly log?: Log;
  /** Where the built admin lies. */
  readonly pages?: string;
}

export interface App {
  readonly handler: RequestListener;
  readonly services: Services;
  /** Sends the mail once it is started; null: this installation has no mail server. */
  readonly mail: PostOffice | null;
  /** Ends what the application started; the database stays its opener's. */
  readonly close: () => Promise<void>;
}

/** The whole product behind one request handler: what main.ts listens with, and what tests start in process. */
export async function createApp({ config, db, ...given }: AppParts): Promise<App> {
  const { clock = () => new Date(), log = makeLog(config.logLevel), pages = join(REPOSITORY, 'admin/dist') } = given;
  const services = makeServices({ db, config, clock, log });
  const schema = await makeSchema(makeResolvers(services));
  const apollo = await startApollo(schema, { db, log, devApi: config.devApi });
  const contextOf = contextMaker({ db, clock, signIn: services.signIn });
  const handler = makeHandler({
    graphql: graphqlEndpoint({ apollo, schema, devApi: config.devApi, contextOf }),
    signIn: services.signIn,
    files: filesEndpoint({ ...services.evidence, contextOf }),
    dossier: dossierEndpoint({ ...services.evaluations, contextOf }),
    calendar: services.calendar.endpoint,
    health: makeHealth(db),
    page: makePage(pages),
    log,
    isSecure: config.isSecure,
  });
  const mail = services.messages.postOffice;
  const close = async () => {
    await mail?.stop();
    await apollo.stop();
  };
  return { handler, services, mail, close };
}
