import type { Action, SheetOutcome } from '@albero/schema/contract';
import { EvaluationSheet } from '@albero/schema/model';
import { saveVersion } from '../database/save.ts';
import { romeDay } from '../domain/calendar.ts';
import { daysLater } from '../domain/days.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { Changes } from '../workflow/acts.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { planOf } from './evaluation.content.ts';
import { rulesOf } from './evaluation.facts.ts';
import { assertCurrent, type Held, hold } from './evaluation.hold.ts';
import { linkedResults, sameResults } from './evaluation.results.ts';
import { snapshotOf } from './evaluation.snapshot.ts';
import { evaluationSubject } from './evaluation.subject.ts';

/**
 * The way of a sheet, from its opening to HR. `authorIds` names the person and everybody who assessed or proposed it: none
 * of them calibrates or decides on it.
 */
export const evaluationWorkflow: Workflow = {
  resource: 'evaluations',
  async load(manager, id, now) {
    const held = await hold(manager, id, romeDay(now)).catch(unlessUnknown);
    if (!held) return null;
    const { sheet, facts } = held;
    return {
      id,
      version: sheet.version,
      state: sheet.state,
      subject: evaluationSubject(sheet, facts),
      assertCurrent: (expected) => assertCurrent(sheet, expected),
      move: (move) => take(held, move),
    };
  },
};

function unlessUnknown(error: unknown): null {
  if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
  throw error;
}

interface Taken {
  readonly columns: Partial<EvaluationSheet>;
  readonly changes?: Changes;
}

async function take(held: Held, move: Move): Promise<Changes | null> {
  if (move.remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  const step = STEPS[move.action as Action];
  const { columns, changes = null } = (await step?.(held, move)) ?? { columns: {} };
  const { id, version } = held.sheet;
  const state = move.to as EvaluationSheet['state'];
  const at = { id, expectedVersion: version };
  await saveVersion(move.manager, EvaluationSheet, 'evaluations', at, { ...columns, state });
  return changes;
}

type Step = (held: Held, move: Move) => Taken | Promise<Taken>;

const STEPS: Partial<Record<Action, Step>> = {
  submit: ({ sheet }, { viewer }) => ({ columns: { authorIds: withAuthor(sheet, viewer.personId) } }),

  propose: ({ sheet }, { viewer: { personId }, now }) => ({
    columns: { proposedById: personId, proposedAt: now, authorIds: withAuthor(sheet, personId), reason: null },
  }),

  calibrate: (_, { viewer, now }) => ({ columns: { calibratedById: viewer.personId, calibratedAt: now } }),

  /** The marks stay where they are: the evaluator changes what is to be changed. */
  sendBack: (_, { reason }) => ({ columns: { ...UNPROPOSED, reason } }),

  async notify({ sheet, system }, { manager, now }) {
    const linked = await linkedResults(manager, sheet.planId);
    if (!linked) throw new DomainError('WRONG_STATE', { action: 'notify', reason: 'PLAN_NOT_IN_FORCE' });
    const { year } = await planOf(manager, sheet.planId);
    const snapshot = snapshotOf(sheet, { system, linked, year, now });
    const contestUntil = daysLater(romeDay(now), rulesOf(system).contestDays);
    return { columns: { snapshot, notifiedAt: now, contestUntil }, changes: { contestUntil: [null, contestUntil] } };
  },

  /** What was told is told no more; the act keeps by its hash what it was. */
  reopen: ({ sheet }, { reason }) => ({
    columns: { ...UNPROPOSED, ...UNTOLD, reason },
    changes: { snapshot: [sheet.snapshot?.hash ?? null, null] },
  }),

  acknowledge: (_, { now }) => ({ columns: { acknowledgedAt: now } }),
  contest: (_, { now, reason }) => ({ columns: { contestReason: reason, contestedAt: now } }),
  dismiss: (_, move) => ({ columns: decided('dismissed', move) }),
  confirm: (_, move) => ({ columns: decided('confirmed', move) }),

  /** Rests on what was told: if the results are others now, the person has to be told anew. */
  async finalise({ sheet }, { manager, now }) {
    const linked = await linkedResults(manager, sheet.planId);
    const isSame = linked && sheet.snapshot && sameResults(linked.of(sheet), sheet.snapshot.results);
    if (!isSame)
      throw new DomainError('WRONG_STATE', { action: 'finalise', state: sheet.state, reason: 'RESULTS_CHANGED' });
    return { columns: { finalisedAt: now }, changes: { snapshot: [null, sheet.snapshot?.hash ?? null] } };
  },

  handOver: (_, { now }) => ({ columns: { handedOverAt: now } }),
};

const withAuthor = ({ authorIds }: EvaluationSheet, personId: string): string[] => [
  ...new Set([...authorIds, personId]),
];

const decided = (outcome: SheetOutcome, { viewer, now, reason }: Move): Partial<EvaluationSheet> => ({
  outcome,
  outcomeReason: reason,
  decidedById: viewer.personId,
  decidedAt: now,
});

const UNPROPOSED = { proposedById: null, proposedAt: null, calibratedById: null, calibratedAt: null } as const;
const UNTOLD = { snapshot: null, notifiedAt: null, contestUntil: null, acknowledgedAt: null } as const;
