import { type Action, type Issue, reach, type Viewer } from '@albero/schema/contract';
import { Period, Plan, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { firstRow, select } from '../database/rows.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { type Days, dayFaults, extensionFaults } from '../domain/period-days.ts';
import { cleanText } from '../domain/text.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { openSlots } from '../measurements/slots.ts';
import { tellExtension } from '../messages/tell.ts';
import type { Asking } from '../organisation/index.ts';
import { deleteVersion, gone, refusingTaken } from '../organisation/writing.ts';
import { lockedInForce, lockSets } from '../plans/version.store.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import { sealOf } from './period.loaders.ts';
import { extensionOf, isInUse, type PeriodStore, removeSlots, writeExtension } from './period.store.ts';
import { periodSubject } from './period.subject.ts';
import type {
  CreatePeriodInput,
  DeletePeriodInput,
  ExtendPeriodInput,
  PeriodFilter,
  UpdatePeriodInput,
} from './period.types.ts';
import { assertCurrent } from './period.workflow.ts';

/** The dates at which values are taken: read, made, moved, and extended for a unit. Opening and closing is a workflow. */
export class PeriodService {
  constructor(
    private readonly db: Database,
    private readonly store: PeriodStore,
  ) {}

  list(viewer: Viewer, filter: PeriodFilter, args: ListArgs): Promise<Listing<Period>> {
    return this.store.list(reach(viewer, 'read', 'periods'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string): Promise<Period> {
    const period = await this.store.byId(id, reach(viewer, 'read', 'periods'));
    if (!period) throw notFound(id);
    return period;
  }

  /**
   * One more date of a plan; if the plan is in force, with the rows in which its values are entered.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (PLAN_CLOSED), INVALID: days, TAKEN
   */
  async create(
    asking: Asking,
    { planId, endsOn, opensOn = null, deadline = null }: CreatePeriodInput,
  ): Promise<Period> {
    const days: Days = { endsOn, opensOn, deadline };
    return refusingTaken('endsOn', () =>
      this.db.transaction(async (manager) => {
        const plan = await lockedRow(manager, Plan, planId);
        if (!plan) throw new DomainError('NOT_FOUND', { resource: 'plans', id: planId });
        const period: Period = { id: uuid(), planId, bodyId: plan.bodyId, ...days, state: 'planned', version: 1 };
        // What is due in it follows from the version in force and its sets: neither changes meanwhile.
        const inForce = await lockedInForce(manager, planId);
        if (inForce) await lockSets(manager, [inForce.id]);
        assertCan(asking.viewer, 'create', 'periods', periodSubject(period, await sealOf(manager, period)));
        refuse(dayFaults(days, plan.year));

        await manager.insert(Period, period);
        if (inForce) await openSlots(manager, { versionId: inForce.id });
        await record(manager, asking, period, 'create', { changes: changesBetween<Partial<Days>>({}, days) });
        return period;
      }),
    );
  }

  /** Sets the days from and until which values are entered. What changes nothing writes nothing. */
  async update(asking: Asking, { opensOn, deadline, ...at }: UpdatePeriodInput): Promise<Period> {
    return this.#change(asking, at, 'update', async (manager, period) => {
      const days: Days = {
        endsOn: period.endsOn,
        opensOn: opensOn === undefined ? period.opensOn : opensOn,
        deadline: deadline === undefined ? period.deadline : deadline,
      };
      refuse(dayFaults(days, Number(period.endsOn.slice(0, 4))));
      const changes = changesBetween<Partial<Period>>(period, days);
      if (!changes) return;
      await saveVersion(manager, Period, 'periods', at, { opensOn: days.opensOn, deadline: days.deadline });
      await record(manager, asking, period, 'update', { changes });
    });
  }

  /** @throws DomainError WRONG_STATE: not planned any more, or PERIOD_IN_USE */
  async delete(asking: Asking, at: DeletePeriodInput): Promise<true> {
    await this.db.transaction(async (manager) => {
      const period = await this.#locked(manager, asking, at, 'delete');
      if (await isInUse(manager, period.id))
        throw new DomainError('WRONG_STATE', { action: 'delete', reason: 'PERIOD_IN_USE' });
      await removeSlots(manager, period.id);
      await deleteVersion(manager, Period, 'periods', at);
      await record(manager, asking, period, 'delete', { changes: gone(period) });
    });
    return true;
  }

  /** Gives one unit more time, or takes it back; a day that is over gives nobody any. */
  async extend(asking: Asking, { unitId, until = null, reason: typed, ...at }: ExtendPeriodInput): Promise<Period> {
    return this.#change(asking, at, 'extend', async (manager, period) => {
      const reason = cleanText(typed);
      const unit = await firstRow(select(manager, Unit, 'x').where('x.id = :unitId', { unitId }));
      refuse(extensionFaults({ until, reason, today: asking.today }));
      if (unit?.bodyId !== period.bodyId) throw invalid({ path: 'unitId', code: 'UNKNOWN_ID' });

      const before = await extensionOf(manager, period.id, unitId);
      await saveVersion(manager, Period, 'periods', at, {});
      await writeExtension(
        manager,
        { periodId: period.id, unitId },
        until === null ? null : { until, reason: reason ?? '' },
      );
      const changes: Changes = { [unit.name]: [before?.until ?? null, until] };
      await record(manager, asking, period, 'extend', { reason, changes });
      if (until) await tellExtension(manager, { period, unitId, until, now: asking.now });
    });
  }

  async #change(
    asking: Asking,
    at: DeletePeriodInput,
    action: Action,
    work: (manager: EntityManager, period: Period) => Promise<void>,
  ): Promise<Period> {
    await this.db.transaction(async (manager) => work(manager, await this.#locked(manager, asking, at, action)));
    return this.byId(asking.viewer, at.id);
  }

  async #locked(manager: EntityManager, asking: Asking, at: DeletePeriodInput, action: Action): Promise<Period> {
    const period = await lockedRow(manager, Period, at.id);
    if (!period) throw notFound(at.id);
    assertCan(asking.viewer, action, 'periods', periodSubject(period, await sealOf(manager, period)));
    assertCurrent(period, at.expectedVersion);
    return period;
  }
}

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'periods', id });

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw invalid(...issues);
}

const record = (
  manager: EntityManager,
  { viewer, now }: Asking,
  period: Period,
  action: Action,
  { reason = null, changes }: { readonly reason?: string | null; readonly changes: Changes | null },
): Promise<void> => {
  const subject = periodSubject(period);
  const from = action === 'create' ? null : period.state;
  const to = action === 'delete' ? null : period.state;
  const of = { resource: 'periods', recordId: period.id, subject } as const;
  return recordAct(manager, { viewer, now, ...of, action, from, to, reason, changes });
};
