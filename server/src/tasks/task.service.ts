import { mayEver, reach, type SetState, type Viewer } from '@albero/schema/contract';
import type { EscalationDays } from '../config.ts';
import type { Database } from '../database/database.ts';
import { commentTasks } from './comment-tasks.ts';
import { planSteps, proposals } from './plan-tasks.ts';
import { reportSteps } from './report-tasks.ts';
import { sheetTasks } from './sheet-tasks.ts';
import { systemSteps } from './system-tasks.ts';
import {
  countDoubts,
  failedMessages,
  livingPeriods,
  livingSets,
  toDecide,
  unorganised,
  unreadyPeople,
  versionsInForce,
} from './task.store.ts';
import { about, task, withRoles } from './task.ts';
import type { Task, TaskKind } from './task.types.ts';
import { type Asked, lateValues, onBehalf, ownValues, resultsToRead, valuesToDecide } from './value-tasks.ts';

/**
 * What must I do now? Answered from the seats held today and from what is open today: whoever takes over an office finds
 * what waits there and nothing of what is done. The nearest last day first; nothing to do is an empty list.
 */
export class TaskService {
  constructor(
    private readonly db: Database,
    private readonly escalation: EscalationDays,
  ) {}

  async list(viewer: Viewer, today: string): Promise<Task[]> {
    const asked: Asked = { manager: this.db.read, viewer, today };
    const found = await Promise.all([
      this.#ownSets(viewer),
      this.#setsToDecide(viewer),
      ownValues(asked),
      valuesToDecide(asked),
      lateValues(asked, this.escalation),
      planSteps(asked),
      proposals(asked),
      reportSteps(asked),
      systemSteps(asked),
      commentTasks(asked),
      this.#ofPlanner(asked),
      resultsToRead(asked),
      sheetTasks(asked),
      this.#toRead(viewer),
      this.#people(viewer, today),
    ]);
    return found.flat().sort(byLastDay);
  }

  async #ownSets(viewer: Viewer): Promise<Task[]> {
    if (!mayEver(viewer, 'submit', 'individualSets')) return [];
    const sets = await livingSets(this.db.read, reach(viewer, 'submit', 'individualSets'));
    return sets.flatMap(({ id, state }) => {
      const kind = OF_OWN_SET[state];
      return kind ? [task(kind, 'individualSets', { count: 1, recordId: id })] : [];
    });
  }

  async #setsToDecide(viewer: Viewer): Promise<Task[]> {
    if (!mayEver(viewer, 'approve', 'individualSets')) return [];
    const sets = await livingSets(this.db.read, reach(viewer, 'approve', 'individualSets'));
    return about(
      'decideSets',
      'individualSets',
      toDecide(viewer, sets).map(({ id }) => id),
    );
  }

  async #ofPlanner(asked: Asked): Promise<Task[]> {
    const { viewer, today } = asked;
    if (!mayEver(viewer, 'organise', 'objectives')) return [];
    const planner = withRoles(viewer, 'planner');
    const [objectives, doubts, periods, ofOthers] = await Promise.all([
      unorganised(this.db.read, planner),
      countDoubts(this.db.read, reach(planner, 'settle', 'objectives')),
      livingPeriods(this.db.read, reach(planner, 'open', 'periods')),
      onBehalf(asked),
    ]);
    const toOpen = periods.filter(({ state, endsOn, opensOn }) => state === 'planned' && (opensOn ?? endsOn) <= today);
    const toClose = periods.filter(({ state, missing }) => state === 'open' && missing === 0);
    return [
      ...about('organiseObjectives', 'objectives', objectives),
      ...(doubts > 0 ? [task('settleDoubts', 'objectives', { count: doubts })] : []),
      ...toOpen.map(({ id, endsOn, opensOn }) => period('openPeriod', { id, endsOn, dueOn: opensOn })),
      ...toClose.map(({ id, endsOn, deadline }) => period('closePeriod', { id, endsOn, dueOn: deadline })),
      ...ofOthers,
    ];
  }

  async #toRead(viewer: Viewer): Promise<Task[]> {
    const readers = withRoles(viewer, 'oiv', 'board');
    if (readers.seats.length === 0) return [];
    return about('readPlan', 'plans', await versionsInForce(this.db.read, reach(readers, 'read', 'plans')));
  }

  async #people(viewer: Viewer, today: string): Promise<Task[]> {
    if (!mayEver(viewer, 'create', 'seats')) return [];
    const [people, failed] = await Promise.all([
      unreadyPeople(this.db.read, reach(viewer, 'update', 'people'), today),
      failedMessages(this.db.read, reach(viewer, 'retry', 'messages')),
    ]);
    return [
      ...about('peopleWithoutSeat', 'people', people.withoutSeat),
      ...about('peopleWithoutPassword', 'people', people.withoutPassword),
      ...(failed > 0 ? [task('failedMessages', 'messages', { count: failed })] : []),
    ];
  }
}

const OF_OWN_SET: Partial<Record<SetState, TaskKind>> = {
  returned: 'reviseSet',
  draft: 'completeSet',
  submitted: 'waitSet',
};

const period = (
  kind: TaskKind,
  { id, endsOn, dueOn }: { readonly id: string; readonly endsOn: string; readonly dueOn: string | null },
): Task => task(kind, 'periods', { count: 1, recordId: id, dueOn, periodDay: endsOn });

/** Those without a last day after those with one, as they stand. */
const byLastDay = (a: Task, b: Task): number =>
  a.dueOn === b.dueOn ? 0 : (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1;
