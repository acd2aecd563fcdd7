import type { IndicatorKind, PeriodState, PlanState } from '@albero/schema/contract';
import { Indicator, Measurement, Objective, Period, PlanVersion } from '@albero/schema/model';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { select } from '../database/rows.ts';

/** A value with what its definition and its moment say of it: nothing more has to be read to derive it or to judge it. */
export type MeasurementRow = Measurement & {
  readonly indicatorId: string;
  readonly objectiveId: string;
  readonly kind: IndicatorKind;
  readonly targetDate: string | null;
  readonly scaleMin: string | null;
  readonly scaleMax: string | null;
  readonly periodDay: string;
  readonly periodState: PeriodState;
  readonly versionState: PlanState;
};

/** The version in force of the plan, else the newest: its row of the indicator is the definition of the value. */
const CURRENT = `v.planId = p.planId AND NOT EXISTS (
  SELECT 1 FROM plan_versions later WHERE later.planId = v.planId AND (
    (later.inForceFor IS NOT NULL AND v.inForceFor IS NULL)
    OR (later.inForceFor IS NULL AND v.inForceFor IS NULL AND later.number > v.number)))`;

/** Joins indicator (`i`), objective (`o`), period (`p`) and version (`v`) to values (`m`), as they are defined today. */
export const joined = (query: SelectQueryBuilder<Measurement>): SelectQueryBuilder<Measurement> =>
  query
    .innerJoin(Period, 'p', 'p.id = m.periodId')
    .innerJoin(PlanVersion, 'v', CURRENT)
    .innerJoin(Indicator, 'i', 'i.versionId = v.id AND i.lineageId = m.lineageId')
    .innerJoin(Objective, 'o', 'o.id = i.objectiveId');

/** Values with their definition of today. */
export const measurementRows = (manager: EntityManager): SelectQueryBuilder<Measurement> =>
  described(joined(select(manager, Measurement, 'm')));

/** The same, of the indicators (`i`) of whichever version: the values of that plan's periods. */
export const rowsOfIndicators = (manager: EntityManager): SelectQueryBuilder<Measurement> =>
  described(
    select(manager, Measurement, 'm')
      .innerJoin(Indicator, 'i', 'i.lineageId = m.lineageId')
      .innerJoin(Objective, 'o', 'o.id = i.objectiveId')
      .innerJoin(PlanVersion, 'v', 'v.id = i.versionId')
      .innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = v.planId')
      .orderBy('p.endsOn')
      .addOrderBy('m.ordering'),
  );

const described = (query: SelectQueryBuilder<Measurement>): SelectQueryBuilder<Measurement> =>
  query
    .addSelect('i.id', 'indicatorId')
    .addSelect('o.id', 'objectiveId')
    .addSelect('i.kind', 'kind')
    .addSelect('i.targetDate', 'targetDate')
    .addSelect('i.scaleMin', 'scaleMin')
    .addSelect('i.scaleMax', 'scaleMax')
    .addSelect('p.endsOn', 'periodDay')
    .addSelect('p.state', 'periodState')
    .addSelect('v.state', 'versionState');
