import type { Issue, Role, SeatKind } from '@albero/schema/contract';

/** What is asked for: a role in a unit (and at a position) from a day to a day, both included. */
export interface WantedSeat {
  readonly role: Role;
  readonly unitId: string;
  readonly positionId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly personId: string;
  readonly kind: SeatKind;
  readonly originSeatId: string | null;
  readonly reason: string | null;
}

export interface Places {
  readonly person: { readonly bodyId: string };
  readonly unit: { readonly id: string; readonly bodyId: string };
  readonly position: { readonly unitId: string } | null;
  /** The seat in whose place this one is held; null when there is none, or none in reach. */
  readonly origin: WantedSeat | null;
}

/** Roles about a whole body: a seat is held at its root (shared decision 1). */
const AT_THE_ROOT: ReadonlySet<Role> = new Set([
  'administrator',
  'secretaryGeneral',
  'planner',
  'hr',
  'oiv',
  'board',
  'conciliator',
]);

/** What is wrong with a seat; empty when it can be given. */
export function seatIssues(seat: WantedSeat, { person, unit, position, origin }: Places): Issue[] {
  const issues: Issue[] = [];
  if (person.bodyId !== unit.bodyId) issues.push({ path: 'unitId', code: 'OTHER_BODY' });
  if (AT_THE_ROOT.has(seat.role) && unit.id !== unit.bodyId) issues.push({ path: 'unitId', code: 'NOT_AT_ROOT' });
  // From the root a contact would enter the values of every service: each manages only its own.
  if (seat.role === 'contact' && unit.id === unit.bodyId) issues.push({ path: 'unitId', code: 'ONLY_BELOW_ROOT' });
  if (seat.validTo !== null && seat.validTo < seat.validFrom)
    issues.push({ path: 'validTo', code: 'ENDS_BEFORE_START' });
  return [...issues, ...positionIssues(seat, position), ...standInIssues(seat, origin)];
}

/**
 * Delegation and substitution: held in the place of an own office of somebody else, the same role in the same unit and
 * position, on the ground of an act. A delegation has a last day and does not outlive the seat that it comes from; a
 * substitution may, since a vacant office is substituted too. Source: D.Lgs. 165/2001 art. 17, L. 241/1990 art. 6-bis.
 */
function standInIssues(seat: WantedSeat, origin: WantedSeat | null): Issue[] {
  const path = 'originSeatId';
  if (seat.kind === 'own') return seat.originSeatId === null ? [] : [{ path, code: 'NOT_FOR_OWN_OFFICE' }];
  const issues: Issue[] = [];
  if (seat.reason === null) issues.push({ path: 'reason', code: 'REASON_REQUIRED' });
  if (seat.kind === 'delegation' && seat.validTo === null) issues.push({ path: 'validTo', code: 'REQUIRED' });
  if (seat.originSeatId === null) return [...issues, { path, code: 'REQUIRED' }];
  if (!origin) return [...issues, { path, code: 'UNKNOWN_ID' }];
  const fault = originFault(seat, origin);
  return fault ? [...issues, { path, code: fault }] : issues;
}

function originFault(seat: WantedSeat, origin: WantedSeat): string | null {
  if (origin.personId === seat.personId) return 'OWN_OFFICE';
  if (origin.kind !== 'own') return 'NOT_DELEGABLE';
  if (origin.role !== seat.role || origin.unitId !== seat.unitId || origin.positionId !== seat.positionId)
    return 'OTHER_OFFICE';
  return seat.kind === 'delegation' && !isWithin(seat, origin) ? 'BEYOND_ORIGIN' : null;
}

const isWithin = (seat: WantedSeat, origin: WantedSeat): boolean =>
  seat.validFrom >= origin.validFrom && (seat.validTo ?? FOR_EVER) <= (origin.validTo ?? FOR_EVER);

function positionIssues(seat: WantedSeat, position: Places['position']): Issue[] {
  const path = 'positionId';
  if (seat.role !== 'positionHead') return seat.positionId === null ? [] : [{ path, code: 'NOT_FOR_THIS_ROLE' }];
  if (!position) return [{ path, code: 'REQUIRED' }];
  return position.unitId === seat.unitId ? [] : [{ path, code: 'OTHER_UNIT' }];
}

type SeatDays = Pick<WantedSeat, 'role' | 'unitId' | 'positionId' | 'validFrom' | 'validTo'>;

/** The same role in the same place on a day of both. */
export const overlaps = (one: SeatDays, other: SeatDays): boolean =>
  one.role === other.role &&
  one.unitId === other.unitId &&
  one.positionId === other.positionId &&
  one.validFrom <= (other.validTo ?? FOR_EVER) &&
  other.validFrom <= (one.validTo ?? FOR_EVER);

const FOR_EVER = '9999-12-31';
