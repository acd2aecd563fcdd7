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
  /** It records an act of the body: who adopted, number, day. */
  readonly byAct?: true;
}

/**
 * WHEN a record moves. Every transition of every workflow is a row here and goes through the one `advance` mutation;
 * an action that is not listed for a state is refused with WRONG_STATE.
 */
// biome-ignore format: a table is read by its columns
export const TRANSITIONS: readonly Transition[] = [
  { resource: 'plans',          action: 'submit',    from: ['draft'],                   to: 'underReview' },
  { resource: 'plans',          action: 'withdraw',  from: ['underReview', 'proposed'], to: 'draft' },
  { resource: 'plans',          action: 'propose',   from: ['underReview'],             to: 'proposed' },
  { resource: 'plans',          action: 'approve',   from: ['proposed'],                to: 'approved', fourEyes: true },
  { resource: 'plans',          action: 'sendBack',  from: ['underReview', 'proposed', 'approved'], to: 'draft', needsReason: true },
  { resource: 'plans',          action: 'adopt',     from: ['approved'],                to: 'inForce', byAct: true },
  // Follows from the adoption of the next version and is nobody's to ask for: no role is granted it.
  { resource: 'plans',          action: 'supersede', from: ['inForce'],                 to: 'superseded' },
  { resource: 'plans',          action: 'close',     from: ['inForce'],                 to: 'closed' },

  { resource: 'proposals',      action: 'submit',    from: ['draft', 'returned'],       to: 'submitted' },
  { resource: 'proposals',      action: 'withdraw',  from: ['submitted'],               to: 'draft' },
  { resource: 'proposals',      action: 'approve',   from: ['submitted'],               to: 'approved', fourEyes: true },
  { resource: 'proposals',      action: 'sendBack',  from: ['submitted'],               to: 'returned', needsReason: true },

  { resource: 'individualSets', action: 'submit',    from: ['draft', 'returned'],       to: 'submitted' },
  { resource: 'individualSets', action: 'withdraw',  from: ['submitted'],               to: 'draft' },
  { resource: 'individualSets', action: 'approve',   from: ['submitted'],               to: 'approved', fourEyes: true },
  { resource: 'individualSets', action: 'sendBack',  from: ['submitted'],               to: 'returned', needsReason: true, fourEyes: true },
  { resource: 'individualSets', action: 'reopen',    from: ['approved'],                to: 'draft', needsReason: true },

  ...ofValues('measurements'),
  ...ofValues('individualMeasurements'),

  { resource: 'periods',        action: 'open',      from: ['planned', 'closed'],       to: 'open' },
  { resource: 'periods',        action: 'close',     from: ['open'],                    to: 'closed' },

  { resource: 'messages',       action: 'retry',     from: ['failed'],                  to: 'waiting' },

  { resource: 'measurementSystems', action: 'adopt', from: ['draft'],                   to: 'adopted', byAct: true },
  // Follows from the adoption of the next one.
  { resource: 'measurementSystems', action: 'supersede', from: ['adopted'],             to: 'superseded' },

  { resource: 'scenarios',      action: 'share',     from: ['private'],                 to: 'shared' },
  { resource: 'scenarios',      action: 'unshare',   from: ['shared'],                  to: 'private' },

  { resource: 'evaluations',    action: 'submit',    from: ['open'],                    to: 'selfAssessed' },
  { resource: 'evaluations',    action: 'propose',   from: ['open', 'selfAssessed'],    to: 'proposed' },
  { resource: 'evaluations',    action: 'calibrate', from: ['proposed'],                to: 'calibrated', fourEyes: true },
  { resource: 'evaluations',    action: 'sendBack',  from: ['proposed', 'calibrated'],  to: 'open', needsReason: true },
  { resource: 'evaluations',    action: 'notify',    from: ['calibrated'],              to: 'notified' },
  { resource: 'evaluations',    action: 'reopen',    from: ['notified', 'acknowledged'], to: 'open', needsReason: true },
  { resource: 'evaluations',    action: 'acknowledge', from: ['notified'],              to: 'acknowledged' },
  { resource: 'evaluations',    action: 'contest',   from: ['notified', 'acknowledged'], to: 'contested', needsReason: true },
  { resource: 'evaluations',    action: 'admit',     from: ['contested'],               to: 'inConciliation', fourEyes: true },
  { resource: 'evaluations',    action: 'dismiss',   from: ['contested'],               to: 'decided', needsReason: true, fourEyes: true },
  { resource: 'evaluations',    action: 'confirm',   from: ['inConciliation'],          to: 'decided', needsReason: true, fourEyes: true },
  { resource: 'evaluations',    action: 'finalise',  from: ['notified', 'acknowledged', 'decided'], to: 'definitive' },
  { resource: 'evaluations',    action: 'handOver',  from: ['definitive'],              to: 'handedOver' },

  { resource: 'reports',        action: 'adopt',     from: ['draft'],                   to: 'adopted', byAct: true },
  { resource: 'reports',        action: 'validate',  from: ['adopted'],                 to: 'validated', needsReason: true, fourEyes: true },
  { resource: 'reports',        action: 'sendBack',  from: ['adopted'],                 to: 'draft', needsReason: true, fourEyes: true },
];

/** A value goes one way, whether it is of a unit or of a position: only who does each step differs. */
// biome-ignore format: a table is read by its columns
function ofValues(resource: 'measurements' | 'individualMeasurements'): readonly Transition[] {
  return [
    { resource, action: 'submit',         from: ['draft', 'returned'],     to: 'submitted' },
    { resource, action: 'withdraw',       from: ['submitted'],             to: 'draft' },
    { resource, action: 'verify',         from: ['submitted'],             to: 'verified', fourEyes: true },
    { resource, action: 'confirmMissing', from: ['missing'],               to: 'verified', needsReason: true },
    { resource, action: 'approve',        from: ['verified'],              to: 'approved', fourEyes: true },
    { resource, action: 'sendBack',       from: ['submitted', 'verified'], to: 'returned', needsReason: true },
    { resource, action: 'reopen',         from: ['approved'],              to: 'returned', needsReason: true },
    { resource, action: 'consolidate',    from: ['approved'],              to: 'consolidated' },
  ];
}

/** Actions that change a record without moving it through its workflow, and the states in which they are open. */
// biome-ignore format: a table is read by its columns
export const OPEN_IN: readonly { readonly resource: Resource; readonly action: Action; readonly states: readonly State[] }[] = [
  { resource: 'plans',                  action: 'update',      states: ['draft'] },
  { resource: 'plans',                  action: 'delete',      states: ['draft'] },
  { resource: 'plans',                  action: 'revise',      states: ['inForce'] },
  { resource: 'plans',                  action: 'renew',       states: ['inForce', 'closed'] },
  // Of its version: an objective is born in a draft.
  { resource: 'objectives',             action: 'create',      states: ['draft'] },
  { resource: 'objectives',             action: 'update',      states: ['draft'] },
  { resource: 'objectives',             action: 'delete',      states: ['draft'] },
  { resource: 'objectives',             action: 'organise',    states: ['draft', 'inForce'] },
  { resource: 'objectives',             action: 'settle',      states: ['draft', 'inForce'] },
  // Of its year: the plan's measurement system is chosen while nothing rests on it.
  { resource: 'plans',                  action: 'pin',         states: ['draft', 'inForce'] },
  { resource: 'measurementSystems',     action: 'update',      states: ['draft'] },
  { resource: 'measurementSystems',     action: 'delete',      states: ['draft'] },
  { resource: 'measurementSystems',     action: 'giveOpinion', states: ['draft'] },
  { resource: 'scenarios',              action: 'update',      states: ['private', 'shared'] },
  { resource: 'scenarios',              action: 'delete',      states: ['private', 'shared'] },
  { resource: 'evaluations',            action: 'update',      states: ['open', 'selfAssessed', 'proposed', 'calibrated'] },
  { resource: 'evaluations',            action: 'delete',      states: ['open'] },
  { resource: 'evaluations',            action: 'selfAssess',  states: ['open'] },
  { resource: 'evaluations',            action: 'assess',      states: ['open', 'selfAssessed'] },
  { resource: 'evaluations',            action: 'hear',        states: ['inConciliation'] },
  // Makes version n+1 beside the one that it ends: not a step of one record.
  { resource: 'evaluations',            action: 'amend',       states: ['inConciliation'] },
  { resource: 'evaluations',            action: 'export',      states: ['definitive', 'handedOver'] },
  { resource: 'reports',                action: 'update',      states: ['draft'] },
  { resource: 'reports',                action: 'delete',      states: ['draft'] },
  // Of its Relazione: papers have no states of their own.
  { resource: 'workingPapers',          action: 'examine',     states: ['draft', 'adopted'] },
  { resource: 'proposals',              action: 'update',      states: ['draft', 'returned'] },
  { resource: 'proposals',              action: 'delete',      states: ['draft', 'returned'] },
  { resource: 'individualSets',         action: 'update',      states: ['draft', 'returned'] },
  { resource: 'measurements',           action: 'enter',       states: ['missing', 'draft', 'returned'] },
  { resource: 'measurements',           action: 'clear',       states: ['draft', 'returned'] },
  { resource: 'measurements',           action: 'attach',      states: ['missing', 'draft', 'returned'] },
  { resource: 'measurements',           action: 'giveOpinion', states: ['submitted', 'verified'] },
  { resource: 'individualMeasurements', action: 'enter',       states: ['missing', 'draft', 'returned'] },
  { resource: 'individualMeasurements', action: 'clear',       states: ['draft', 'returned'] },
  { resource: 'individualMeasurements', action: 'attach',      states: ['missing', 'draft', 'returned'] },
  { resource: 'individualMeasurements', action: 'giveOpinion', states: ['submitted', 'verified'] },
  { resource: 'periods',                action: 'update',      states: ['planned', 'open', 'closed'] },
  { resource: 'periods',                action: 'delete',      states: ['planned'] },
  { resource: 'periods',                action: 'extend',      states: ['open', 'closed'] },
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
