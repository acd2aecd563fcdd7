import { covers, reach } from '@albero/schema/contract';
import { MeasurementSystem, Plan, type PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { sharedRow } from '../database/lock.ts';
import { firstRow, select } from '../database/rows.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { blocksOf } from '../plans/plan.blocks.ts';
import type { PlanService } from '../plans/plan.service.ts';
import { planSubject } from '../plans/plan.subjects.ts';
import { assertCurrent } from '../plans/plan.workflow.ts';
import { touchVersion } from '../plans/touch.ts';
import { lockedVersion } from '../plans/version.store.ts';
import { recordAct } from '../workflow/acts.ts';
import type { Asking } from './system.service.ts';
import { systemSubject } from './system.subject.ts';
import type { PinMeasurementSystemInput } from './system.types.ts';

/** Which measurement system the plan of a year follows. */
export class PinService {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanService,
  ) {}

  /**
   * Ties the plan to an adopted system of its body, or to none: while a version of it is a draft, or in force before
   * anything was consolidated; never once sheets follow it or the Relazione is validated (plan.blocks.ts).
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, INVALID (a system that is not adopted, of another body)
   */
  async pin({ viewer, now }: Asking, input: PinMeasurementSystemInput): Promise<PlanVersion> {
    await this.db.transaction(async (manager) => {
      const version = await lockedVersion(manager, input.id);
      if (!version) throw new DomainError('NOT_FOUND', { resource: 'plans', id: input.id });
      const subject = planSubject(version, await blocksOf(manager, version));
      assertCan(viewer, 'pin', 'plans', subject);
      assertCurrent(version, input.expectedVersion);
      const systemId = input.measurementSystemId ?? null;
      if (systemId) await assertAdopted(manager, { viewer, now }, { systemId, version });

      const before = await pinOf(manager, version.planId);
      if (before === systemId) return;
      await manager.update(Plan, { id: version.planId }, { measurementSystemId: systemId });
      await touchVersion(manager, version, viewer);
      const changes = { measurementSystemId: [before, systemId] } as const;
      const about = { resource: 'plans', recordId: version.id, subject, from: version.state } as const;
      await recordAct(manager, { viewer, now, ...about, action: 'pin', changes });
    });
    return this.plans.byId(viewer, input.id);
  }
}

/** Held against being superseded until the transaction ends. */
async function assertAdopted(
  manager: EntityManager,
  { viewer }: Asking,
  { systemId, version }: { readonly systemId: string; readonly version: PlanVersion },
): Promise<void> {
  const system = await sharedRow(manager, MeasurementSystem, systemId);
  const isReadable = system && covers(reach(viewer, 'read', 'measurementSystems'), systemSubject(system));
  if (!isReadable || system.state !== 'adopted') throw invalid({ path: 'measurementSystemId', code: 'UNKNOWN_ID' });
  if (system.bodyId !== version.bodyId) throw invalid({ path: 'measurementSystemId', code: 'OTHER_BODY' });
}

async function pinOf(manager: EntityManager, planId: string): Promise<string | null> {
  const plan = await firstRow(select(manager, Plan, 'x').where('x.id = :planId', { planId }));
  return plan?.measurementSystemId ?? null;
}
