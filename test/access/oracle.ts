import type { Resource, State } from '../../schema/src/contract/index.ts';
import type { Asker } from './facts.ts';
import { WHEN } from './oracle.when.ts';
import { type Rule, WHO } from './oracle.who.ts';

/* Judges from the facts, by forty lines that know nothing of the product's own: the two must agree everywhere. */

/** What the rights may ask of a record; facts, no verdicts. */
export interface Thing {
  readonly resource: Resource;
  readonly id: string;
  readonly bodyId: string;
  readonly unitIds: readonly string[];
  readonly positionId: string | null;
  readonly state: State | null;
  /** The state of the version that it stands in, or that defines it. */
  readonly versionState?: string;
  readonly periodState?: string;
  /** A value that nobody asks for: of a set that was opened again, or of an indicator that went. */
  readonly isUndefined?: boolean;
  /** Whose words are in it. */
  readonly authorIds?: readonly string[];
  /** The person that the seat, the conflict or the page of a person is about, or whose what-if it is. */
  readonly aboutId?: string;
  /** What keeps single actions from being done, as the facts have it: by action, in the words of the office. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** Does anybody with these roles ever do it? Where not, nothing is looked up. */
export const everDoes = (asker: Asker, action: string, resource: Resource): boolean =>
  rulesFor(action, resource).some(({ roles }) => asker.seats.some(({ role }) => roles.includes(role)));

export type Verdict = 'allowed' | 'NOT_FOUND' | 'FORBIDDEN' | 'WRONG_STATE' | 'SAME_PERSON';

export const reads = (asker: Asker, thing: Thing): boolean => isTheirs(asker, 'read', thing);

export function verdictOn(asker: Asker, action: string, thing: Thing): Verdict {
  if (!isTheirs(asker, action, thing)) return reads(asker, thing) ? 'FORBIDDEN' : 'NOT_FOUND';
  const when = WHEN[`${thing.resource}.${action}`];
  if (when && !when.includes(thing.state as State)) return 'WRONG_STATE';
  if (thing.kept && (thing.kept.all || thing.kept[action])) return 'WRONG_STATE';
  return isBarred(asker, action, thing) ? 'SAME_PERSON' : 'allowed';
}

const rulesFor = (action: string, resource: Resource): readonly Rule[] => WHO[resource][action] ?? [];

export const isTheirs = (asker: Asker, action: string, thing: Thing): boolean =>
  !thing.isUndefined &&
  rulesFor(action, thing.resource).some(
    ({ roles, where, once }) =>
      (!once || (thing.state !== null && once.includes(thing.state))) &&
      asker.seats.some((seat) => {
        if (!roles.includes(seat.role)) return false;
        if (where === 'in the body') return seat.bodyId === thing.bodyId;
        if (where === 'of their own making') return thing.aboutId === asker.personId;
        if (where === 'about themselves') return thing.aboutId === asker.personId;
        if (where === 'at the position') return seat.positionId !== null && seat.positionId === thing.positionId;
        return thing.unitIds.some((id) => seat.below.has(id));
      }),
  );

const DECIDING_ON_WORDS = new Set(['plans.approve', 'proposals.approve', 'individualSets.approve']);
for (const each of [
  'measurementSystems.giveOpinion',
  'reports.validate',
  'reports.sendBack',
  'individualSets.sendBack',
  'measurements.verify',
  'measurements.approve',
])
  DECIDING_ON_WORDS.add(each);
for (const each of ['verify', 'approve']) DECIDING_ON_WORDS.add(`individualMeasurements.${each}`);

/** What a reviewer does to the record of a position; L. 241/1990 art. 6-bis: not by whoever has an interest in it. */
const REVIEWING = ['verify', 'confirmMissing', 'approve', 'sendBack', 'reopen', 'consolidate', 'giveOpinion'];

/** What is done to a sheet by others than the person: those with an interest in the position abstain. */
const OF_OTHERS = new Set([
  ...['assess', 'propose', 'calibrate', 'notify', 'finalise'],
  ...['admit', 'dismiss', 'hear', 'confirm', 'amend'],
]);
/** And what nobody does to the own sheet, whatever seat the person holds. */
const ON_A_SHEET = new Set([...OF_OTHERS, 'sendBack', 'reopen', 'update', 'delete']);
for (const each of ['calibrate', 'admit', 'dismiss', 'hear', 'confirm', 'amend'])
  DECIDING_ON_WORDS.add(`evaluations.${each}`);

/** Nobody decides on own words nor on the own position, nobody changes the own seat or takes back a conflict of one's own. */
function isBarred(asker: Asker, action: string, { resource, authorIds, aboutId, positionId }: Thing): boolean {
  const { personId } = asker;
  if (resource === 'seats') return aboutId === personId;
  if (resource === 'conflicts') return aboutId === personId;
  if (resource === 'evaluations' && aboutId === personId) return ON_A_SHEET.has(action);
  if (DECIDING_ON_WORDS.has(`${resource}.${action}`) && authorIds?.includes(personId)) return true;
  const isReviewed = REVIEWING.includes(action) || (resource === 'evaluations' && OF_OTHERS.has(action));
  if (positionId === null || !isReviewed) return false;
  const heads = asker.seats.some((seat) => seat.role === 'positionHead' && seat.positionId === positionId);
  return heads || asker.conflicts.includes(positionId);
}
