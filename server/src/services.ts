import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { makeIndividualSets } from './individual-sets/index.ts';
import { makeMeasurements } from './measurements/index.ts';
import { makeObjectives } from './objectives/index.ts';
import { makeOrganisation } from './organisation/index.ts';
import { makePlans } from './plans/index.ts';
import { makeSignIn } from './sign-in/index.ts';

export interface ServiceParts {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
}

export type Services = ReturnType<typeof makeServices>;

/** Composition: every service once, with what it needs. Each module makes its own and the resolvers that ask them. */
export function makeServices({ db, config, clock }: ServiceParts) {
  return {
    db,
    signIn: makeSignIn({ db, config, clock }),
    modules: [
      makeOrganisation(db, config),
      makePlans(db),
      makeObjectives(db),
      makeIndividualSets(db),
      makeMeasurements(db),
    ],
  };
}
