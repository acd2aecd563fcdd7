import { describe, expect, test } from 'vitest';
import { overlaps, seatIssues, type WantedSeat } from './seat-rules.ts';

const BODY = { id: 'camera', bodyId: 'camera' };
const LEGALE = { id: 'legale', bodyId: 'camera' };
const LIA = { bodyId: 'camera' };

const seat = (over: Partial<WantedSeat> = {}): WantedSeat => ({
  role: 'contact',
  unitId: 'legale',
  positionId: null,
  validFrom: '2023-01-01',
  validTo: null,
  personId: 'lia',
  kind: 'own',
  originSeatId: null,
  reason: null,
  ...over,
});
const faults = (wanted: WantedSeat, places: Partial<Parameters<typeof seatIssues>[1]> = {}): string[] =>
  seatIssues(wanted, { person: LIA, unit: LEGALE, position: null, origin: null, ...places }).map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('where a role is held', () => {
  test('a contact in a service', () => {
    expect(faults(seat())).toEqual([]);
  });

  test('a contact never in the whole body: each service manages only its own indicators', () => {
    expect(faults(seat({ unitId: 'camera' }), { unit: BODY })).toEqual(['unitId ONLY_BELOW_ROOT']);
  });

  test.each(['administrator', 'secretaryGeneral', 'planner', 'hr', 'oiv', 'board'] as const)(
    '%s only at the root of the body',
    (role) => {
      expect(faults(seat({ role }))).toEqual(['unitId NOT_AT_ROOT']);
      expect(faults(seat({ role, unitId: 'camera' }), { unit: BODY })).toEqual([]);
    },
  );

  test('the head of a position in the unit of the position, and nowhere else', () => {
    const head = seat({ role: 'positionHead', positionId: 'po' });

    expect(faults(head, { position: { unitId: 'legale' } })).toEqual([]);
    expect(faults(head, { position: { unitId: 'staff' } })).toEqual(['positionId OTHER_UNIT']);
    expect(faults(seat({ role: 'positionHead' }))).toEqual(['positionId REQUIRED']);
  });

  test('no other role has a position', () => {
    expect(faults(seat({ positionId: 'po' }), { position: { unitId: 'legale' } })).toEqual([
      'positionId NOT_FOR_THIS_ROLE',
    ]);
  });

  test("nobody in another body's unit", () => {
    expect(faults(seat(), { person: { bodyId: 'comune' } })).toEqual(['unitId OTHER_BODY']);
  });

  test('not to a day before the first; one day is enough', () => {
    expect(faults(seat({ validTo: '2022-12-31' }))).toEqual(['validTo ENDS_BEFORE_START']);
    expect(faults(seat({ validTo: '2023-01-01' }))).toEqual([]);
  });
});

describe('in the place of somebody else', () => {
  const origin = seat({ personId: 'ugo', validTo: '2023-12-31' });
  const delegation = (over: Partial<WantedSeat> = {}): WantedSeat =>
    seat({ kind: 'delegation', originSeatId: 'ugo-seat', reason: 'Ferie', validTo: '2023-08-31', ...over });

  test('a delegation and a substitution rest on a seat, a reason, and for a delegation a last day', () => {
    expect(faults(delegation(), { origin })).toEqual([]);
    expect(faults(delegation({ kind: 'substitution', validTo: null }), { origin })).toEqual([]);
    expect(faults(delegation({ reason: null, validTo: null, originSeatId: null }))).toEqual([
      'reason REASON_REQUIRED',
      'validTo REQUIRED',
      'originSeatId REQUIRED',
    ]);
    expect(faults(delegation())).toEqual(['originSeatId UNKNOWN_ID']);
    expect(faults(seat({ originSeatId: 'ugo-seat' }))).toEqual(['originSeatId NOT_FOR_OWN_OFFICE']);
  });

  test('only of the very office of another person, and never of a delegation', () => {
    const from = (over: Partial<WantedSeat>) => ({ origin: { ...origin, ...over } });

    expect(faults(delegation(), from({ personId: 'lia' }))).toEqual(['originSeatId OWN_OFFICE']);
    expect(faults(delegation(), from({ kind: 'delegation' }))).toEqual(['originSeatId NOT_DELEGABLE']);
    expect(faults(delegation(), from({ role: 'employee' }))).toEqual(['originSeatId OTHER_OFFICE']);
    expect(faults(delegation(), from({ unitId: 'staff' }))).toEqual(['originSeatId OTHER_OFFICE']);
  });

  test('a delegation ends with the seat that it comes from; a substitution goes on', () => {
    const late = { validTo: '2024-01-31' };

    expect(faults(delegation(late), { origin })).toEqual(['originSeatId BEYOND_ORIGIN']);
    expect(faults(delegation({ ...late, kind: 'substitution' }), { origin })).toEqual([]);
  });
});

describe('the same seat twice', () => {
  test.each([
    ['open and open', {}, {}, true],
    ['one ends the day before', { validTo: '2023-05-31' }, { validFrom: '2023-06-01' }, false],
    ['one ends that very day', { validTo: '2023-06-01' }, { validFrom: '2023-06-01' }, true],
    ['one inside the other', {}, { validFrom: '2023-06-01', validTo: '2023-06-30' }, true],
    ['another role', {}, { role: 'employee' }, false],
    ['another unit', {}, { unitId: 'staff' }, false],
  ] as const)('%s', (_, one, other, expected) => {
    expect(overlaps(seat(one), seat(other))).toBe(expected);
    expect(overlaps(seat(other), seat(one))).toBe(expected);
  });
});
