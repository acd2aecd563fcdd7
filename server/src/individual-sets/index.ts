import type { Database } from '../database/database.ts';
import { IndividualSetFields } from './individual-set.fields.ts';
import { IndividualSetResolver } from './individual-set.resolver.ts';
import { IndividualSetService } from './individual-set.service.ts';
import { IndividualSetStore } from './individual-set.store.ts';

export { individualSetUndoer } from './individual-set.undo.ts';
export { individualSetWorkflow } from './individual-set.workflow.ts';
export { IndividualSetStore };

export function makeIndividualSets(db: Database) {
  const individualSets = new IndividualSetService(db, new IndividualSetStore(db));
  return {
    services: { individualSets },
    resolvers: [new IndividualSetResolver(individualSets), new IndividualSetFields()],
  };
}
