import { type BlockReason, reach, type Viewer } from '@albero/schema/contract';
import { type Indicator, Objective, type PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { assertVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { openSlots } from '../measurements/index.ts';
import { touchVersion } from '../plans/touch.ts';
import { type Changes, recordAct } from '../workflow/acts.ts';
import { type Doubtful, doubtChanges, hasDoubt, settledDoubts } from './objective.doubts.ts';
import type { ObjectiveStore } from './objective.store.ts';
import { objectiveSubject } from './objective.subject.ts';
import { holdVersion } from './objective.tree.ts';
import type { ObjectiveFilter, OrganiseObjectiveInput, PoolingInput, SettleDoubtsInput } from './objective.types.ts';

/** Operational objectives: reading them, and deciding how a joint one is led and measured. */
export class ObjectiveService {
  constructor(
    private readonly db: Database,
    private readonly store: ObjectiveStore,
  ) {}

  list(viewer: Viewer, filter: ObjectiveFilter, args: ListArgs): Promise<Listing<Objective>> {
    return this.store.list(reach(viewer, 'read', 'objectives'), filter, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string, manager?: EntityManager): Promise<Objective> {
    const objective = await this.store.byId(id, reach(viewer, 'read', 'objectives'), manager);
    if (!objective) throw new DomainError('NOT_FOUND', { resource: 'objectives', id });
    return objective;
  }

  /**
   * Decides the lead unit and how the values of the units combine.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (NOT_JOINT, PLAN_NOT_IN_FORCE, HAS_VALUES), CONFLICT, INVALID
   */
  async organise(viewer: Viewer, input: OrganiseObjectiveInput, now: Date): Promise<Objective> {
    const { versionId } = await this.byId(viewer, input.id);
    return this.db.transaction(async (manager) => {
      await holdVersion(manager, versionId);
      const before = await this.#load(viewer, input.id, manager);

      const subject = objectiveSubject(before.version, before.unitIds, hasDoubt(before));
      assertCan(viewer, 'organise', 'objectives', subject);
      assertCurrent(before.objective, input.expectedVersion);
      const pooling = poolingChanges(before.indicators, input.pooling ?? []);
      const leadUnitId = leadUnitOf(before, input);
      const changes = changesOf(before, leadUnitId, pooling);
      if (Object.keys(changes).length === 0) return before.objective;

      await this.store.saveNext(manager, input, { leadUnitId });
      await touchDraft(manager, before.version, viewer);
      await this.#refuseLosses(manager, before, pooling);
      await this.store.savePooling(manager, pooling);
      await openSlots(manager, { versionId: before.version.id, objectiveIds: [input.id] });
      await recordAct(manager, {
        viewer,
        now,
        resource: 'objectives',
        recordId: input.id,
        subject,
        action: 'organise',
        changes,
      });
      return this.byId(viewer, input.id, manager);
    });
  }

  /**
   * Clears doubts of the objective, its indicators and its area, each with a note for the history. No figure changes,
   * so it is open for the version in force too.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (NO_DOUBT, PLAN_NOT_IN_FORCE), CONFLICT, INVALID
   */
  async settle(viewer: Viewer, input: SettleDoubtsInput, now: Date): Promise<Objective> {
    const { versionId } = await this.byId(viewer, input.id);
    return this.db.transaction(async (manager) => {
      await holdVersion(manager, versionId);
      const before = await this.#load(viewer, input.id, manager);

      const subject = objectiveSubject(before.version, before.unitIds, hasDoubt(before));
      assertCan(viewer, 'settle', 'objectives', subject);
      assertCurrent(before.objective, input.expectedVersion);
      const settled = settledDoubts(before, input.doubts);

      const own = settled.some(({ kind }) => kind === 'objective') ? { doubt: null } : {};
      await this.store.saveNext(manager, input, own);
      await touchDraft(manager, before.version, viewer);
      if (!(await this.store.clearDoubts(manager, settled)))
        throw new DomainError('WRONG_STATE', { action: 'settle', reason: NO_DOUBT });
      const act = { viewer, now, resource: 'objectives', recordId: input.id, subject, action: 'settle' } as const;
      await recordAct(manager, { ...act, changes: doubtChanges(settled) });
      return this.byId(viewer, input.id, manager);
    });
  }

  async #load(viewer: Viewer, id: string, manager: EntityManager): Promise<Organised> {
    const objective = await this.byId(viewer, id, manager);
    const version = await this.store.version(manager, objective.versionId);
    if (!version) throw new DomainError('NOT_FOUND', { resource: 'objectives', id });
    const unitIds = await this.store.unitIds(manager, id);
    const area = await this.store.area(manager, objective);
    return { objective, version, unitIds, area, indicators: await this.store.indicators(manager, id) };
  }

  /**
   * One value for all and one for each unit are different rows: in the version in force what was entered would be left
   * without a place. A draft replaces it by an act of its own, and may measure otherwise from then on.
   */
  async #refuseLosses(manager: EntityManager, before: Organised, pooling: readonly PoolingInput[]): Promise<void> {
    if (before.version.state === 'draft') return;
    const moved = before.indicators.filter((indicator) =>
      pooling.some(
        (each) => each.indicatorId === indicator.id && (each.pooling === 'single') !== (indicator.pooling === 'single'),
      ),
    );
    const lineages = moved.map(({ lineageId }) => lineageId);
    const entered = await this.store.lineagesWithValues(manager, before.version.planId, lineages);
    if (entered.size > 0) throw new DomainError('WRONG_STATE', { action: 'organise', reason: HAS_VALUES });
  }
}

/** In force it is a decision of the running year and no one's words in the plan. */
async function touchDraft(manager: EntityManager, version: PlanVersion, viewer: Viewer): Promise<void> {
  if (version.state === 'draft') await touchVersion(manager, version, viewer);
}

const HAS_VALUES: BlockReason = 'HAS_VALUES';
const NO_DOUBT: BlockReason = 'NO_DOUBT';

interface Organised extends Doubtful {
  readonly version: PlanVersion;
  readonly unitIds: readonly string[];
}

/** Before anything is judged by what is written there now. @throws DomainError CONFLICT with the objective as it is */
const assertCurrent = (row: Objective, expected: number): void =>
  assertVersion(Objective, 'objectives', { row, expected });

function leadUnitOf({ objective, unitIds }: Organised, { leadUnitId }: OrganiseObjectiveInput): string | null {
  if (leadUnitId === undefined) return objective.leadUnitId;
  if (leadUnitId !== null && !unitIds.includes(leadUnitId))
    throw invalid({ path: 'leadUnitId', code: 'UNIT_NOT_IN_OBJECTIVE' });
  return leadUnitId;
}

/** Of the decisions asked for, those that change something. */
function poolingChanges(indicators: readonly Indicator[], asked: readonly PoolingInput[]): PoolingInput[] {
  return asked.filter((each, at) => {
    const indicator = indicators.find(({ id }) => id === each.indicatorId);
    const path = `pooling[${at}].indicatorId`;
    if (!indicator) throw invalid({ path, code: 'INDICATOR_NOT_IN_OBJECTIVE' });
    if (asked.findIndex(({ indicatorId }) => indicatorId === each.indicatorId) < at)
      throw invalid({ path, code: 'REPEATED' });
    return indicator.pooling !== (each.pooling ?? null);
  });
}

function changesOf(before: Organised, leadUnitId: string | null, pooling: readonly PoolingInput[]): Changes {
  const { objective, indicators } = before;
  const lead: Changes = leadUnitId === objective.leadUnitId ? {} : { leadUnitId: [objective.leadUnitId, leadUnitId] };
  const pooled = pooling.map((each) => {
    const indicator = indicators.find(({ id }) => id === each.indicatorId);
    return [`pooling «${indicator?.name}»`, [indicator?.pooling ?? null, each.pooling ?? null]] as const;
  });
  return { ...lead, ...Object.fromEntries(pooled) };
}
