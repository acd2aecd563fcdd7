import { type Action, mayEver, type ValueState, type Viewer } from '@albero/schema/contract';
import type { EntityManager } from 'typeorm';
import type { EscalationDays } from '../config.ts';
import { daysLater } from '../domain/days.ts';
import { type MeasurementReach, measurementReach } from '../measurements/index.ts';
import { task, withRoles } from './task.ts';
import type { Task, TaskKind } from './task.types.ts';
import {
  type LateUnit,
  lateUnits,
  missingValues,
  onBehalfValues,
  opinionsAsked,
  type ValuesDue,
  valuesToEnter,
  valuesToReview,
} from './value-task.store.ts';

export interface Asked {
  readonly manager: EntityManager;
  readonly viewer: Viewer;
  readonly today: string;
}

/** The values of the own unit and position; what the planner may enter in others' place is no task of the planner's. */
export async function ownValues({ manager, viewer, today }: Asked): Promise<Task[]> {
  const own = withRoles(viewer, 'positionHead', 'contact');
  if (own.seats.length === 0) return [];
  return ofValues(await valuesToEnter(manager, measurementReach(own, 'enter'), today), OF_OWN_VALUES);
}

const OF_OWN_VALUES: Kinds = { returned: 'reviseValues', missing: 'enterValues', draft: 'submitValues' };

/** What others sent and this person decides on; an opinion that is asked for. */
export async function valuesToDecide({ manager, viewer }: Asked): Promise<Task[]> {
  const decided = await Promise.all(
    DECISIONS.map(async ({ action, kinds }) => {
      const where = reachOfValues(viewer, action);
      const states = Object.keys(kinds) as ValueState[];
      return where ? ofValues(await valuesToReview(manager, where, { viewer, states }), kinds) : [];
    }),
  );
  const where = reachOfValues(viewer, 'giveOpinion');
  const asked = where ? await opinionsAsked(manager, where) : [];
  return [...decided.flat(), ...ofValues(merged(asked), { submitted: 'giveOpinions', verified: 'giveOpinions' })];
}

/** Verifying and consolidating are the same person's: one statement for both. */
const DECISIONS: readonly { readonly action: Action; readonly kinds: Kinds }[] = [
  { action: 'verify', kinds: { submitted: 'verifyValues', approved: 'consolidateValues' } },
  { action: 'approve', kinds: { verified: 'approveValues' } },
];

export async function onBehalf({ manager, viewer }: Asked): Promise<Task[]> {
  const where = measurementReach(withRoles(viewer, 'planner'), 'enter');
  return ofValues(await onBehalfValues(manager, where), { draft: 'checkOnBehalf' });
}

/** Whoever follows the whole does not tell units from positions. */
export async function resultsToRead({ manager, viewer }: Asked): Promise<Task[]> {
  const followers = withRoles(viewer, 'planner', 'hr', 'oiv');
  if (followers.seats.length === 0) return [];
  const missing = await missingValues(manager, measurementReach(followers, 'read'));
  const all = merged(missing.map((values) => ({ ...values, isIndividual: false })));
  return ofValues(all, { missing: 'readResults', returned: 'readResults', draft: 'readResults' });
}

/**
 * Units that have not sent their values: told to the planner and to whoever enters them once the last day is over, to
 * the P.O. and the Segretario Generale as the escalation says. A unit without a P.O. comes to the Segretario at the P.O.'s day.
 */
export async function lateValues(asked: Asked, [, head, secretary]: EscalationDays): Promise<Task[]> {
  const { viewer, today } = asked;
  const over = daysLater(today, -1);
  const found = await Promise.all([
    lateOf(asked, withRoles(viewer, 'planner'), 'read', over),
    lateOf(asked, withRoles(viewer, 'contact'), 'enter', over),
    lateOf(asked, withRoles(viewer, 'positionHead'), 'enter', daysLater(today, -head)),
    lateOf(asked, withRoles(viewer, 'secretaryGeneral'), 'read', daysLater(today, -head)).then((units) =>
      units.filter(({ hasHead, dueOn }) => !hasHead || dueOn <= daysLater(today, -secretary)),
    ),
  ]);
  return [...Map.groupBy(found.flat(), ({ periodId }) => periodId)].flatMap(([recordId, [first, ...more]]) => {
    if (!first) return [];
    const units = [first, ...more];
    const dueOn = units.map((unit) => unit.dueOn).sort()[0] ?? null;
    const count = new Set(units.map(({ unitId }) => unitId)).size;
    return [task('lateUnits', 'measurements', { count, recordId, dueOn, periodDay: first.endsOn })];
  });
}

async function lateOf({ manager, today }: Asked, viewer: Viewer, action: Action, upTo: string): Promise<LateUnit[]> {
  if (viewer.seats.length === 0) return [];
  return lateUnits(manager, measurementReach(viewer, action), { upTo, today });
}

const reachOfValues = (viewer: Viewer, action: Action): MeasurementReach | null =>
  mayEver(viewer, action, 'measurements') || mayEver(viewer, action, 'individualMeasurements')
    ? measurementReach(viewer, action)
    : null;

type Kinds = Partial<Record<ValueState, TaskKind>>;

/** In the order of the kinds, then of the periods. */
const ofValues = (values: readonly ValuesDue[], kinds: Kinds): Task[] =>
  (Object.keys(kinds) as ValueState[]).flatMap((wanted) =>
    values
      .filter(({ state }) => state === wanted)
      .map(({ periodId: recordId, endsOn: periodDay, dueOn, count, isIndividual }) => {
        const resource = isIndividual ? 'individualMeasurements' : 'measurements';
        return task(kinds[wanted] as TaskKind, resource, { count, recordId, dueOn, periodDay });
      }),
  );

/** One figure a period, whatever the states. */
function merged(values: readonly ValuesDue[]): ValuesDue[] {
  const byPlace = Map.groupBy(values, ({ periodId, isIndividual }) => `${periodId} ${isIndividual}`);
  return [...byPlace.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, count: more.reduce((sum, { count }) => sum + count, first.count) }] : [],
  );
}
