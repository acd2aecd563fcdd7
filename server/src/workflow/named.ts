import { type Act, MeasurementSystem, Person, Position, SeatRecord, Unit } from '@albero/schema/model';
import { byId, type LoaderOf, type Loaders } from '../graphql/loaders.ts';

const PERSON = byId(Person);
const UNIT = byId(Unit);
const POSITION = byId(Position);
const SEAT = byId(SeatRecord);
const SYSTEM = byId(MeasurementSystem);

type NameOf = (loaders: Loaders, id: string) => Promise<string | null>;

const named =
  <T>(loader: LoaderOf<T | null>, nameOf: (row: T) => string): NameOf =>
  async (loaders, id) => {
    const row = await loaders.take(loader, id);
    return row && nameOf(row);
  };
const person = named(PERSON, ({ name }) => name);
const unit = named(UNIT, ({ name }) => name);

/** What stands behind the id in a field of a change. */
const NAMES: Readonly<Record<string, NameOf>> = {
  personId: person,
  unitId: unit,
  parentId: unit,
  leadUnitId: unit,
  positionId: named(POSITION, ({ title }) => title),
  measurementSystemId: named(SYSTEM, ({ title }) => title),
  async originSeatId(loaders, id) {
    const seat = await loaders.take(SEAT, id);
    return seat && person(loaders, seat.personId);
  },
};

/** What the units, positions and persons are called that an act's changes name by their ids. */
export async function namesIn({ changes }: Act, loaders: Loaders): Promise<Record<string, string>> {
  const wanted = Object.entries(changes ?? {}).flatMap(([field, pair]) => {
    const nameOf = NAMES[field];
    const ids = Array.isArray(pair) ? pair.filter((id): id is string => typeof id === 'string') : [];
    return nameOf ? ids.map(async (id) => [id, await nameOf(loaders, id)] as const) : [];
  });
  const found = await Promise.all(wanted);
  return Object.fromEntries(found.flatMap(([id, name]) => (name === null ? [] : [[id, name]])));
}
