import type { Role } from '../../schema/src/contract/index.ts';
import {
  Area,
  Comment,
  Conflict,
  EvaluationSheet,
  Evidence,
  Indicator,
  IndividualSet,
  Measurement,
  MeasurementSystem,
  Message,
  Objective,
  ObjectiveUnit,
  Period,
  PeriodExtension,
  Person,
  Plan,
  PlanVersion,
  Position,
  Proposal,
  Report,
  Scenario,
  SeatRecord,
  Unit,
  WorkingPapers,
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
    conflicts: await read.find(Conflict),
    plans: await read.find(Plan),
    versions: await read.find(PlanVersion),
    periods: await read.find(Period),
    extensions: await read.find(PeriodExtension),
    areas: await read.find(Area),
    objectives: await read.find(Objective),
    taking: await read.find(ObjectiveUnit),
    indicators: await read.find(Indicator),
    sets: await read.find(IndividualSet),
    measurements: await read.find(Measurement),
    proposals: await read.find(Proposal),
    evidence: await read.find(Evidence),
    comments: await read.find(Comment),
    messages: await read.find(Message),
    sheets: await read.find(EvaluationSheet),
    systems: await read.find(MeasurementSystem),
    reports: await read.find(Report),
    papers: await read.find(WorkingPapers),
    scenarios: await read.find(Scenario),
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
  /** The positions about which a conflict of interest was declared. */
  readonly conflicts: readonly string[];
}

/** A person with the seats held on a day, worked out from the parents of the units; a delegation ends with its origin. */
export function askerOf(facts: Facts, username: string, today: string): Asker {
  const person = only(facts.people, (each) => each.username === username);
  const isHeld = ({ validFrom, validTo }: SeatRecord) => validFrom <= today && (validTo === null || today <= validTo);
  const origin = (id: string | null) => facts.seats.find((each) => each.id === id);
  const held = facts.seats.filter((seat) => {
    const from = seat.kind === 'delegation' ? origin(seat.originSeatId) : seat;
    return seat.personId === person.id && isHeld(seat) && from !== undefined && isHeld(from);
  });
  const seats = held.map(({ role, unitId, positionId }): HeldSeat => {
    const unit = only(facts.units, ({ id }) => id === unitId);
    return { role, unitId, positionId, bodyId: unit.bodyId, below: belowOf(facts, unitId) };
  });
  // A delegate is barred with whoever delegated, a substitute is not.
  const delegators = held
    .filter(({ kind }) => kind === 'delegation')
    .map((seat) => origin(seat.originSeatId)?.personId);
  const conflicts = facts.conflicts.filter(({ personId }) => [person.id, ...delegators].includes(personId));
  return { username, personId: person.id, seats, conflicts: conflicts.map(({ positionId }) => positionId) };
}

function belowOf(facts: Facts, unitId: string): Set<string> {
  const below = new Set([unitId]);
  for (;;) {
    const more = facts.units.filter(({ id, parentId }) => !below.has(id) && parentId !== null && below.has(parentId));
    if (more.length === 0) return below;
    for (const { id } of more) below.add(id);
  }
}
