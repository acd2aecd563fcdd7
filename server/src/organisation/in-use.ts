import {
  Conflict,
  EvaluationSheet,
  IndividualSet,
  Measurement,
  Objective,
  ObjectiveUnit,
  PeriodExtension,
  Person,
  Plan,
  Position,
  Proposal,
  SeatRecord,
  Unit,
} from '@albero/schema/model';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { LoaderOf } from '../graphql/loaders.ts';

type Place = readonly [entity: EntityTarget<ObjectLiteral>, column: string];

const PLACES_OF_A_UNIT: readonly Place[] = [
  [Unit, 'parentId'],
  [Position, 'unitId'],
  [SeatRecord, 'unitId'],
  [ObjectiveUnit, 'unitId'],
  [Objective, 'leadUnitId'],
  [IndividualSet, 'unitId'],
  [Measurement, 'unitId'],
  [PeriodExtension, 'unitId'],
  [Proposal, 'unitId'],
  [EvaluationSheet, 'unitId'],
  [Person, 'bodyId'],
  [Plan, 'bodyId'],
];
const PLACES_OF_A_POSITION: readonly Place[] = [
  [SeatRecord, 'positionId'],
  [Conflict, 'positionId'],
  [IndividualSet, 'positionId'],
  [Measurement, 'positionId'],
  [EvaluationSheet, 'positionId'],
];

const inUse =
  (places: readonly Place[]): LoaderOf<boolean> =>
  async (manager, ids) => {
    const found = await Promise.all(places.map((place) => referred(manager, place, ids)));
    const used = new Set(found.flat());
    return ids.map((id) => used.has(id));
  };

async function referred(manager: EntityManager, [entity, column]: Place, ids: readonly string[]): Promise<string[]> {
  const found = await manager
    .createQueryBuilder(entity, 'x')
    .select(`x.${column}`, 'id')
    .distinct(true)
    .where(`x.${column} IN (:...ids)`, { ids })
    .getRawMany<{ id: string }>();
  return found.map(({ id }) => id);
}

/** Does anything refer to the unit? Then it cannot be deleted. */
export const unitsInUse = inUse(PLACES_OF_A_UNIT);
export const positionsInUse = inUse(PLACES_OF_A_POSITION);
