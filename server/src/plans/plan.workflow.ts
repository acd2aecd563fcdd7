import { type PlanState, transitionOf } from '@albero/schema/contract';
import { PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { assertVersion, saveVersion } from '../database/save.ts';
import { romeDay } from '../domain/calendar.ts';
import { invalid } from '../domain/errors.ts';
import { type Adoption, checkedAdoption } from '../domain/plan-adoption.ts';
import { openSlots } from '../measurements/slots.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { blocksOf } from './plan.blocks.ts';
import { faultsOf } from './plan.readiness.ts';
import { planSubject } from './plan.subjects.ts';
import { withAuthor } from './touch.ts';
import { followFormer } from './version.follow.ts';
import { lockedInForce, lockedVersion, lockSets } from './version.store.ts';
import { assertFinalValues, removeEmptyRows } from './version.values.ts';

/**
 * The way of a version: submitted and proposed by the planner, approved by the Segretario Generale who wrote none of it,
 * adopted with the act of the body, replaced by the next one or closed with its year. What is decided over all versions
 * of a plan is decided under the plan's own lock, so that of two adoptions at once the second finds the first.
 */
export const planWorkflow: Workflow = {
  resource: 'plans',
  async load(manager, id) {
    const version = await lockedVersion(manager, id);
    if (!version) return null;
    const former = version.state === 'approved' ? await lockedInForce(manager, version.planId) : null;
    if (DECIDES_WHAT_IS_DUE.has(version.state)) await lockSets(manager, [id, ...(former ? [former.id] : [])]);
    return {
      id,
      version: version.version,
      state: version.state,
      subject: planSubject(version, await blocksOf(manager, version)),
      assertCurrent: (expected) => assertCurrent(version, expected),
      move(move) {
        if (move.remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
        return STEPS[move.action as Step]({ version, former }, move);
      },
    };
  },
};

/** What comes next is the adoption, or the end: both rest on which sets are approved. */
const DECIDES_WHAT_IS_DUE = new Set<PlanState>(['approved', 'inForce']);

type Step = 'submit' | 'withdraw' | 'propose' | 'approve' | 'sendBack' | 'adopt' | 'close';

interface Loaded {
  readonly version: PlanVersion;
  /** When it may be adopted: the version that it replaces. */
  readonly former: PlanVersion | null;
}

const STEPS: Readonly<Record<Step, (loaded: Loaded, move: Move) => Promise<Changes | null>>> = {
  submit: ({ version }, move) => save(version, move, { ...signed(version, move), reason: null }),

  withdraw: ({ version }, move) => save(version, move, {}),

  async propose({ version }, move) {
    await assertReady(version, move.manager);
    return save(version, move, signed(version, move));
  },

  async approve({ version }, move) {
    await assertReady(version, move.manager);
    return save(version, move, { approvedById: move.viewer.personId, approvedAt: move.now });
  },

  sendBack: ({ version }, move) => save(version, move, { reason: move.reason, approvedById: null, approvedAt: null }),

  async adopt({ version, former }, move) {
    const adoption = checkedAdoption(move.adoption, romeDay(move.now));
    if (former) await supersede(former, move);
    if (former) await followFormer(move, former, version);
    await assertReady(version, move.manager);

    await save(version, move, { ...adoption, inForceFor: version.planId });
    await openSlots(move.manager, { versionId: version.id });
    await removeEmptyRows(move.manager, version);
    return changesBetween<Partial<Adoption>>(ofBefore(version), adoption);
  },

  async close({ version }, move) {
    await assertFinalValues(move.manager, version);
    return save(version, move, { inForceFor: null });
  },
};

/** Whoever submits or proposes answers for what it says, and is none of those who approve it. */
const signed = (version: PlanVersion, { viewer }: Move) => ({ authorIds: withAuthor(version.authorIds, viewer) });

const ofBefore = ({ adoptionBody, adoptionAct, adoptionDate, adoptionAnnex }: PlanVersion) =>
  ({ adoptionBody, adoptionAct, adoptionDate, adoptionAnnex }) as Partial<Adoption>;

type Columns = Partial<Omit<PlanVersion, 'measurementSystem' | 'written'>>;

async function save(version: PlanVersion, { manager, to }: Move, columns: Columns): Promise<null> {
  const at = { id: version.id, expectedVersion: version.version };
  await saveVersion(manager, PlanVersion, 'plans', at, { ...columns, state: to as PlanState });
  return null;
}

/** The version in force makes room before the next one takes its place: the unique index lets no two stand side by side. */
async function supersede(former: PlanVersion, { manager, viewer, now }: Move): Promise<void> {
  const to = transitionOf('plans', 'supersede')?.to as PlanState;
  const at = { id: former.id, expectedVersion: former.version };
  await saveVersion(manager, PlanVersion, 'plans', at, { state: to, inForceFor: null });
  await recordAct(manager, {
    viewer,
    now,
    resource: 'plans',
    recordId: former.id,
    subject: planSubject(former),
    action: 'supersede',
    byRightOf: 'adopt',
    from: former.state,
    to,
  });
}

/** @throws DomainError INVALID with every fault of the operational part */
async function assertReady({ id }: PlanVersion, manager: EntityManager): Promise<void> {
  const faults = await faultsOf(manager, id);
  if (faults.length > 0) throw invalid(...faults.slice(0, MOST_FAULTS));
}

/** As many as one refusal tells; `readiness` tells them all. */
const MOST_FAULTS = 50;

/** @throws DomainError CONFLICT with the version as it is now */
export const assertCurrent = (row: PlanVersion, expected: number): void =>
  assertVersion(PlanVersion, 'plans', { row, expected });
