import type { Subject, Viewer } from '@albero/schema/contract';
import type { Conflict, Person, Position, SeatRecord, Unit } from '@albero/schema/model';

/** Who does something, and when. */
export interface Asking {
  readonly viewer: Viewer;
  readonly now: Date;
  /** `YYYY-MM-DD`, Europe/Rome */
  readonly today: string;
}

/** @param isInUse something refers to it: it cannot be deleted */
export const unitSubject = (unit: Pick<Unit, 'id' | 'bodyId'>, isInUse = false): Subject => ({
  bodyId: unit.bodyId,
  unitIds: [unit.id],
  ...(isInUse && { blocks: { delete: 'IN_USE' } }),
});

export const positionSubject = (position: Pick<Position, 'id' | 'bodyId' | 'unitId'>, isInUse = false): Subject => ({
  bodyId: position.bodyId,
  unitIds: [position.unitId],
  positionId: position.id,
  ...(isInUse && { blocks: { delete: 'IN_USE' } }),
});

/** A person belongs to a body: whoever reaches its root reaches the person. */
export const personSubject = (person: Pick<Person, 'id' | 'bodyId'>): Subject => ({
  bodyId: person.bodyId,
  unitIds: [person.bodyId],
  personId: person.id,
});

/** Nobody gives, changes or ends an own seat, whatever other seats they hold. */
export const seatSubject = (
  seat: Pick<SeatRecord, 'personId' | 'unitId' | 'positionId'> & { readonly bodyId: string },
  viewer: Viewer,
): Subject => ({
  bodyId: seat.bodyId,
  unitIds: [seat.unitId],
  positionId: seat.positionId,
  personId: seat.personId,
  ...(seat.personId === viewer.personId && { blocks: OWN_SEAT }),
});

const OWN_SEAT = { create: 'OWN_SEAT', update: 'OWN_SEAT', delete: 'OWN_SEAT' } as const;

/** A conflict lies where its position is. Nobody takes back the conflict that was declared about themselves. */
export const conflictSubject = (
  { bodyId, personId, positionId }: Pick<Conflict, 'bodyId' | 'personId' | 'positionId'>,
  { unitId }: Pick<Position, 'unitId'>,
  viewer: Viewer,
): Subject => ({
  bodyId,
  unitIds: [unitId],
  positionId,
  personId,
  ...(personId === viewer.personId && { blocks: { delete: 'CONFLICT_OF_INTEREST' } }),
});
