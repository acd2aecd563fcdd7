/*
 * The year as the walk believes it to be, and what it expects of every command. Written from the issue and from the
 * decisions, not from the tables of the product: if both were wrong in the same way, nobody would notice.
 */

export type Answer = 'ok' | 'NOT_FOUND' | 'FORBIDDEN' | 'WRONG_STATE' | 'CONFLICT' | 'INVALID';
export type Role = 'contact' | 'head' | 'planner' | 'secretary' | 'oiv' | 'hr' | 'administrator' | 'board';

export interface Actor {
  readonly username: string;
  readonly role: Role;
  /** Code of the own unit; null: the whole body. */
  readonly unit: string | null;
  readonly position: string | null;
}

export interface ValueModel {
  readonly kind: 'value';
  readonly id: string;
  readonly unit: string;
  readonly position: string | null;
  readonly period: PeriodModel;
  /** The values of the same indicator, itself among them. */
  readonly family: ValueModel[];
  state: 'missing' | 'draft' | 'submitted' | 'returned' | 'verified' | 'approved' | 'consolidated';
  version: number;
  readonly authors: Set<string>;
  /** The planner confirmed that nothing was reported: there is nothing to be sent before it is entered. */
  isUnreported: boolean;
  acts: number;
}

export interface PeriodModel {
  readonly kind: 'period';
  readonly id: string;
  readonly isLast: boolean;
  state: 'planned' | 'open' | 'closed';
  version: number;
  opensOn: string | null;
  deadline: string | null;
  readonly extensions: Map<string, string>;
  acts: number;
}

export interface SetModel {
  readonly kind: 'set';
  readonly id: string;
  readonly unit: string;
  readonly position: string;
  /** The version of the plan in which it stands. */
  readonly of: VersionModel;
  state: 'draft' | 'submitted' | 'returned' | 'approved';
  version: number;
  readonly authors: Set<string>;
  acts: number;
}

export interface VersionModel {
  readonly kind: 'version';
  readonly id: string;
  state: 'draft' | 'underReview' | 'proposed' | 'approved' | 'inForce' | 'superseded' | 'closed';
  version: number;
  readonly authors: Set<string>;
  /** A rimodulazione, copied from the version in force. */
  readonly isCopy: boolean;
  /** The weights of one area do not make 100,00. */
  isBroken: boolean;
  acts: number;
}

export type Moved = ValueModel | PeriodModel | SetModel | VersionModel;

/** A step that somebody tries. */
export interface Try {
  readonly actor: Actor;
  readonly action: string;
  /** From a version that is not the present one. */
  readonly isStale: boolean;
  readonly hasReason: boolean;
  readonly today: string;
}

type Step = readonly [from: readonly string[], to: string, roles: readonly Role[], needs?: 'reason'];

/** value: `enter` and `clear` are no transitions and stand here all the same. */
const VALUE: Readonly<Record<string, Step>> = {
  enter: [['missing', 'draft', 'returned'], 'draft', ['contact', 'head', 'planner']],
  clear: [['draft', 'returned'], 'missing', ['contact', 'head', 'planner']],
  submit: [['draft', 'returned'], 'submitted', ['contact', 'head', 'planner']],
  withdraw: [['submitted'], 'draft', ['contact', 'head', 'planner']],
  verify: [['submitted'], 'verified', ['planner']],
  confirmMissing: [['missing'], 'verified', ['planner'], 'reason'],
  approve: [['verified'], 'approved', ['secretary']],
  sendBack: [['submitted', 'verified'], 'returned', ['planner', 'secretary'], 'reason'],
  reopen: [['approved'], 'returned', ['secretary'], 'reason'],
  consolidate: [['approved'], 'consolidated', ['planner']],
};
const SET: Readonly<Record<string, Step>> = {
  submit: [['draft', 'returned'], 'submitted', ['head']],
  withdraw: [['submitted'], 'draft', ['head']],
  approve: [['submitted'], 'approved', ['secretary']],
  sendBack: [['submitted'], 'returned', ['secretary'], 'reason'],
  reopen: [['approved'], 'draft', ['planner', 'secretary'], 'reason'],
};
const PERIOD: Readonly<Record<string, Step>> = {
  open: [['planned', 'closed'], 'open', ['planner', 'secretary']],
  close: [['open'], 'closed', ['planner', 'secretary']],
};
const VERSION: Readonly<Record<string, Step>> = {
  submit: [['draft'], 'underReview', ['planner']],
  withdraw: [['underReview', 'proposed'], 'draft', ['planner']],
  propose: [['underReview'], 'proposed', ['planner']],
  approve: [['proposed'], 'approved', ['secretary']],
  sendBack: [['underReview', 'proposed', 'approved'], 'draft', ['secretary'], 'reason'],
  adopt: [['approved'], 'inForce', ['planner', 'secretary', 'board']],
  close: [['inForce'], 'closed', ['secretary']],
  supersede: [['inForce'], 'superseded', []],
};
const TABLES = { value: VALUE, set: SET, period: PERIOD, version: VERSION } as const;

export const actionsOn = (kind: Moved['kind']): string[] => Object.keys(TABLES[kind]);
export const stepOf = (record: Moved, action: string): Step => {
  const step = TABLES[record.kind][action];
  if (!step) throw new Error(`the walk knows no ${action} of a ${record.kind}`);
  return step;
};

/** What the product must answer, in the order in which it looks: who ever, where, when, which version, why. */
export function expected(record: Moved, attempt: Try): Answer {
  const [from, , roles, needs] = stepOf(record, attempt.action);
  const { actor, action } = attempt;
  const isEntry = action === 'enter' || action === 'clear';
  // Entering a unit's value and a person's is one operation: its gate lets in whoever enters either.
  if (isEntry ? !roles.includes(actor.role) : !mayEver(record, actor, roles)) return 'FORBIDDEN';
  if (!mayRead(record, actor)) return 'NOT_FOUND';
  if (!isWithin(record, actor) || !mayEver(record, actor, roles)) return 'FORBIDDEN';
  if (!from.includes(record.state)) return 'WRONG_STATE';
  const blocked = blockOf(record, attempt);
  if (blocked) return blocked;
  if (attempt.isStale) return 'CONFLICT';
  if (needs === 'reason' && !attempt.hasReason) return 'INVALID';
  return contentFault(record, action);
}

const BODY_WIDE: readonly Role[] = ['planner', 'secretary', 'oiv', 'hr', 'administrator', 'board'];

function mayEver(record: Moved, { role }: Actor, roles: readonly Role[]): boolean {
  if (record.kind !== 'value' || record.position === null) return roles.includes(role);
  // A planner never enters a head's value, and a contact has nothing to do with it.
  return roles.includes(role) && role !== 'contact' && !(role === 'planner' && roles.includes('head'));
}

const isWithin = (record: Moved, actor: Actor): boolean => {
  if (actor.role === 'contact' || actor.role === 'head') return isOwn(record, actor);
  return BODY_WIDE.includes(actor.role);
};

const isOwn = (record: Moved, { role, unit, position }: Actor): boolean => {
  if (record.kind === 'period' || record.kind === 'version') return false;
  const isPersonal = record.kind === 'set' || record.position !== null;
  return isPersonal ? role === 'head' && record.position === position : record.unit === unit;
};

/** Before approval: the own unit or position, SG, planner, HR and OIV; after it everybody, except for a person's values. */
function mayRead(record: Moved, actor: Actor): boolean {
  if (record.kind === 'period' || record.kind === 'version' || isOwn(record, actor)) return true;
  const isFinal = record.state === 'approved' || record.state === 'consolidated';
  const readers: Role[] = ['planner', 'secretary', 'hr'];
  if (record.kind === 'value') {
    readers.push('oiv');
    if (isFinal && record.position === null) return true;
  }
  return readers.includes(actor.role) || (record.kind === 'set' && isFinal);
}

const ENTRY = ['enter', 'clear', 'submit', 'withdraw'];

function blockOf(record: Moved, { actor, action, today }: Try): Answer | null {
  if (record.kind === 'value' && ENTRY.includes(action) && isLocked(record, today)) return 'WRONG_STATE';
  if (record.kind === 'value' && action === 'submit' && record.isUnreported) return 'WRONG_STATE';
  if (record.kind === 'value' && action === 'reopen' && isBuiltUpon(record)) return 'WRONG_STATE';
  if (record.kind === 'value' && action === 'confirmMissing' && !record.period.isLast) return 'WRONG_STATE';
  if (record.kind === 'set' && !['draft', 'inForce'].includes(record.of.state)) return 'WRONG_STATE';
  if (record.kind === 'set' && action === 'reopen' && !isRevision(record.of)) return 'WRONG_STATE';
  if (record.kind === 'version' && action === 'close') return 'WRONG_STATE';
  const isDecision = action === 'verify' || action === 'approve' || (record.kind === 'set' && action === 'sendBack');
  if (isDecision && record.kind !== 'period' && record.authors.has(actor.username)) return 'FORBIDDEN';
  return null;
}

/** A later period of the same indicator is consolidated. */
const isBuiltUpon = ({ family, period }: ValueModel): boolean =>
  family.some((other) => other.state === 'consolidated' && (other.period === period || other.period.isLast));

const isRevision = ({ state, isCopy }: VersionModel): boolean => isCopy && state === 'draft';

/** When nothing can be entered any more, or not yet. */
export function isLocked({ unit, period, state }: ValueModel, today: string): boolean {
  if (period.state === 'planned' || (period.opensOn !== null && today < period.opensOn)) return true;
  if ((period.extensions.get(unit) ?? '') >= today) return false;
  if (period.state === 'closed') return true;
  return period.deadline !== null && today > period.deadline && state !== 'returned';
}

function contentFault(record: Moved, action: string): Answer {
  const asksForWeights = record.kind === 'version' && ['propose', 'approve', 'adopt'].includes(action);
  return asksForWeights && record.isBroken ? 'INVALID' : 'ok';
}

/** What a step that was taken makes of the record. */
export function take(record: Moved, { actor, action }: Try): void {
  const [, to] = stepOf(record, action);
  const wasReturned = record.state === 'returned';
  record.state = (action === 'enter' && wasReturned ? 'returned' : to) as never;
  record.version += 1;
  record.acts += 1;
  if (record.kind === 'period') return;
  if (record.kind === 'value') takeValue(record, action);
  if (
    action === 'confirmMissing' ||
    action === 'enter' ||
    action === 'submit' ||
    (record.kind === 'version' && action === 'propose')
  )
    record.authors.add(actor.username);
  if (action === 'clear') record.authors.clear();
}

function takeValue(value: ValueModel, action: string): void {
  if (action === 'confirmMissing' || (action === 'enter' && value.isUnreported)) value.authors.clear();
  if (action === 'enter' || action === 'clear' || action === 'confirmMissing')
    value.isUnreported = action === 'confirmMissing';
}
