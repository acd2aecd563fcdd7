import type { Database } from '../database/database.ts';
import { AreaResolver } from './area.resolver.ts';
import { PlanResolver } from './plan.resolver.ts';
import { PlanService } from './plan.service.ts';
import { PlanStore } from './plan.store.ts';

export * from './plan.loaders.ts';
export * from './plan.subjects.ts';
export { AreaResolver, PlanResolver, PlanService, PlanStore };

export function makePlans(db: Database) {
  const plans = new PlanService(new PlanStore(db));
  return { services: { plans }, resolvers: [new PlanResolver(plans), new AreaResolver()] };
}
