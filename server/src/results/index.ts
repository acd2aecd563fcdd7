import type { Database } from '../database/database.ts';
import { PlanService, PlanStore } from '../plans/index.ts';
import { ResultsResolver } from './results.resolver.ts';
import { ResultsService } from './results.service.ts';

export { explanationNodes } from './explanation.ts';
export { assertValues, mayReadProvisional, readableContent } from './readable.ts';
export { type ResultTables, resultTables } from './result-tables.ts';
export { periodAsked } from './results.service.ts';
export {
  type LoadedVersion,
  loadVersion,
  type ScoredVersion,
  type ScoringOccasion,
  scoredVersion,
  scoreLoaded,
} from './scored.ts';
export { semaphoresOf } from './semaphores.ts';
export { type Trace, traceOf } from './trace.ts';
export { weightsOf } from './weights.ts';

export function makeResults(db: Database) {
  const service = new ResultsService(db, new PlanService(new PlanStore(db)));
  return { service, resolvers: [new ResultsResolver(service)] };
}
