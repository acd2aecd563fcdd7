import { type Action, can, mayEver, reach } from '@albero/schema/contract';
import { MeasurementSystem } from '@albero/schema/model';
import { within } from '../access/within.ts';
import { rows, select } from '../database/rows.ts';
import { SYSTEM_REACH, systemSubject } from '../measurement-systems/system.subject.ts';
import { about } from './task.ts';
import type { Task, TaskKind } from './task.types.ts';
import type { Asked } from './value-tasks.ts';

/** The next step of each draft of the measurement system, for whoever may take it. */
export async function systemSteps({ manager, viewer }: Asked): Promise<Task[]> {
  if (!STEPS.some(({ action }) => mayEver(viewer, action, 'measurementSystems'))) return [];
  const query = select(manager, MeasurementSystem, 'x').where('x.state = :draft', { draft: 'draft' });
  const drafts = await rows(within(query, reach(viewer, 'read', 'measurementSystems'), SYSTEM_REACH));
  return STEPS.flatMap(({ kind, action, opinion }) => {
    const waiting = drafts.filter(
      (draft) =>
        draft.opinionFavourable === opinion &&
        can(viewer, action, 'measurementSystems', systemSubject(draft, viewer)).allowed,
    );
    return about(
      kind,
      'measurementSystems',
      waiting.map(({ id }) => id),
    );
  });
}

/** What comes next, by the opinion of the OIV so far. */
const STEPS = [
  { kind: 'judgeSystem', action: 'giveOpinion', opinion: null },
  { kind: 'reviseSystem', action: 'update', opinion: false },
  { kind: 'adoptSystem', action: 'adopt', opinion: true },
] as const satisfies readonly { kind: TaskKind; action: Action; opinion: boolean | null }[];
