import type { Viewer } from '@albero/schema/contract';
import { Person, Position, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import { namesOf } from './person.store.ts';

export interface PersonWithPlaces {
  readonly person: Person;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly positionTitles: ReadonlyMap<string, string>;
  /** Of those in whose place the person acts. */
  readonly personNames: ReadonlyMap<string, string>;
}

/** The person who asks, and the names of where the own seats are. */
export async function personWithPlaces(manager: EntityManager, viewer: Viewer): Promise<PersonWithPlaces | null> {
  const person = await firstRow(select(manager, Person, 'x').where('x.id = :id', { id: viewer.personId }));
  if (!person) return null;
  const unitIds = [person.bodyId, ...viewer.seats.map(({ unitId }) => unitId)];
  const units = await rows(select(manager, Unit, 'x').where('x.id IN (:...unitIds)', { unitIds }));
  const positions = await positionsOf(manager, viewer);
  return {
    person,
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
    positionTitles: new Map(positions.map(({ id, title }) => [id, title])),
    personNames: await namesOf(
      manager,
      viewer.seats.flatMap(({ onBehalfOfId }) => onBehalfOfId ?? []),
    ),
  };
}

async function positionsOf(manager: EntityManager, { seats }: Viewer): Promise<Position[]> {
  const ids = seats.flatMap(({ positionId }) => positionId ?? []);
  return ids.length === 0 ? [] : rows(select(manager, Position, 'x').where('x.id IN (:...ids)', { ids }));
}
