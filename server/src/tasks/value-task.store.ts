import type { ValueState, Viewer } from '@albero/schema/contract';
import {
  Indicator,
  Measurement,
  Objective,
  Period,
  PeriodExtension,
  PlanVersion,
  SeatRecord,
  UnitBranch,
} from '@albero/schema/model';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { inMeasurementReach, type MeasurementReach } from '../measurements/index.ts';
import { ASKED } from '../measurements/measurement.rows.ts';

/** Values of one period that wait for the same thing. */
export interface ValuesDue {
  readonly periodId: string;
  readonly endsOn: string;
  /** The last day for them; of units with different ones the first. */
  readonly dueOn: string | null;
  readonly state: ValueState;
  /** Of the position's individual objective, or of the unit. */
  readonly isIndividual: boolean;
  readonly count: number;
}

/** The last day of a value: a unit's extension, if it is later, stands before the deadline of the period. */
const DUE = `CASE WHEN x.until IS NULL THEN p.deadline WHEN p.deadline IS NULL AND p.state = 'open' THEN NULL
  WHEN p.deadline IS NULL OR x.until > p.deadline THEN x.until ELSE p.deadline END`;

/** Values that the version in force defines, with the extension of their unit as `x`. */
const valuesInForce = (manager: EntityManager, where: MeasurementReach): SelectQueryBuilder<Measurement> =>
  manager
    .createQueryBuilder(Measurement, 'm')
    .innerJoin(Period, 'p', 'p.id = m.periodId')
    .innerJoin(PlanVersion, 'v', 'v.inForceFor = p.planId')
    .innerJoin(Indicator, 'i', 'i.versionId = v.id AND i.lineageId = m.lineageId')
    .innerJoin(Objective, 'o', `o.id = i.objectiveId AND ${ASKED}`)
    .leftJoin(PeriodExtension, 'x', 'x.periodId = p.id AND x.unitId = m.unitId')
    .where(inMeasurementReach(where));

/** What its owner may enter today: the rules of the entry's lock, as one condition. */
const ENTERABLE = `p.state <> :planned AND (p.opensOn IS NULL OR p.opensOn <= :today) AND (x.until >= :today
  OR (p.state = :open AND (p.deadline IS NULL OR p.deadline >= :today OR m.state = :returned)))`;
const ENTRY = { planned: 'planned', open: 'open', returned: 'returned' } as const;

/** Values within a reach that are to be entered, corrected or sent, and can be today. */
export const valuesToEnter = (manager: EntityManager, where: MeasurementReach, today: string): Promise<ValuesDue[]> =>
  counted(
    valuesInForce(manager, where)
      .andWhere('m.state IN (:...due)', { due: ['missing', 'returned', 'draft'] })
      .andWhere(ENTERABLE, { ...ENTRY, today }),
  );

/**
 * Values of open periods that nobody entered yet, within a reach: for whoever follows. Of the last one also once it is
 * closed, with what was left unsent: they keep the plan from being closed.
 */
export const missingValues = (manager: EntityManager, where: MeasurementReach): Promise<ValuesDue[]> =>
  counted(
    valuesInForce(manager, where).andWhere(
      `((p.state = :open AND m.state IN (:...due)) OR (p.state = :closed AND m.state IN (:...left) AND ${IS_LAST}))`,
      { open: 'open', due: ['missing', 'returned'], closed: 'closed', left: ['missing', 'returned', 'draft'] },
    ),
  );
const IS_LAST = 'NOT EXISTS (SELECT 1 FROM periods later WHERE later.planId = p.planId AND later.endsOn > p.endsOn)';

/** Values of open periods that the planner entered in a unit's place, and nobody has sent. */
export const onBehalfValues = (manager: EntityManager, where: MeasurementReach): Promise<ValuesDue[]> =>
  counted(
    valuesInForce(manager, where).andWhere('p.state = :open AND m.onBehalf = :yes AND m.state = :draft', {
      open: 'open',
      yes: true,
      draft: 'draft',
    }),
  );

/** Values in one of these states on which this very person may decide: none with words of one's own, nor of one's own position. */
export function valuesToReview(
  manager: EntityManager,
  where: MeasurementReach,
  { viewer, states }: { readonly viewer: Viewer; readonly states: readonly ValueState[] },
): Promise<ValuesDue[]> {
  const query = valuesInForce(manager, where)
    .andWhere('m.state IN (:...states)', { states })
    .andWhere('(m.authorIds IS NULL OR m.authorIds NOT LIKE :me)', { me: `%"${viewer.personId}"%` })
    .andWhere('(m.state <> :approved OR p.state = :closed)', { approved: 'approved', closed: 'closed' });
  const barred = [
    ...viewer.conflictPositionIds,
    ...viewer.seats.flatMap(({ role, positionId }) => (role === 'positionHead' && positionId ? [positionId] : [])),
  ];
  if (barred.length > 0) query.andWhere('(m.positionId IS NULL OR m.positionId NOT IN (:...barred))', { barred });
  return counted(query);
}

/** What is asked for with a reason and on which the OIV has not spoken. */
export const opinionsAsked = (manager: EntityManager, where: MeasurementReach): Promise<ValuesDue[]> =>
  counted(
    valuesInForce(manager, where)
      .andWhere('m.state IN (:...states) AND m.opinionById IS NULL', { states: ['submitted', 'verified'] })
      .andWhere('m.outcome IN (:...asked)', { asked: ['notMeasurable', 'neutralised'] }),
  );

const IS_INDIVIDUAL = 'CASE WHEN m.positionId IS NULL THEN 0 ELSE 1 END';

async function counted(query: SelectQueryBuilder<Measurement>): Promise<ValuesDue[]> {
  const found = await query
    .select('p.id', 'periodId')
    .addSelect('p.endsOn', 'endsOn')
    .addSelect('m.state', 'state')
    .addSelect(IS_INDIVIDUAL, 'individual')
    .addSelect(`MIN(${DUE})`, 'dueOn')
    .addSelect('COUNT(*)', 'count')
    .groupBy('p.id')
    .addGroupBy('p.endsOn')
    .addGroupBy('m.state')
    .addGroupBy(IS_INDIVIDUAL)
    .orderBy('p.endsOn')
    .addOrderBy('individual')
    .getRawMany<Counted>();
  return found.map(({ individual, count, ...rest }) => ({
    ...rest,
    isIndividual: Number(individual) === 1,
    count: Number(count),
  }));
}

interface Counted extends Omit<ValuesDue, 'isIndividual' | 'count'> {
  readonly individual: number | string;
  readonly count: number | string;
}

export interface LateUnit {
  readonly periodId: string;
  readonly endsOn: string;
  readonly dueOn: string;
  readonly unitId: string;
  /** A P.O. answers for it, so the Segretario Generale is told later. */
  readonly hasHead: boolean;
}

/** Units within a reach that have not sent values of an open period whose last day is `upTo` or earlier. */
export async function lateUnits(
  manager: EntityManager,
  where: MeasurementReach,
  { upTo, today }: { readonly upTo: string; readonly today: string },
): Promise<LateUnit[]> {
  const heads = manager
    .createQueryBuilder(SeatRecord, 's')
    .innerJoin(UnitBranch, 'b', 'b.ancestorId = s.unitId')
    .select('1')
    .where('b.unitId = m.unitId AND s.role = :head AND s.validFrom <= :today')
    .andWhere('(s.validTo IS NULL OR s.validTo >= :today)');
  const found = await valuesInForce(manager, where)
    .andWhere('p.state = :open AND m.state IN (:...due)', { open: 'open', due: ['missing', 'draft'] })
    .andWhere(`${DUE} <= :upTo`, { upTo })
    .select('p.id', 'periodId')
    .addSelect('p.endsOn', 'endsOn')
    .addSelect(`MIN(${DUE})`, 'dueOn')
    .addSelect('m.unitId', 'unitId')
    .addSelect(`CASE WHEN EXISTS (${heads.getQuery()}) THEN 1 ELSE 0 END`, 'hasHead')
    .setParameters({ head: 'positionHead', today })
    .groupBy('p.id')
    .addGroupBy('p.endsOn')
    .addGroupBy('m.unitId')
    .orderBy('p.endsOn')
    .getRawMany<Omit<LateUnit, 'hasHead'> & { readonly hasHead: number | string }>();
  return found.map(({ hasHead, ...rest }) => ({ ...rest, hasHead: Number(hasHead) === 1 }));
}
