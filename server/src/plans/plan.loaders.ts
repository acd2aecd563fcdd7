import {
  Area,
  Indicator,
  IndividualSet,
  Objective,
  ObjectiveUnit,
  Period,
  Person,
  PlanVersion,
  Unit,
} from '@albero/schema/model';
import { rows, select } from '../database/rows.ts';
import { byId, childrenOf, grouped, type LoaderOf } from '../graphql/loaders.ts';

export const VERSION = byId(PlanVersion);
export const AREA = byId(Area);
export const UNIT = byId(Unit);
export const OBJECTIVE = byId(Objective);
export const PERIOD = byId(Period);
export const PERSON = byId(Person);
export const INDIVIDUAL_SET = byId(IndividualSet);

export const AREAS_OF_VERSION = childrenOf(Area, 'versionId');
export const SETS_OF_VERSION = childrenOf(IndividualSet, 'versionId');
export const PERIODS_OF_PLAN = childrenOf(Period, 'planId', 'endsOn');
export const OBJECTIVES_OF_AREA = childrenOf(Objective, 'areaId');
export const OBJECTIVES_OF_SET = childrenOf(Objective, 'setId');
export const INDICATORS_OF_OBJECTIVE = childrenOf(Indicator, 'objectiveId');

/** The units that take part in an objective, in the printed order. */
export const UNITS_OF_OBJECTIVE: LoaderOf<Unit[]> = async (manager, objectiveIds) => {
  const query = select(manager, Unit, 'x')
    .innerJoin(ObjectiveUnit, 'ou', 'ou.unitId = x.id')
    .addSelect('ou.objectiveId', 'objectiveId')
    .where('ou.objectiveId IN (:...objectiveIds)', { objectiveIds })
    .orderBy('ou.ordering');
  return grouped((await rows(query)) as (Unit & { objectiveId: string })[], 'objectiveId', objectiveIds);
};
