import { mayEver, type Role, reach, type SetState, type Viewer } from '@albero/schema/contract';
import type { Database } from '../database/database.ts';
import { measurementReach } from '../measurements/index.ts';
import {
  countDoubts,
  livingPeriods,
  livingSets,
  missingValues,
  onBehalfValues,
  toDecide,
  unorganised,
  unreadyPeople,
  type ValuesDue,
  versionsInForce,
} from './task.store.ts';
import type { Task, TaskKind } from './task.types.ts';

/** What must I do now? Answered from the seats held today, the most urgent first; nothing to do is an empty list. */
export class TaskService {
  constructor(private readonly db: Database) {}

  async list(viewer: Viewer, today: string): Promise<Task[]> {
    const found = await Promise.all([
      this.#ownSets(viewer),
      this.#setsToDecide(viewer),
      this.#ownValues(viewer),
      this.#ofPlanner(viewer, today),
      this.#toRead(viewer),
      this.#people(viewer, today),
    ]);
    return found.flat();
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

  /** The values of the own unit and position; what the planner may enter in others' place is no task of the planner's. */
  async #ownValues(viewer: Viewer): Promise<Task[]> {
    const own = withRoles(viewer, 'positionHead', 'contact');
    if (own.seats.length === 0) return [];
    return ofValues('enterValues', await missingValues(this.db.read, measurementReach(own, 'enter')));
  }

  async #ofPlanner(viewer: Viewer, today: string): Promise<Task[]> {
    if (!mayEver(viewer, 'organise', 'objectives')) return [];
    const planner = withRoles(viewer, 'planner');
    const [objectives, doubts, periods, onBehalf] = await Promise.all([
      unorganised(this.db.read, planner),
      countDoubts(this.db.read, reach(planner, 'settle', 'objectives')),
      livingPeriods(this.db.read, reach(planner, 'open', 'periods')),
      onBehalfValues(this.db.read, measurementReach(planner, 'enter')),
    ]);
    const toOpen = periods.filter(({ state, endsOn }) => state === 'planned' && endsOn <= today);
    const toClose = periods.filter(({ state, missing }) => state === 'open' && missing === 0);
    return [
      ...about('organiseObjectives', 'objectives', objectives),
      ...(doubts > 0 ? [task('settleDoubts', 'objectives', { count: doubts })] : []),
      ...toOpen.map(({ id, endsOn }) => task('openPeriod', 'periods', { count: 1, recordId: id, dueOn: endsOn })),
      ...toClose.map(({ id, endsOn }) => task('closePeriod', 'periods', { count: 1, recordId: id, dueOn: endsOn })),
      ...ofValues('checkOnBehalf', onBehalf),
    ];
  }

  async #toRead(viewer: Viewer): Promise<Task[]> {
    const followers = withRoles(viewer, 'planner', 'hr', 'oiv');
    const readers = withRoles(viewer, 'oiv', 'board');
    const [missing, versions] = await Promise.all([
      followers.seats.length > 0 ? missingValues(this.db.read, measurementReach(followers, 'read')) : [],
      readers.seats.length > 0 ? versionsInForce(this.db.read, reach(readers, 'read', 'plans')) : [],
    ]);
    return [...ofValues('readResults', summed(missing)), ...about('readPlan', 'plans', versions)];
  }

  async #people(viewer: Viewer, today: string): Promise<Task[]> {
    if (!mayEver(viewer, 'create', 'seats')) return [];
    const people = await unreadyPeople(this.db.read, reach(viewer, 'update', 'people'), today);
    return [
      ...about('peopleWithoutSeat', 'people', people.withoutSeat),
      ...about('peopleWithoutPassword', 'people', people.withoutPassword),
    ];
  }
}

const OF_OWN_SET: Partial<Record<SetState, TaskKind>> = {
  returned: 'reviseSet',
  draft: 'completeSet',
  submitted: 'waitSet',
};

type About = Pick<Task, 'count'> & Partial<Pick<Task, 'recordId' | 'dueOn'>>;

const task = (kind: TaskKind, resource: string, { count, recordId = null, dueOn = null }: About): Task => ({
  kind,
  count,
  resource,
  recordId,
  dueOn,
});

/** One task about all these records; the record itself when it is the only one. */
const about = (kind: TaskKind, resource: string, ids: readonly string[]): Task[] =>
  ids.length === 0
    ? []
    : [task(kind, resource, { count: ids.length, recordId: ids.length === 1 ? (ids[0] ?? null) : null })];

const ofValues = (kind: TaskKind, values: readonly ValuesDue[]): Task[] =>
  values.map(({ periodId, endsOn, count, isIndividual }) =>
    task(kind, isIndividual ? 'individualMeasurements' : 'measurements', { count, recordId: periodId, dueOn: endsOn }),
  );

/** Whoever follows the whole does not tell units from positions. */
function summed(values: readonly ValuesDue[]): ValuesDue[] {
  const byPeriod = new Map<string, ValuesDue>();
  for (const value of values) {
    const count = (byPeriod.get(value.periodId)?.count ?? 0) + value.count;
    byPeriod.set(value.periodId, { ...value, isIndividual: false, count });
  }
  return [...byPeriod.values()];
}

const withRoles = (viewer: Viewer, ...roles: Role[]): Viewer => ({
  ...viewer,
  seats: viewer.seats.filter(({ role }) => roles.includes(role)),
});
