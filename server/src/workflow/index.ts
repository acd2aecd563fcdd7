import type { Database } from '../database/database.ts';
import { IndividualSetStore, individualSetWorkflow } from '../individual-sets/index.ts';
import { periodWorkflow } from '../periods/index.ts';
import { AdvanceService } from './advance.service.ts';
import { HistoryService } from './history.service.ts';
import { WorkflowResolver } from './workflow.resolver.ts';

/** @param logFault keeps an unforeseen error and answers the number under which it is found */
export function makeWorkflow(db: Database, logFault: (error: unknown) => string) {
  const steps = new AdvanceService(db, [individualSetWorkflow(new IndividualSetStore(db)), periodWorkflow], logFault);
  const histories = new HistoryService(db);
  return { services: { steps, histories }, resolvers: [new WorkflowResolver(steps, histories)] };
}
