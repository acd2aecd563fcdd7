import { CHECKLIST, type State } from '@albero/schema/contract';
import { type PlanVersion, Report, type WorkingPapers } from '@albero/schema/model';
import { lockedRow } from '../database/lock.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { romeDay } from '../domain/calendar.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { checkedAdoption } from '../domain/plan-adoption.ts';
import { openPoints } from '../domain/working-papers.ts';
import { withAuthor } from '../plans/touch.ts';
import { assertFinalValues } from '../plans/version.values.ts';
import type { Changes } from '../workflow/acts.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { lockedPapersOf } from './papers.store.ts';
import { blocksOn } from './report.blocks.ts';
import { lockedReported } from './report.store.ts';
import { reportSubject } from './report.subject.ts';
import type { ReportScores } from './report.types.ts';
import { sameFigures, yearScores } from './scores.ts';

/**
 * The way of a Relazione: adopted by the body with its act, which freezes the scores that it tells, then validated by the
 * OIV or sent back. The version of the plan is held meanwhile, and with it every value: nothing moves under a decision.
 */
export const reportWorkflow: Workflow = {
  resource: 'reports',
  async load(manager, id) {
    const report = await lockedRow(manager, Report, id);
    if (!report) return null;
    const version = await lockedReported(manager, report.planId);
    const papers = await lockedPapersOf(manager, id);
    return {
      id,
      version: report.version,
      state: report.state,
      subject: reportSubject(report, await blocksOn(manager, version)),
      assertCurrent: (expected) => assertCurrent(report, expected),
      move: (move) => step({ report, version, papers }, move),
    };
  },
};

interface Loaded {
  readonly report: Report;
  readonly version: PlanVersion | null;
  readonly papers: WorkingPapers | null;
}

async function step(loaded: Loaded, move: Move): Promise<Changes | null> {
  if (move.remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  return STEPS[move.action as Step](loaded, move);
}

type Step = 'adopt' | 'validate' | 'sendBack';

const STEPS: Readonly<Record<Step, (loaded: Loaded, move: Move) => Promise<Changes | null>>> = {
  async adopt({ report, version }, move) {
    const { adoptionAnnex, ...act } = checkedAdoption(move.adoption, romeDay(move.now));
    if (adoptionAnnex !== null) throw invalid({ path: 'adoption.annex', code: 'NOT_WITH_ACTION' });
    if (report.text === null) throw invalid({ path: 'report.text', code: 'REQUIRED' });
    if (!version) throw new DomainError('WRONG_STATE', { action: 'adopt', reason: 'PLAN_NOT_IN_FORCE' });
    await assertFinalValues(move.manager, version, 'adopt');

    const snapshot = await yearScores(move.manager, version);
    const by = { adoptedById: move.viewer.personId, authorIds: withAuthor(report.authorIds, move.viewer) };
    await save(report, move, { ...act, ...by, snapshot, reason: null });
    return { ...toldOf(act), fingerprint: [null, snapshot.fingerprint], score: [null, snapshot.body.score] };
  },

  async validate({ report, version, papers }, move) {
    const faults = openPoints(CHECKLIST, papers ?? { checklist: [], sample: null });
    if (faults.length > 0) throw invalid(...faults);
    const now = version && (await yearScores(move.manager, version));
    const adopted = report.snapshot as ReportScores | null;
    if (!now || !adopted || !sameFigures(now, adopted))
      throw new DomainError('WRONG_STATE', { action: 'validate', reason: 'RESULTS_CHANGED' });

    const by = { validatedById: move.viewer.personId, validatedAt: move.now };
    await save(report, move, { ...by, conclusion: move.reason });
    return null;
  },

  async sendBack({ report }, move) {
    await save(report, move, { ...NOT_ADOPTED, reason: move.reason });
    return null;
  },
};

/** What goes when it is a draft again; who wrote it stays. */
const NOT_ADOPTED = {
  adoptionBody: null,
  adoptionAct: null,
  adoptionDate: null,
  adoptedById: null,
  snapshot: null,
} as const;

const toldOf = (act: object): Changes =>
  Object.fromEntries(Object.entries(act).map(([key, value]) => [key, [null, value]]));

function save(report: Report, { manager, to }: Move, columns: Partial<Report>): Promise<void> {
  const at = { id: report.id, expectedVersion: report.version };
  return saveVersion(manager, Report, 'reports', at, { ...columns, state: to as State & Report['state'] } as never);
}

/** @throws DomainError CONFLICT with the Relazione as it is now */
export const assertCurrent = (row: Report, expected: number): void =>
  assertVersion(Report, 'reports', { row, expected });
