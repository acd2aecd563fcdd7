import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { makeSignIn } from './sign-in/index.ts';

export interface ServiceParts {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
}

export type Services = ReturnType<typeof makeServices>;

/** Composition: every service once, with what it needs. */
export function makeServices({ db, config, clock }: ServiceParts) {
  return { db, signIn: makeSignIn({ db, config, clock }) };
}
