import type { Action, Resource, State } from './vocabulary.ts';

/** A row of the table of transitions: the action moves the record from one of `from` to `to`. */
export interface Transition {
  readonly resource: Resource;
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  /** The person must say why. */
  readonly needsReason?: true;
  /** Whoever edited or submitted the record may not do this, whatever seats they hold. */
  readonly fourEyes?: true;
}

/**
 * WHEN a record moves. Every transition of every workflow is a row here and goes through the one `advance` mutation;
 * an action that is not listed for a state is refused with WRONG_STATE.
 */
// biome-ignore format: a table is read by its columns
export const TRANSITIONS: readonly Transition[] = [
  { resource: 'individualSets', action: 'submit',   from: ['draft', 'returned'],   to: 'submitted' },
  { resource: 'individualSets', action: 'withdraw', from: ['submitted'],           to: 'draft' },
  { resource: 'individualSets', action: 'approve',  from: ['submitted'],           to: 'approved', fourEyes: true },
  { resource: 'individualSets', action: 'sendBack', from: ['submitted'],           to: 'returned', needsReason: true, fourEyes: true },
  { resource: 'periods',        action: 'open',     from: ['planned', 'closed'],   to: 'open' },
  { resource: 'periods',        action: 'close',    from: ['open'],                to: 'closed' },
];

/** Actions that change a record without moving it through its workflow, and the states in which they are open. */
// biome-ignore format: a table is read by its columns
export const OPEN_IN: readonly { readonly resource: Resource; readonly action: Action; readonly states: readonly State[] }[] = [
  { resource: 'individualSets',         action: 'update', states: ['draft', 'returned'] },
  { resource: 'measurements',           action: 'enter',  states: ['missing', 'draft', 'returned'] },
  { resource: 'measurements',           action: 'clear',  states: ['draft', 'returned'] },
  { resource: 'individualMeasurements', action: 'enter',  states: ['missing', 'draft', 'returned'] },
  { resource: 'individualMeasurements', action: 'clear',  states: ['draft', 'returned'] },
];

export const transitionOf = (resource: Resource, action: Action): Transition | undefined =>
  BY_PERMISSION.get(resource)?.get(action)?.transition;

/** The states in which an action is open; undefined when the state does not matter (a record without a workflow). */
export const openStates = (resource: Resource, action: Action): readonly State[] | undefined =>
  BY_PERMISSION.get(resource)?.get(action)?.states;

interface Opening {
  readonly states: readonly State[];
  readonly transition?: Transition;
}

/** Both tables by resource and action: rights are asked for every record of a large answer. */
const BY_PERMISSION = new Map<Resource, Map<Action, Opening>>();
const enter = (resource: Resource, action: Action, opening: Opening): void => {
  const actions = BY_PERMISSION.get(resource) ?? new Map<Action, Opening>();
  BY_PERMISSION.set(resource, actions.set(action, opening));
};
for (const { resource, action, states } of OPEN_IN) enter(resource, action, { states });
for (const transition of TRANSITIONS) {
  enter(transition.resource, transition.action, { states: transition.from, transition });
}
