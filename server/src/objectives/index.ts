import type { Database } from '../database/database.ts';
import { IndicatorResolver } from './indicator.resolver.ts';
import { ObjectiveResolver } from './objective.resolver.ts';
import { ObjectiveService } from './objective.service.ts';
import { ObjectiveStore } from './objective.store.ts';

export * from './objective.subject.ts';
export { IndicatorResolver, ObjectiveResolver, ObjectiveService, ObjectiveStore };

export function makeObjectives(db: Database) {
  const objectives = new ObjectiveService(db, new ObjectiveStore(db));
  return { services: { objectives }, resolvers: [new ObjectiveResolver(objectives), new IndicatorResolver()] };
}
