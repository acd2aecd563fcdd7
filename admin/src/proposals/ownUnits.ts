import { mayEver, type Role } from '@albero/schema/contract';
import type { Me } from '../providers/viewer.ts';

/** The units for which this person may propose: those of the seats that allow it, with all below them. */
export function ownUnits(who: Pick<Me, 'personId' | 'seats'>): ReadonlySet<string> {
  const proposing = who.seats.filter((seat) =>
    mayEver(
      {
        personId: who.personId,
        seats: [{ ...seat, role: seat.role as Role, positionId: seat.positionId ?? null, onBehalfOfId: null }],
        conflictPositionIds: [],
      },
      'create',
      'proposals',
    ),
  );
  return new Set(proposing.flatMap((seat) => seat.branchIds));
}
