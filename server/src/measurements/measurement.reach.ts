import { Brackets } from 'typeorm';
import { reachCondition } from '../access/within.ts';
import type { MeasurementReach } from './measurement.subject.ts';

/** A reach as a condition on the table `measurements`. */
export const inMeasurementReach = ({ ofUnits, ofPositions }: MeasurementReach, alias = 'm'): Brackets => {
  const columns = {
    bodyId: `${alias}.bodyId`,
    unitId: `${alias}.unitId`,
    positionId: `${alias}.positionId`,
    state: `${alias}.state`,
  };
  return new Brackets((or) => {
    or.where(
      new Brackets((and) => and.where(`${alias}.positionId IS NULL`).andWhere(reachCondition(ofUnits, columns))),
    );
    or.orWhere(
      new Brackets((and) =>
        and.where(`${alias}.positionId IS NOT NULL`).andWhere(reachCondition(ofPositions, columns)),
      ),
    );
  });
};
