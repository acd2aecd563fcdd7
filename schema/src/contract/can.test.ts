import { describe, expect, test } from 'vitest';
import {
  allowedActions,
  blockedActions,
  can,
  mayEver,
  PERMISSIONS,
  type Seat,
  type Subject,
  TRANSITIONS,
} from './index.ts';

const seat = (role: Seat['role'], unitId: string, over: Partial<Seat> = {}): Seat => ({
  id: `seat-${role}`,
  role,
  unitId,
  bodyId: 'body',
  branchIds: [unitId],
  positionId: null,
  onBehalfOfId: null,
  ...over,
});
const contact = { personId: 'lia', seats: [seat('contact', 'legale')], conflictPositionIds: [] };
const value = (unitId: string, state: Subject['state'] = 'missing'): Subject => ({
  bodyId: 'body',
  unitIds: [unitId],
  state,
});

describe('each service manages only its own indicators', () => {
  test('a contact enters a value of the own unit', () => {
    expect(can(contact, 'enter', 'measurements', value('legale'))).toEqual({ allowed: true });
  });

  test("another service's value is not even there before it is approved", () => {
    expect(can(contact, 'enter', 'measurements', value('staff'))).toEqual({ allowed: false, code: 'NOT_FOUND' });
  });

  test("another service's approved value may be read and not changed", () => {
    const approved = value('staff', 'approved');
    expect(can(contact, 'read', 'measurements', approved).allowed).toBe(true);
    expect(can(contact, 'enter', 'measurements', approved)).toEqual({ allowed: false, code: 'FORBIDDEN' });
  });

  test('a unit code that begins like another opens nothing', () => {
    const person = { personId: 'p', seats: [seat('contact', '1.1')], conflictPositionIds: [] };
    expect(can(person, 'enter', 'measurements', value('11.1')).allowed).toBe(false);
  });
});

describe('four eyes', () => {
  const both = {
    personId: 'anna',
    seats: [seat('secretaryGeneral', 'body', { branchIds: ['body', 'staff'] })],
    conflictPositionIds: [],
  };
  const set = (authorIds: string[]): Subject => ({
    bodyId: 'body',
    unitIds: ['staff'],
    positionId: 'po',
    state: 'submitted',
    authorIds,
  });

  test('whoever heads the position decides nothing about it, even in the Segretario Generale’s place', () => {
    const acting = { ...both, seats: [...both.seats, seat('positionHead', 'staff', { positionId: 'po' })] };
    expect(can(acting, 'approve', 'individualSets', set([]))).toMatchObject({ reason: 'CONFLICT_OF_INTEREST' });
  });

  test('nor does whoever has a declared conflict of interest about it', () => {
    const conflicted = { ...both, conflictPositionIds: ['po'] };
    expect(can(conflicted, 'approve', 'individualSets', set([]))).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'CONFLICT_OF_INTEREST',
    });
    expect(can(conflicted, 'approve', 'individualSets', { ...set([]), positionId: 'other' }).allowed).toBe(true);
  });

  test('whoever wrote a proposal cannot approve it, and is told why', () => {
    expect(can(both, 'approve', 'individualSets', set(['anna']))).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'SAME_PERSON',
    });
    expect(blockedActions(both, 'individualSets', set(['anna']))).toContainEqual({
      action: 'approve',
      reason: 'SAME_PERSON',
    });
  });

  test('another person can', () => {
    expect(allowedActions(both, 'individualSets', set(['bruno']))).toEqual(['approve', 'sendBack', 'comment']);
  });
});

describe('laws of the table', () => {
  test('no role both submits and approves a resource', () => {
    for (const { role, resource } of PERMISSIONS) {
      const may = new Set(
        PERMISSIONS.filter((row) => row.role === role && row.resource === resource).flatMap((row) => row.may),
      );
      expect(may.has('submit') && may.has('approve'), `${role} ${resource}`).toBe(false);
    }
  });

  test('whoever may act on a resource may read it', () => {
    for (const row of PERMISSIONS) {
      const viewer = { personId: 'p', seats: [seat(row.role, 'u', { positionId: 'po' })], conflictPositionIds: [] };
      expect(mayEver(viewer, 'read', row.resource), `${row.role} ${row.resource}`).toBe(true);
    }
  });

  test('every transition is somebody’s to make', () => {
    // `supersede` follows from the adoption of the next version.
    for (const { resource, action } of TRANSITIONS.filter((row) => row.action !== 'supersede')) {
      expect(
        PERMISSIONS.some((row) => row.resource === resource && row.may.includes(action)),
        `${resource}.${action}`,
      ).toBe(true);
    }
  });

  test('somebody without a seat may do nothing', () => {
    const nobody = { personId: 'p', seats: [], conflictPositionIds: [] };
    expect(PERMISSIONS.some((row) => row.may.some((action) => mayEver(nobody, action, row.resource)))).toBe(false);
  });
});
