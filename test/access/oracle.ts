import type { Resource, Role, State } from '../../schema/src/contract/index.ts';
import type { Asker } from './facts.ts';

/*
 * Who may do what, written down a second time: by action instead of by role, from shared decisions 1-4 and the table of
 * roles in the design, and read by twenty lines that know nothing of the product's own. The two must agree everywhere.
 */

/** What the rights may ask of a record; facts, no verdicts. */
export interface Thing {
  readonly resource: Resource;
  readonly id: string;
  readonly bodyId: string;
  readonly unitIds: readonly string[];
  readonly positionId: string | null;
  readonly state: State | null;
  /** The state of its period and of its version, where it has them. */
  readonly periodState?: string;
  readonly versionState?: string;
  /** Whose words are in it. */
  readonly authorIds?: readonly string[];
  /** The person that the seat, or the page of a person, is about. */
  readonly aboutId?: string;
  /** Of several units. */
  readonly joint?: boolean;
  /** Something in it, or in its area, was not read with certainty. */
  readonly doubtful?: boolean;
  readonly inUse?: boolean;
}

type Where = 'in the body' | 'in the unit or below' | 'at the position';

interface Rule {
  readonly roles: readonly Role[];
  readonly where: Where;
  readonly once?: readonly State[];
}

const EVERYBODY: readonly Role[] = [
  'administrator',
  'secretaryGeneral',
  'planner',
  'positionHead',
  'contact',
  'hr',
  'oiv',
  'board',
  'employee',
];
const inBody = (...roles: Role[]): Rule => ({ roles, where: 'in the body' });
const inUnit = (...roles: Role[]): Rule => ({ roles, where: 'in the unit or below' });
const atPosition = (...roles: Role[]): Rule => ({ roles, where: 'at the position' });
const everybody: Rule = { roles: EVERYBODY, where: 'in the body' };
const everybodyOnce = (...once: State[]): Rule => ({ ...everybody, once });

/** Decision 4 for reading, 1-3 and the table of roles for the rest. What is not here nobody does. */
export const WHO: Readonly<Record<Resource, Readonly<Record<string, readonly Rule[]>>>> = {
  plans: { read: [everybody] },
  objectives: { read: [everybody], organise: [inBody('planner')], settle: [inBody('planner')] },
  individualSets: {
    read: [inBody('secretaryGeneral', 'planner', 'hr'), atPosition('positionHead'), everybodyOnce('approved')],
    update: [atPosition('positionHead')],
    submit: [atPosition('positionHead')],
    withdraw: [atPosition('positionHead')],
    approve: [inBody('secretaryGeneral')],
    sendBack: [inBody('secretaryGeneral')],
  },
  measurements: {
    read: [
      inBody('secretaryGeneral', 'planner', 'hr', 'oiv'),
      inUnit('contact', 'positionHead'),
      everybodyOnce('approved', 'consolidated'),
    ],
    enter: [inUnit('contact', 'positionHead'), inBody('planner')],
    clear: [inUnit('contact', 'positionHead'), inBody('planner')],
  },
  individualMeasurements: {
    read: [inBody('secretaryGeneral', 'planner', 'hr'), atPosition('positionHead')],
    enter: [atPosition('positionHead')],
    clear: [atPosition('positionHead')],
  },
  periods: {
    read: [everybody],
    open: [inBody('secretaryGeneral', 'planner')],
    close: [inBody('secretaryGeneral', 'planner')],
  },
  units: { read: [everybody], update: [inBody('administrator')], delete: [inBody('administrator')] },
  positions: { read: [everybody], update: [inBody('administrator')], delete: [inBody('administrator')] },
  people: { read: [inBody('administrator', 'hr')], update: [inBody('administrator')] },
  seats: {
    read: [inBody('administrator', 'hr')],
    update: [inBody('administrator')],
    delete: [inBody('administrator')],
  },
};

/** The states in which an action is open; an action that is not named is open in all. */
const WHEN: Readonly<Record<string, readonly State[]>> = {
  'individualSets.update': ['draft', 'returned'],
  'individualSets.submit': ['draft', 'returned'],
  'individualSets.withdraw': ['submitted'],
  'individualSets.approve': ['submitted'],
  'individualSets.sendBack': ['submitted'],
  'measurements.enter': ['missing', 'draft', 'returned'],
  'measurements.clear': ['draft', 'returned'],
  'individualMeasurements.enter': ['missing', 'draft', 'returned'],
  'individualMeasurements.clear': ['draft', 'returned'],
  'periods.open': ['planned', 'closed'],
  'periods.close': ['open'],
};

export type Verdict = 'allowed' | 'NOT_FOUND' | 'FORBIDDEN' | 'WRONG_STATE' | 'SAME_PERSON';

/** Does anybody with these roles ever do it? Where not, nothing is looked up. */
export const everDoes = (asker: Asker, action: string, resource: Resource): boolean =>
  rulesFor(action, resource).some(({ roles }) => asker.seats.some(({ role }) => roles.includes(role)));

export const reads = (asker: Asker, thing: Thing): boolean => isTheirs(asker, 'read', thing);

export function verdictOn(asker: Asker, action: string, thing: Thing): Verdict {
  if (!isTheirs(asker, action, thing)) return reads(asker, thing) ? 'FORBIDDEN' : 'NOT_FOUND';
  const when = WHEN[`${thing.resource}.${action}`];
  if (when && !when.includes(thing.state as State)) return 'WRONG_STATE';
  if (isLocked(thing, action)) return 'WRONG_STATE';
  return isOwn(asker, action, thing) ? 'SAME_PERSON' : 'allowed';
}

const rulesFor = (action: string, resource: Resource): readonly Rule[] => WHO[resource][action] ?? [];

const isTheirs = (asker: Asker, action: string, thing: Thing): boolean =>
  rulesFor(action, thing.resource).some(
    ({ roles, where, once }) =>
      (!once || (thing.state !== null && once.includes(thing.state))) &&
      asker.seats.some((seat) => {
        if (!roles.includes(seat.role)) return false;
        if (where === 'in the body') return seat.bodyId === thing.bodyId;
        if (where === 'at the position') return seat.positionId !== null && seat.positionId === thing.positionId;
        return thing.unitIds.some((id) => seat.below.has(id));
      }),
  );

/** Values only in an open period of a version in force; sets and objectives until their version is over. */
function isLocked({ resource, versionState, periodState, joint, doubtful, inUse }: Thing, action: string): boolean {
  if (resource === 'measurements' || resource === 'individualMeasurements')
    return versionState !== 'inForce' || periodState !== 'open';
  if (action === 'organise') return isOver(versionState) || !joint;
  if (action === 'settle') return isOver(versionState) || !doubtful;
  if (action === 'delete') return inUse === true;
  return resource === 'individualSets' && isOver(versionState);
}

const isOver = (versionState: string | undefined): boolean =>
  versionState === 'superseded' || versionState === 'closed';

/** Nobody decides on own words, nobody changes the own seat. */
function isOwn({ personId }: Asker, action: string, { resource, authorIds, aboutId }: Thing): boolean {
  if (action === 'approve' || action === 'sendBack') return authorIds?.includes(personId) ?? false;
  return resource === 'seats' && aboutId === personId;
}
