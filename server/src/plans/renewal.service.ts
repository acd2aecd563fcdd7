import type { Viewer } from '@albero/schema/contract';
import {
  type Indicator,
  type IndividualSet,
  NOT_PINNED,
  type Objective,
  Period,
  Plan,
  type PlanVersion,
} from '@albero/schema/model';
import { targetWords } from '@albero/schema/rules';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import { type Database, isDuplicate } from '../database/database.ts';
import { insertRows } from '../documents/import/import.store.ts';
import { DomainError } from '../domain/errors.ts';
import { resultOf } from '../domain/plan-baseline.ts';
import { dayOn, yearOn } from '../domain/plan-input.ts';
import { recordAct } from '../workflow/acts.ts';
import { blocksOf } from './plan.blocks.ts';
import type { PlanService } from './plan.service.ts';
import { planSubject } from './plan.subjects.ts';
import { assertCurrent } from './plan.workflow.ts';
import { copiedTree, insertTree } from './version.copy.ts';
import { actOn, type Seen } from './version.service.ts';
import { lockedVersion, rowsOfVersion, type VersionRows } from './version.store.ts';
import { lastValuesOf } from './version.values.ts';
import { draftFrom, insertVersion } from './version.writer.ts';

/** Next year's plan, made from this year's. */
export class RenewalService {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanService,
  ) {}

  /**
   * Makes the plan of the following year: a draft with the same nodes and targets, days a year on, the validated
   * results of this year's last day as baselines, and its two days of measurement. Sets begin anew as drafts.
   * @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE (PLAN_EXISTS), CONFLICT
   */
  async renew(viewer: Viewer, input: Seen, now: Date): Promise<PlanVersion> {
    const id = await this.db
      .transaction(async (manager) => {
        const source = await lockedVersion(manager, input.id);
        if (!source) throw new DomainError('NOT_FOUND', { resource: 'plans', id: input.id });

        assertCan(viewer, 'renew', 'plans', planSubject(source, await blocksOf(manager, source)));
        assertCurrent(source, input.expectedVersion);

        const draft = nextYear(source, viewer, now);
        const tree = await rowsOfVersion(manager, source.id);
        const results = await lastValuesOf(manager, source);
        await insertPlan(manager, draft);
        await insertVersion(manager, draft);
        await insertTree(manager, renewed(copiedTree(tree, draft.id), source.year, results));
        const changes = { basedOn: [null, source.year] } as const;
        await recordAct(manager, { ...actOn(draft, viewer, now), action: 'renew', to: 'draft', changes });
        return draft.id;
      })
      .catch(asPlanExists);
    return this.plans.byId(viewer, id);
  }
}

function nextYear(source: PlanVersion, { personId }: Viewer, now: Date): PlanVersion {
  const { trienniumFrom: from, trienniumTo: to } = source;
  return draftFrom(source, {
    planId: uuid(),
    number: 1,
    year: source.year + 1,
    title: yearOn(source.title, { from, to }),
    trienniumFrom: from + 1,
    trienniumTo: to + 1,
    authorIds: [personId],
    createdAt: now,
    written: null,
  });
}

async function insertPlan(manager: EntityManager, { planId, bodyId, year }: PlanVersion): Promise<void> {
  await insertRows(manager, Plan, [{ id: planId, bodyId, year, ...NOT_PINNED }]);
  const days = [`${year}-06-30`, `${year}-12-31`];
  await insertRows(
    manager,
    Period,
    days.map((endsOn) => ({ ...PLANNED, id: uuid(), planId, bodyId, endsOn })),
  );
}

const PLANNED = { opensOn: null, deadline: null, state: 'planned', version: 1 } as const;

type Results = Awaited<ReturnType<typeof lastValuesOf>>;

const renewed = (tree: VersionRows, year: number, results: Results): VersionRows => ({
  ...tree,
  sets: tree.sets.map(undecided),
  objectives: tree.objectives.map((objective): Objective => ({ ...objective, remark: null })),
  indicators: tree.indicators.map((indicator) => startingFrom(indicator, year, results)),
});

/** It says the same, in the words of the same persons, and nobody has proposed it yet. */
const undecided = (set: IndividualSet): IndividualSet => ({
  ...set,
  state: 'draft',
  submittedById: null,
  submittedAt: null,
  decidedById: null,
  decidedAt: null,
  reason: null,
});

function startingFrom(indicator: Indicator, year: number, results: Results): Indicator {
  const result = resultOf(indicator, results.get(indicator.lineageId) ?? []);
  const baseline = result && { baselineYear: year, baselineValue: result.value, baselineDate: result.date };
  return { ...indicator, ...baseline, ...targetAfter(indicator) };
}

function targetAfter({ operator, targetValue, targetDate, unit }: Indicator): Partial<Indicator> {
  if (targetDate === null) return {};
  const date = dayOn(targetDate);
  return { targetDate: date, targetPrinted: targetWords({ operator, value: targetValue, date, unit }) };
}

/** Somebody made it at the same time: a body has one plan a year. */
function asPlanExists(error: unknown): never {
  if (isDuplicate(error)) throw new DomainError('WRONG_STATE', { action: 'renew', reason: 'PLAN_EXISTS' });
  throw error;
}
