import type { Issue, Role } from '@albero/schema/contract';

/** What is asked for: a role in a unit (and at a position) from a day to a day, both included. */
export interface WantedSeat {
  readonly role: Role;
  readonly unitId: string;
  readonly positionId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface Places {
  readonly person: { readonly bodyId: string };
  readonly unit: { readonly id: string; readonly bodyId: string };
  readonly position: { readonly unitId: string } | null;
}

/** Roles about a whole body: a seat is held at its root (shared decision 1). */
const AT_THE_ROOT: ReadonlySet<Role> = new Set(['administrator', 'secretaryGeneral', 'planner', 'hr', 'oiv', 'board']);

/** What is wrong with a seat; empty when it can be given. */
export function seatIssues(seat: WantedSeat, { person, unit, position }: Places): Issue[] {
  const issues: Issue[] = [];
  if (person.bodyId !== unit.bodyId) issues.push({ path: 'unitId', code: 'OTHER_BODY' });
  if (AT_THE_ROOT.has(seat.role) && unit.id !== unit.bodyId) issues.push({ path: 'unitId', code: 'NOT_AT_ROOT' });
  // From the root a contact would enter the values of every service: each manages only its own.
  if (seat.role === 'contact' && unit.id === unit.bodyId) issues.push({ path: 'unitId', code: 'ONLY_BELOW_ROOT' });
  if (seat.validTo !== null && seat.validTo < seat.validFrom)
    issues.push({ path: 'validTo', code: 'ENDS_BEFORE_START' });
  return [...issues, ...positionIssues(seat, position)];
}

function positionIssues(seat: WantedSeat, position: Places['position']): Issue[] {
  const path = 'positionId';
  if (seat.role !== 'positionHead') return seat.positionId === null ? [] : [{ path, code: 'NOT_FOR_THIS_ROLE' }];
  if (!position) return [{ path, code: 'REQUIRED' }];
  return position.unitId === seat.unitId ? [] : [{ path, code: 'OTHER_UNIT' }];
}

/** The same role in the same place on a day of both. */
export const overlaps = (one: WantedSeat, other: WantedSeat): boolean =>
  one.role === other.role &&
  one.unitId === other.unitId &&
  one.positionId === other.positionId &&
  one.validFrom <= (other.validTo ?? FOR_EVER) &&
  other.validFrom <= (one.validTo ?? FOR_EVER);

const FOR_EVER = '9999-12-31';
