import type { Database } from '../database/database.ts';
import { AreaResolver } from './area.resolver.ts';
import { ComparisonResolver } from './comparison.resolver.ts';
import { ComparisonService } from './comparison.service.ts';
import { PlanResolver } from './plan.resolver.ts';
import { PlanService } from './plan.service.ts';
import { PlanStore } from './plan.store.ts';
import { RenewalService } from './renewal.service.ts';
import { VersionFields } from './version.fields.ts';
import { VersionResolver } from './version.resolver.ts';
import { VersionService } from './version.service.ts';

export * from './plan.loaders.ts';
export * from './plan.subjects.ts';
export { AreaResolver, PlanResolver, PlanService, PlanStore };

export function makePlans(db: Database) {
  const plans = new PlanService(new PlanStore(db));
  const versions = new VersionService(db, plans);
  const renewals = new RenewalService(db, plans);
  const comparisons = new ComparisonService(db, plans);
  return {
    services: { plans, versions, renewals, comparisons },
    resolvers: [
      new PlanResolver(plans),
      new VersionResolver(versions, renewals),
      new ComparisonResolver(comparisons),
      new VersionFields(),
      new AreaResolver(),
    ],
  };
}
