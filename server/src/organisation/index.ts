import type { Database } from '../database/database.ts';
import { ConflictResolver } from './conflict.resolver.ts';
import { ConflictService } from './conflict.service.ts';
import { MeResolver } from './me.resolver.ts';
import { MeService } from './me.service.ts';
import { PersonResolver } from './person.resolver.ts';
import { PersonService } from './person.service.ts';
import { PositionResolver } from './position.resolver.ts';
import { PositionService } from './position.service.ts';
import { SeatResolver } from './seat.resolver.ts';
import { SeatService } from './seat.service.ts';
import { UnitResolver } from './unit.resolver.ts';
import { UnitService } from './unit.service.ts';

export { atOrBelow, plant } from './branches.ts';
export { DeleteInput } from './organisation.inputs.ts';
export { namesOf } from './person.store.ts';
export { type Asking, conflictSubject, personSubject, positionSubject, seatSubject, unitSubject } from './subjects.ts';

/** Units, positions, people and seats: who is who, and where. */
export function makeOrganisation(db: Database, { demo }: { readonly demo: boolean }) {
  const units = new UnitService(db);
  const positions = new PositionService(db, units);
  const people = new PersonService(db, units);
  const seats = new SeatService(db, { units, positions, people });
  const conflicts = new ConflictService(db, positions);
  const me = new MeService(db, demo);
  return {
    units,
    positions,
    people,
    seats,
    conflicts,
    me,
    resolvers: [
      new MeResolver(me),
      new UnitResolver(units),
      new PositionResolver(positions),
      new PersonResolver(people),
      new SeatResolver(seats),
      new ConflictResolver(conflicts),
    ],
  };
}
