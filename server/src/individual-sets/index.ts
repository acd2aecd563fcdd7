import type { Database } from '../database/database.ts';
import { IndividualSetFields } from './individual-set.fields.ts';
import { IndividualSetResolver } from './individual-set.resolver.ts';
import { IndividualSetService } from './individual-set.service.ts';
import { IndividualSetStore } from './individual-set.store.ts';

export { individualSetSubject, SET_REACH } from './individual-set.subject.ts';
export { individualSetWorkflow } from './individual-set.workflow.ts';
export { IndividualSetFields, IndividualSetResolver, IndividualSetService, IndividualSetStore };

export function makeIndividualSets(db: Database) {
  const store = new IndividualSetStore(db);
  const individualSets = new IndividualSetService(db, store);
  return {
    services: { individualSets },
    stores: { individualSets: store },
    resolvers: [new IndividualSetResolver(individualSets), new IndividualSetFields()],
  };
}
