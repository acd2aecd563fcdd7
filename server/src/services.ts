import { makeAreas } from './areas/index.ts';
import { makeCalendar } from './calendar/index.ts';
import { makeComments } from './comments/index.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { makeEvaluations } from './evaluations/index.ts';
import { makeEvidence } from './evidence/index.ts';
import { logInternal } from './graphql/format-error.ts';
import { makeIndividualSets } from './individual-sets/index.ts';
import type { Log } from './log.ts';
import { makeMeasurementSystems } from './measurement-systems/index.ts';
import { makeMeasurements } from './measurements/index.ts';
import { makeMessages } from './messages/index.ts';
import { makeObjectives } from './objectives/index.ts';
import { makeOrganisation } from './organisation/index.ts';
import { makePeriods } from './periods/index.ts';
import { makePlans } from './plans/index.ts';
import { makeProposals } from './proposals/index.ts';
import { makeReports } from './reports/index.ts';
import { makeResults } from './results/index.ts';
import { makeScenarios } from './scenarios/index.ts';
import { makeSignIn } from './sign-in/index.ts';
import { makeTasks } from './tasks/index.ts';
import { makeWorkflow } from './workflow/index.ts';

export interface ServiceParts {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  readonly log: Log;
}

export type Services = ReturnType<typeof makeServices>;

/** Composition: every service once, with what it needs. Each module makes its own and the resolvers that ask them. */
export function makeServices({ db, config, clock, log }: ServiceParts) {
  const evidence = makeEvidence(db, config);
  const evaluations = makeEvaluations(db);
  const tasks = makeTasks(db, config);
  const messages = makeMessages({ db, config, clock, log, tasks: tasks.service });
  const calendar = makeCalendar({ db, config, clock });
  return {
    db,
    signIn: makeSignIn({ db, config, clock }),
    evidence,
    evaluations,
    messages,
    calendar,
    modules: [
      makeOrganisation(db, config),
      ...ofThePlan(db),
      evaluations,
      evidence,
      makeComments(db),
      tasks,
      messages,
      calendar,
      makeWorkflow(db, (error) => logInternal(log, error)),
    ],
  };
}

/** The plan, its values, and what is made of them. */
const ofThePlan = (db: Database) => [
  makePlans(db),
  makePeriods(db),
  makeAreas(db),
  makeObjectives(db),
  makeProposals(db),
  makeIndividualSets(db),
  makeMeasurements(db),
  makeMeasurementSystems(db),
  makeResults(db),
  makeScenarios(db),
  makeReports(db),
];
