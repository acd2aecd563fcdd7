import type { Database } from '../database/database.ts';
import { PlanService, PlanStore } from '../plans/index.ts';
import { ScenarioFields } from './scenario.fields.ts';
import { ScenarioResolver } from './scenario.resolver.ts';
import { ScenarioService } from './scenario.service.ts';
import { ScenarioStore } from './scenario.store.ts';
import { WhatIfResolver } from './what-if.resolver.ts';
import { WhatIfService } from './what-if.service.ts';

export { scenarioSubject } from './scenario.subject.ts';
export { scenarioWorkflow } from './scenario.workflow.ts';

export function makeScenarios(db: Database) {
  const whatIf = new WhatIfService(db, new PlanService(new PlanStore(db)));
  const scenarios = new ScenarioService(db, new ScenarioStore(db), whatIf);
  return {
    services: { scenarios, whatIf },
    resolvers: [new ScenarioResolver(scenarios), new WhatIfResolver(whatIf, scenarios), new ScenarioFields()],
  };
}
