import { type Action, can, mayEver, reach } from '@albero/schema/contract';
import type { EvaluationSheet } from '@albero/schema/model';
import { sheetsUnderWay, subjectsOf } from '../evaluations/index.ts';
import { about } from './task.ts';
import type { Task, TaskKind } from './task.types.ts';
import type { Asked } from './value-tasks.ts';

interface Kind {
  readonly kind: TaskKind;
  readonly steps: Partial<Record<EvaluationSheet['state'], Action>>;
}

/** What waits for whom, by the state of the sheet: who may do the step now. */
const KINDS: readonly Kind[] = [
  { kind: 'acknowledgeSheet', steps: { notified: 'acknowledge' } },
  { kind: 'selfAssess', steps: { open: 'selfAssess' } },
  { kind: 'assessSheets', steps: { open: 'assess', selfAssessed: 'assess' } },
  { kind: 'calibrateSheets', steps: { proposed: 'calibrate' } },
  { kind: 'notifySheets', steps: { calibrated: 'notify' } },
  { kind: 'decideContested', steps: { contested: 'admit', inConciliation: 'confirm' } },
  { kind: 'finaliseSheets', steps: { notified: 'finalise', acknowledged: 'finalise', decided: 'finalise' } },
  { kind: 'handOverSheets', steps: { definitive: 'handOver' } },
];

/** Evaluation sheets that wait for this person; a person's own one with the last day to contest it. */
export async function sheetTasks({ manager, viewer, today }: Asked): Promise<Task[]> {
  if (!mayEver(viewer, 'read', 'evaluations')) return [];
  const sheets = await sheetsUnderWay(manager, reach(viewer, 'read', 'evaluations'));
  const subjects = await subjectsOf(manager, sheets, { today, viewer });
  return KINDS.flatMap(({ kind, steps }) => {
    const waiting = sheets.filter(({ id, state }) => {
      const [subject, step] = [subjects.get(id), steps[state]];
      return subject && step && can(viewer, step, 'evaluations', subject).allowed;
    });
    const ids = waiting.map(({ id }) => id);
    const dueOn = kind === 'acknowledgeSheet' ? (waiting[0]?.contestUntil ?? null) : null;
    return about(kind, 'evaluations', ids).map((task) => ({ ...task, dueOn }));
  });
}
