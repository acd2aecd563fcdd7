import { type EvaluationSheet, Person, Position, Unit } from '@albero/schema/model';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { rows, select } from '../database/rows.ts';

/** What persons, positions and units of some sheets are called. */
export interface Named {
  readonly personName: string;
  readonly username: string;
  readonly positionCode: string;
  readonly positionTitle: string;
  readonly unitName: string;
}

export async function namesIn(
  manager: EntityManager,
  sheets: readonly EvaluationSheet[],
): Promise<(sheet: EvaluationSheet) => Named> {
  const people = await byIds(
    manager,
    Person,
    sheets.map(({ personId }) => personId),
  );
  const positions = await byIds(
    manager,
    Position,
    sheets.map(({ positionId }) => positionId),
  );
  const units = await byIds(
    manager,
    Unit,
    sheets.map(({ unitId }) => unitId),
  );
  return ({ personId, positionId, unitId }) => ({
    personName: people.get(personId)?.name ?? '',
    username: people.get(personId)?.username ?? '',
    positionCode: positions.get(positionId)?.code ?? '',
    positionTitle: positions.get(positionId)?.title ?? '',
    unitName: units.get(unitId)?.name ?? '',
  });
}

async function byIds<E extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, E>> {
  if (ids.length === 0) return new Map();
  const found = await rows(select(manager, entity, 'x').where('x.id IN (:...ids)', { ids: [...new Set(ids)] }));
  return new Map(found.map((row) => [row.id, row]));
}
