import type { Role, Seat, SeatKind, Viewer } from '@albero/schema/contract';
import { Conflict, Person, SeatRecord, Session, Unit, UnitBranch } from '@albero/schema/model';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { compiled } from '../database/compiled.ts';

export interface ViewerRow {
  readonly personId: string;
  readonly seatId: string | null;
  readonly role: Role;
  readonly unitId: string;
  readonly bodyId: string;
  readonly positionId: string | null;
  readonly branchId: string | null;
  readonly kind: SeatKind | null;
  readonly onBehalfOfId: string | null;
  readonly originFrom: string | null;
  readonly originTo: string | null;
  readonly conflictPositionId: string | null;
}

/**
 * Who asks, with the seats held on `today`, read fresh in one statement together with the session.
 * @returns null when the session is over or the person is disabled
 */
export async function loadViewer(
  manager: EntityManager,
  sessionId: string,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<Viewer | null> {
  return asViewer(await viewerRows(manager, { sessionId, now, today, no: false }), today);
}

const viewerRows = compiled<'sessionId' | 'now' | 'today' | 'no', ViewerRow>(
  ['sessionId', 'now', 'today', 'no'],
  (manager, parameters) =>
    withSeats(manager.createQueryBuilder(Session, 's').innerJoin(Person, 'p', 'p.id = s.personId'))
      .where('s.id = :sessionId AND s.endedAt IS NULL AND s.expiresAt > :now AND p.disabled = :no')
      .orderBy('seat.id')
      .setParameters(parameters),
);

/** Of the persons `p` of a query: the seats held on the day `:today`, with their units, origins and the person's conflicts. */
export const withSeats = <E extends ObjectLiteral>(query: SelectQueryBuilder<E>): SelectQueryBuilder<E> =>
  query
    .leftJoin(SeatRecord, 'seat', `seat.personId = p.id AND ${HELD}`)
    .leftJoin(Unit, 'u', 'u.id = seat.unitId')
    .leftJoin(UnitBranch, 'b', 'b.ancestorId = seat.unitId')
    .leftJoin(SeatRecord, 'origin', 'origin.id = seat.originSeatId')
    // A delegate acts by the will of the delegator, and is barred with them; a substitute is appointed by others.
    .leftJoin(Conflict, 'c', `c.personId = p.id OR (seat.kind = 'delegation' AND c.personId = origin.personId)`)
    .select('p.id', 'personId')
    .addSelect('seat.id', 'seatId')
    .addSelect('seat.role', 'role')
    .addSelect('seat.unitId', 'unitId')
    .addSelect('u.bodyId', 'bodyId')
    .addSelect('seat.positionId', 'positionId')
    .addSelect('b.unitId', 'branchId')
    .addSelect('seat.kind', 'kind')
    .addSelect('origin.personId', 'onBehalfOfId')
    .addSelect('origin.validFrom', 'originFrom')
    .addSelect('origin.validTo', 'originTo')
    .addSelect('c.positionId', 'conflictPositionId');

const HELD = 'seat.validFrom <= :today AND (seat.validTo IS NULL OR seat.validTo >= :today)';

/** One person's rows, folded. */
export function asViewer(found: readonly ViewerRow[], today: string): Viewer | null {
  const [first] = found;
  if (!first) return null;

  const seats = new Map<string, Seat & { branchIds: string[] }>();
  for (const row of found) {
    if (!row.seatId || hasEnded(row, today)) continue;
    const known = seats.get(row.seatId);
    const branchIds = row.branchId === null ? [] : [row.branchId];
    if (known) known.branchIds.push(...branchIds.filter((id) => !known.branchIds.includes(id)));
    else
      seats.set(row.seatId, {
        id: row.seatId,
        role: row.role,
        unitId: row.unitId,
        bodyId: row.bodyId,
        positionId: row.positionId,
        branchIds,
        onBehalfOfId: row.onBehalfOfId,
      });
  }
  const conflictPositionIds = [...new Set(found.flatMap((row) => row.conflictPositionId ?? []))];
  return { personId: first.personId, seats: [...seats.values()], conflictPositionIds };
}

/** A delegation ends with the seat that it comes from, however early that one was ended; a substitution goes on. */
const hasEnded = ({ kind, originFrom, originTo }: ViewerRow, today: string): boolean =>
  kind === 'delegation' && (originFrom === null || originFrom > today || (originTo !== null && originTo < today));
