import type { BlockReason } from './codes.ts';
import { PERMISSIONS } from './permissions.ts';
import { ACTIONS, type Action, type Resource, type Role, type State } from './vocabulary.ts';
import { openStates, transitionOf } from './workflow.ts';

/** One role held today in one unit, or for one position. */
export interface Seat {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  /** The root of the unit's tree. */
  readonly bodyId: string;
  /** The unit and all below it. */
  readonly branchIds: readonly string[];
  readonly positionId: string | null;
  /** Held in somebody's place (delegation, substitution): that person; null on one's own office. */
  readonly onBehalfOfId: string | null;
}

/** Who asks: a person with the seats held on the business day of the request. */
export interface Viewer {
  readonly personId: string;
  readonly seats: readonly Seat[];
  /** Positions on whose records this person may not decide: a conflict of interest was declared. */
  readonly conflictPositionIds: readonly string[];
}

/** One piece of reach: a record is inside when it lies in one of the bodies, units, positions or persons, in a named state. */
export interface Scope {
  readonly bodyIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly positionIds: readonly string[];
  readonly personIds: readonly string[];
  /** null: whatever the state. */
  readonly states: readonly State[] | null;
}

/** Where a viewer may do one action on one resource. Empty: nowhere. */
export type Reach = readonly Scope[];

/** What the rights need to know of a record. */
export interface Subject {
  readonly bodyId: string;
  readonly unitIds: readonly string[];
  readonly positionId?: string | null;
  readonly personId?: string | null;
  readonly state?: State;
  /** Persons who edited or submitted it: they are refused where the transition asks for four eyes. */
  readonly authorIds?: readonly string[];
  /** Locks every change, with its reason (period closed, plan not in force ...). */
  readonly lock?: BlockReason | null;
  /** Locks single actions. */
  readonly blocks?: Partial<Record<Action, BlockReason>>;
}

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: 'NOT_FOUND' | 'FORBIDDEN' }
  | { readonly allowed: false; readonly code: 'FORBIDDEN' | 'WRONG_STATE'; readonly reason: BlockReason };

const NOWHERE: Scope = { bodyIds: [], unitIds: [], positionIds: [], personIds: [], states: null };

/** Folds seats x table into plain data; all five uses of the rights are derived from it, so nothing can disagree. */
export const reach = (viewer: Viewer, action: Action, resource: Resource): Reach =>
  reachesOf(viewer, resource)[action] ?? [];

type Reaches = Partial<Record<Action, Reach>>;
/** A viewer is made anew for each request and never changes, so what was folded once holds for the whole of it. */
const folded = new WeakMap<Viewer, Map<Resource, Reaches>>();

/** The actions that the viewer may ever do on a resource, in the order of the word list, each with where. */
function reachesOf(viewer: Viewer, resource: Resource): Reaches {
  const ofViewer = folded.get(viewer) ?? new Map<Resource, Reaches>();
  const known = ofViewer.get(resource);
  if (known) return known;

  const found = ACTIONS.map((action) => [action, fold(viewer, action, resource)] as const);
  const reaches: Reaches = Object.fromEntries(found.filter(([, where]) => where.length > 0));
  folded.set(viewer, ofViewer.set(resource, reaches));
  return reaches;
}

const fold = (viewer: Viewer, action: Action, resource: Resource): Reach =>
  viewer.seats.flatMap((seat) =>
    PERMISSIONS.filter((row) => row.role === seat.role && row.resource === resource && row.may.includes(action)).map(
      (row): Scope => ({ ...NOWHERE, ...where(row.within, seat, viewer), states: row.states ?? null }),
    ),
  );

function where(within: (typeof PERMISSIONS)[number]['within'], seat: Seat, viewer: Viewer): Partial<Scope> {
  switch (within) {
    case 'body':
      return { bodyIds: [seat.bodyId] };
    case 'branch':
      return { unitIds: seat.branchIds };
    case 'position':
      return { positionIds: seat.positionId ? [seat.positionId] : [] };
    case 'self':
      return { personIds: [viewer.personId] };
  }
}

/** May this person ever do it, on any record? Gate 1, before any query; menus and Create buttons. */
export const mayEver = (viewer: Viewer, action: Action, resource: Resource): boolean =>
  reach(viewer, action, resource).length > 0;

export const covers = (where: Reach, subject: Subject): boolean =>
  where.some(
    (scope) =>
      (scope.states === null || (subject.state !== undefined && scope.states.includes(subject.state))) &&
      (scope.bodyIds.includes(subject.bodyId) ||
        subject.unitIds.some((id) => scope.unitIds.includes(id)) ||
        (subject.positionId != null && scope.positionIds.includes(subject.positionId)) ||
        (subject.personId != null && scope.personIds.includes(subject.personId))),
  );

/** This record, now? Gate 2, `allowedActions` and `blockedActions`. */
export function can(viewer: Viewer, action: Action, resource: Resource, subject: Subject): Verdict {
  if (!covers(reach(viewer, action, resource), subject))
    return { allowed: false, code: refusal(viewer, resource, subject) };
  if (action === 'read') return { allowed: true };

  const blocked = blockReason(viewer, action, resource, subject);
  if (!blocked) return { allowed: true };
  return { allowed: false, code: OF_THE_PERSON.has(blocked) ? 'FORBIDDEN' : 'WRONG_STATE', reason: blocked };
}

/** Blocked because of who asks, whatever the moment. */
const OF_THE_PERSON = new Set<BlockReason>(['SAME_PERSON', 'CONFLICT_OF_INTEREST', 'OWN_SEAT', 'OWN_PERSON']);

const refusal = (viewer: Viewer, resource: Resource, subject: Subject): 'NOT_FOUND' | 'FORBIDDEN' =>
  covers(reach(viewer, 'read', resource), subject) ? 'FORBIDDEN' : 'NOT_FOUND';

function blockReason(viewer: Viewer, action: Action, resource: Resource, subject: Subject): BlockReason | null {
  const open = openStates(resource, action);
  if (open && (subject.state === undefined || !open.includes(subject.state)))
    return stateReason(resource, subject.state);
  if (subject.lock) return subject.lock;
  const own = subject.blocks?.[action];
  if (own) return own;
  if (transitionOf(resource, action)?.fourEyes && subject.authorIds?.includes(viewer.personId)) return 'SAME_PERSON';
  return REVIEWING.has(action) && hasInterest(viewer, subject) ? 'CONFLICT_OF_INTEREST' : null;
}

/**
 * What a reviewer does: whoever heads the position, or declared a conflict about it, abstains from all of it, opinions
 * and returns too (L. 241/1990 art. 6-bis); the author only from what the table marks with four eyes.
 */
const REVIEWING = new Set<Action>([
  'verify',
  'confirmMissing',
  'approve',
  'sendBack',
  'reopen',
  'consolidate',
  'giveOpinion',
  'assess',
  'propose',
  'calibrate',
  'notify',
  'admit',
  'dismiss',
  'hear',
  'confirm',
  'amend',
  'finalise',
]);

function hasInterest(viewer: Viewer, { positionId, personId }: Subject): boolean {
  if (personId != null && personId === viewer.personId) return true;
  if (positionId == null) return false;
  const isOwn = viewer.seats.some((seat) => seat.role === 'positionHead' && seat.positionId === positionId);
  return isOwn || viewer.conflictPositionIds.includes(positionId);
}

/** What each state says to somebody who would change the record; any other is simply not the one asked for. */
const STATE_REASONS: Partial<Record<State, BlockReason>> = {
  approved: 'APPROVED',
  consolidated: 'CONSOLIDATED',
  submitted: 'SUBMITTED',
  underReview: 'SUBMITTED',
  proposed: 'SUBMITTED',
  verified: 'SUBMITTED',
  inForce: 'PLAN_IN_FORCE',
  superseded: 'PLAN_SUPERSEDED',
};

/** Why a record in this state is not changed; also for what hangs on it. */
export function stateReason(resource: Resource, state: State | undefined): BlockReason {
  if (state === 'closed') return resource === 'periods' ? 'PERIOD_CLOSED' : 'PLAN_CLOSED';
  return (state && STATE_REASONS[state]) || 'WRONG_STATE';
}

/** The seat from which this person does it: its role, and in whose place, are named in the act. */
export const actingSeat = (viewer: Viewer, action: Action, resource: Resource, subject: Subject): Seat | null =>
  viewer.seats.find((seat) => covers(reach({ ...viewer, seats: [seat] }, action, resource), subject)) ?? null;

/** The actions, other than read and create, that this person may do on this record now. Costs no query. */
export const allowedActions = (viewer: Viewer, resource: Resource, subject: Subject): Action[] =>
  onRecord(viewer, resource).filter((action) => can(viewer, action, resource, subject).allowed);

/** The actions that would be this person's, with what keeps each from being done now. */
export const blockedActions = (
  viewer: Viewer,
  resource: Resource,
  subject: Subject,
): { action: Action; reason: BlockReason }[] =>
  onRecord(viewer, resource).flatMap((action) => {
    const verdict = can(viewer, action, resource, subject);
    return !verdict.allowed && 'reason' in verdict ? [{ action, reason: verdict.reason }] : [];
  });

/** Most readers may only read: nothing more is worked out for them. */
function onRecord(viewer: Viewer, resource: Resource): readonly Action[] {
  const reaches = reachesOf(viewer, resource);
  const known = onRecords.get(reaches);
  if (known) return known;
  const actions = (Object.keys(reaches) as Action[]).filter((action) => action !== 'read' && action !== 'create');
  onRecords.set(reaches, actions);
  return actions;
}
const onRecords = new WeakMap<Reaches, readonly Action[]>();
