import type { IndicatorKind, PeriodState, PlanState } from '@albero/schema/contract';
import { Indicator, Measurement, Objective, Period, PlanVersion } from '@albero/schema/model';
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import { convert, select } from '../database/rows.ts';

/** A truth value as a column of SQL tells it: SQLite and MySQL say 0 and 1. */
export type Told = boolean | number;

/** A value with what its definition and its moment say of it: nothing more has to be read to derive it or to judge it. */
export type MeasurementRow = Measurement & Definition & Moment;

/** What the indicator says of it. */
export interface Definition {
  readonly indicatorId: string;
  readonly objectiveId: string;
  readonly kind: IndicatorKind;
  readonly targetDate: string | null;
  readonly scaleMin: string | null;
  readonly scaleMax: string | null;
  readonly baselineYear: number | null;
  readonly baselineValue: string | null;
  readonly baselineDate: string | null;
  readonly evidenceRequired: Told;
}

/** What the plan, the period and the values around it say of it. */
export interface Moment {
  readonly versionState: PlanState;
  readonly periodDay: string;
  readonly periodState: PeriodState;
  readonly opensOn: string | null;
  readonly deadline: string | null;
  /** The last day of an extension of its unit. */
  readonly extendedTo: string | null;
  /** The period is the last one of the plan. */
  readonly isLast: Told;
  readonly hasEvidence: Told;
  /** Another slice of it at this period, or its value of a later one, is consolidated. */
  readonly isBuiltUpon: Told;
  /** The OIV has validated the Relazione on its year. */
  readonly isReported: Told;
}

/** The version in force, else the one with which the plan was closed, comes before all others. */
export const RANK = (version: string): string =>
  `CASE WHEN ${version}.inForceFor IS NOT NULL THEN 2 WHEN ${version}.state = 'closed' THEN 1 ELSE 0 END`;

/** Of a plan's versions the first in rank, else the newest: its row of the indicator is the definition of the value. */
const CURRENT = `v.planId = p.planId AND NOT EXISTS (
  SELECT 1 FROM plan_versions later WHERE later.planId = v.planId AND (${RANK('later')} > ${RANK('v')}
    OR (${RANK('later')} = ${RANK('v')} AND later.number > v.number)))`;

/**
 * Of an individual objective only while its set is approved: one that was opened again is a draft, whose words are not
 * for everybody who reads the value (shared decision 4), and asks for no values.
 */
export const ASKED = `(o.setId IS NULL OR EXISTS (
  SELECT 1 FROM individual_sets asked WHERE asked.id = o.setId AND asked.state = 'approved'))`;

/** Joins indicator (`i`), objective (`o`), period (`p`) and version (`v`) to values (`m`), as they are defined today. */
export const joined = (query: SelectQueryBuilder<Measurement>): SelectQueryBuilder<Measurement> =>
  query
    .innerJoin(Period, 'p', 'p.id = m.periodId')
    .innerJoin(PlanVersion, 'v', CURRENT)
    .innerJoin(Indicator, 'i', 'i.versionId = v.id AND i.lineageId = m.lineageId')
    .innerJoin(Objective, 'o', `o.id = i.objectiveId AND ${ASKED}`);

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

const described = (query: SelectQueryBuilder<Measurement>): SelectQueryBuilder<Measurement> => {
  for (const [expression, name] of DESCRIBED) query.addSelect(expression, name);
  return query;
};

/** Whether a query has an answer, as a column. */
const told = (query: string): string => `CASE WHEN EXISTS (${query}) THEN 1 ELSE 0 END`;

export const EXTENDED_TO = (value: string): string =>
  `(SELECT e.until FROM period_extensions e WHERE e.periodId = ${value}.periodId AND e.unitId = ${value}.unitId)`;
export const HAS_EVIDENCE = (value: string): string =>
  told(`SELECT 1 FROM evidence ev WHERE ev.measurementId = ${value}.id`);

/** @param period whose plan it is about */
export const IS_REPORTED = (period: string): string =>
  told(`SELECT 1 FROM reports vr WHERE vr.planId = ${period}.planId AND vr.state = 'validated'`);

/** Each a column of the joins above, or one look at an index. */
const DESCRIBED: readonly (readonly [expression: string, name: keyof Definition | keyof Moment])[] = [
  ['i.id', 'indicatorId'],
  ['o.id', 'objectiveId'],
  ['i.kind', 'kind'],
  ['i.targetDate', 'targetDate'],
  ['i.scaleMin', 'scaleMin'],
  ['i.scaleMax', 'scaleMax'],
  ['i.baselineYear', 'baselineYear'],
  ['i.baselineValue', 'baselineValue'],
  ['i.baselineDate', 'baselineDate'],
  ['i.evidenceRequired', 'evidenceRequired'],
  ['v.state', 'versionState'],
  ['p.endsOn', 'periodDay'],
  ['p.state', 'periodState'],
  ['p.opensOn', 'opensOn'],
  ['p.deadline', 'deadline'],
  [EXTENDED_TO('m'), 'extendedTo'],
  [HAS_EVIDENCE('m'), 'hasEvidence'],
  [IS_REPORTED('p'), 'isReported'],
  [
    `CASE WHEN EXISTS (SELECT 1 FROM periods lp WHERE lp.planId = p.planId AND lp.endsOn > p.endsOn) THEN 0 ELSE 1 END`,
    'isLast',
  ],
  [
    told(`SELECT 1 FROM measurements c INNER JOIN periods cp ON cp.id = c.periodId
      WHERE c.lineageId = m.lineageId AND c.state = 'consolidated' AND c.id <> m.id
      AND cp.planId = p.planId AND cp.endsOn >= p.endsOn`),
    'isBuiltUpon',
  ],
];

/** One value with its definition of today, whoever asks; the text of its SQL is made once. */
export async function measurementRowById(manager: EntityManager, id: string): Promise<MeasurementRow | null> {
  const { connection } = manager;
  const sql = texts.get(connection) ?? measurementRows(manager).where('m.id = :id', { id }).getQueryAndParameters()[0];
  texts.set(connection, sql);
  const found: MeasurementRow[] = await manager.query(sql, [id]);
  return convert(connection.getMetadata(Measurement), found)[0] ?? null;
}
const texts = new WeakMap<DataSource, string>();
