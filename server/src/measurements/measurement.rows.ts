import type { IndicatorKind, PeriodState, PlanState } from '@albero/schema/contract';
import { Indicator, Measurement, Objective, Period, PlanVersion } from '@albero/schema/model';
import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
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

/** Values (`m`) with their indicator (`i`), objective (`o`), period (`p`) and version (`v`) as defined today. */
export const measurementRows = (manager: EntityManager): SelectQueryBuilder<Measurement> =>
  described(
    select(manager, Measurement, 'm')
      .innerJoin(Period, 'p', 'p.id = m.periodId')
      .innerJoin(PlanVersion, 'v', CURRENT)
      .innerJoin(Indicator, 'i', 'i.versionId = v.id AND i.lineageId = m.lineageId')
      .innerJoin(Objective, 'o', 'o.id = i.objectiveId'),
  );

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

/** What stands around the values of a page. */
export interface Around {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly periods: ReadonlyMap<string, Period>;
}

/** Has the rows of indicator, objective and period come along, for `aroundOf`. */
export const withAround = (query: SelectQueryBuilder<Measurement>): SelectQueryBuilder<Measurement> => {
  for (const [entity, alias] of AROUND) {
    for (const name of propertiesOf(query, entity)) query.addSelect(`${alias}.${name}`, `${alias}_${name}`);
  }
  return query;
};

/** Takes out what came along. */
export function aroundOf(query: SelectQueryBuilder<Measurement>, found: readonly Measurement[]): Around {
  const taken = <E extends { id: string }>(entity: EntityTarget<E>, alias: string): ReadonlyMap<string, E> => {
    const names = propertiesOf(query, entity);
    return new Map(found.map((row) => takeOut<E>(row, names, alias)).map((each) => [each.id, each]));
  };
  return { indicators: taken(Indicator, 'i'), objectives: taken(Objective, 'o'), periods: taken(Period, 'p') };
}

const AROUND: readonly (readonly [EntityTarget<ObjectLiteral>, string])[] = [
  [Indicator, 'i'],
  [Objective, 'o'],
  [Period, 'p'],
];

const propertiesOf = (query: SelectQueryBuilder<Measurement>, entity: EntityTarget<ObjectLiteral>): string[] =>
  query.connection.getMetadata(entity).columns.map(({ propertyName }) => propertyName);

/** The columns of these tables need no conversion: text, numbers and days. */
function takeOut<E>(row: Measurement, names: readonly string[], alias: string): E {
  const raw = row as unknown as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, raw[`${alias}_${name}`]])) as E;
}
