import type { Database } from '../database/database.ts';
import { PlanService, PlanStore } from '../plans/index.ts';
import { EffectService } from './effect.service.ts';
import { PinService } from './pin.service.ts';
import { PinnedFields } from './pinned.fields.ts';
import { SystemFields } from './system.fields.ts';
import { SystemResolver } from './system.resolver.ts';
import { SystemService } from './system.service.ts';
import { SystemStore } from './system.store.ts';

export { rulesOf } from './rules.ts';
export { systemWorkflow } from './system.workflow.ts';

export function makeMeasurementSystems(db: Database) {
  const plans = new PlanService(new PlanStore(db));
  const systems = new SystemService(db, new SystemStore(db));
  const pins = new PinService(db, plans);
  const effects = new EffectService(db, { plans, systems });
  return {
    services: { systems, pins, effects },
    resolvers: [new SystemResolver(systems, pins, effects), new SystemFields(), new PinnedFields()],
  };
}
