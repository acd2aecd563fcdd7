import type { Database } from '../database/database.ts';
import { PeriodResolver } from './period.resolver.ts';
import { PeriodService } from './period.service.ts';
import { PeriodStore } from './period.store.ts';

export { periodSubject } from './period.subject.ts';
export { periodWorkflow } from './period.workflow.ts';

export function makePeriods(db: Database) {
  const service = new PeriodService(db, new PeriodStore(db));
  return { service, resolvers: [new PeriodResolver(service)] };
}
