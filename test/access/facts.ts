import type { Role } from '../../schema/src/contract/index.ts';
import {
  Area,
  Indicator,
  IndividualSet,
  Measurement,
  Objective,
  ObjectiveUnit,
  Period,
  Person,
  PlanVersion,
  Position,
  SeatRecord,
  Unit,
} from '../../schema/src/model/index.ts';
import type { Office } from '../kit/index.ts';

/** All that lies in the database, read beside the product: what the oracle judges from. */
export type Facts = Awaited<ReturnType<typeof factsOf>>;

export async function factsOf(office: Office) {
  const { read } = office.db;
  const units = await read.find(Unit, { order: { ordering: 'ASC' } });
  return {
    units,
    body: only(units, ({ parentId, name }) => parentId === null && name.startsWith('Camera di Commercio')),
    positions: await read.find(Position),
    people: await read.find(Person),
    seats: await read.find(SeatRecord),
    versions: await read.find(PlanVersion),
    periods: await read.find(Period),
    areas: await read.find(Area),
    objectives: await read.find(Objective),
    taking: await read.find(ObjectiveUnit),
    indicators: await read.find(Indicator),
    sets: await read.find(IndividualSet),
    measurements: await read.find(Measurement),
  };
}

/** The one that is meant. */
export function only<T>(all: readonly T[], which: (each: T) => boolean): T {
  const found = all.filter(which);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} found instead of one`);
  return found[0];
}

/** A role held today, in a unit and all below it, perhaps at a position. */
export interface HeldSeat {
  readonly role: Role;
  readonly bodyId: string;
  readonly unitId: string;
  readonly below: ReadonlySet<string>;
  readonly positionId: string | null;
}

export interface Asker {
  readonly username: string;
  readonly personId: string;
  readonly seats: readonly HeldSeat[];
}

/** A person with the seats held on a day, worked out from the parents of the units. */
export function askerOf(facts: Facts, username: string, today: string): Asker {
  const person = only(facts.people, (each) => each.username === username);
  const held = facts.seats.filter(
    ({ personId, validFrom, validTo }) =>
      personId === person.id && validFrom <= today && (validTo === null || today <= validTo),
  );
  const seats = held.map(({ role, unitId, positionId }): HeldSeat => {
    const unit = only(facts.units, ({ id }) => id === unitId);
    return { role, unitId, positionId, bodyId: unit.bodyId, below: belowOf(facts, unitId) };
  });
  return { username, personId: person.id, seats };
}

function belowOf(facts: Facts, unitId: string): Set<string> {
  const below = new Set([unitId]);
  for (;;) {
    const more = facts.units.filter(({ id, parentId }) => !below.has(id) && parentId !== null && below.has(parentId));
    if (more.length === 0) return below;
    for (const { id } of more) below.add(id);
  }
}
