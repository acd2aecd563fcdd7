import type { Database } from '../database/database.ts';
import { IndicatorResolver } from './indicator.resolver.ts';
import { ObjectiveEditingResolver } from './objective.editing.resolver.ts';
import { ObjectiveEditingService } from './objective.editing.service.ts';
import { ObjectiveResolver } from './objective.resolver.ts';
import { ObjectiveService } from './objective.service.ts';
import { ObjectiveStore } from './objective.store.ts';
import { ObjectiveWeightService } from './objective.weights.ts';

export * from './objective.subject.ts';
export { objectiveUndoer } from './objective.undo.ts';
export { IndicatorResolver, ObjectiveResolver, ObjectiveService, ObjectiveStore };

export function makeObjectives(db: Database) {
  const objectives = new ObjectiveService(db, new ObjectiveStore(db));
  const editing = new ObjectiveEditingService(db, objectives);
  const editor = new ObjectiveEditingResolver(editing, new ObjectiveWeightService(db));
  return { services: { objectives }, resolvers: [new ObjectiveResolver(objectives), editor, new IndicatorResolver()] };
}
