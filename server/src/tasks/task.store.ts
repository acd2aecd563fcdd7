import { can, type ProposalState, type Reach, reach, type Viewer } from '@albero/schema/contract';
import {
  Area,
  Indicator,
  IndividualSet,
  Measurement,
  Message,
  Objective,
  ObjectiveUnit,
  Period,
  Person,
  PlanVersion,
  Proposal,
  SeatRecord,
} from '@albero/schema/model';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { within } from '../access/within.ts';
import { rows, select } from '../database/rows.ts';

/** Sets within a reach whose version is open to changes: in force, or a draft. */
export function livingSets(manager: EntityManager, where: Reach): Promise<IndividualSet[]> {
  const query = select(manager, IndividualSet, 'x')
    .innerJoin(PlanVersion, 'v', 'v.id = x.versionId AND v.state IN (:...open)', { open: ['draft', 'inForce'] })
    .where(`NOT (${UNTOUCHED_COPY})`)
    .orderBy('x.ordering');
  const columns = { bodyId: 'x.bodyId', unitId: 'x.unitId', positionId: 'x.positionId', state: 'x.state' };
  return rows(within(query, where, columns));
}

/** In a rimodulazione, before anybody wrote in it: the set in force counts, and is what the copy becomes at the adoption. */
const UNTOUCHED_COPY = `v.state = 'draft' AND v.basedOnId IS NOT NULL AND v.number > 1 AND x.version = 1`;

/** Those on which this very person may decide now. */
export const toDecide = (viewer: Viewer, sets: readonly IndividualSet[]): IndividualSet[] =>
  sets.filter((set) => can(viewer, 'approve', 'individualSets', { ...set, unitIds: [set.unitId] }).allowed);

/** Joint objectives in force without a lead unit, or with an indicator whose values nobody said how to combine. */
export async function unorganised(manager: EntityManager, viewer: Viewer): Promise<string[]> {
  const undecided =
    'SELECT 1 FROM indicators undecided WHERE undecided.objectiveId = o.id AND undecided.pooling IS NULL';
  const query = manager
    .createQueryBuilder(Objective, 'o')
    .innerJoin(PlanVersion, 'v', 'v.id = o.versionId AND v.inForceFor IS NOT NULL')
    .innerJoin(ObjectiveUnit, 'ou', 'ou.objectiveId = o.id')
    .select('o.id', 'id')
    .where(`(o.leadUnitId IS NULL OR EXISTS (${undecided}))`)
    .groupBy('o.id')
    .having('COUNT(*) > 1');
  const where = reach(viewer, 'organise', 'objectives');
  return (await within(query, where, { bodyId: 'v.bodyId', unitId: 'ou.unitId' }).getRawMany<{ id: string }>()).map(
    ({ id }) => id,
  );
}

/** Points of the operational part in force that were not read with certainty. */
export async function countDoubts(manager: EntityManager, where: Reach): Promise<number> {
  const inForce = 'v.inForceFor IS NOT NULL';
  const areas = manager.createQueryBuilder(Area, 'x').innerJoin(PlanVersion, 'v', `v.id = x.versionId AND ${inForce}`);
  const objectives = manager
    .createQueryBuilder(Objective, 'x')
    .innerJoin(PlanVersion, 'v', `v.id = x.versionId AND ${inForce}`)
    .where('x.areaId IS NOT NULL');
  const indicators = manager
    .createQueryBuilder(Indicator, 'x')
    .innerJoin(PlanVersion, 'v', `v.id = x.versionId AND ${inForce}`)
    .innerJoin(Objective, 'o', 'o.id = x.objectiveId AND o.areaId IS NOT NULL');
  const queries: readonly SelectQueryBuilder<ObjectLiteral>[] = [areas, objectives, indicators];
  const counts = queries.map((query) =>
    within(query.andWhere('x.doubt IS NOT NULL'), where, { bodyId: 'v.bodyId', unitId: 'v.bodyId' }).getCount(),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

export interface PeriodDue extends Pick<Period, 'id' | 'endsOn' | 'opensOn' | 'deadline' | 'state'> {
  readonly missing: number;
}

/** Periods of plans in force that are not closed, with how many of their values are missing. */
export async function livingPeriods(manager: EntityManager, where: Reach): Promise<PeriodDue[]> {
  const query = manager
    .createQueryBuilder(Period, 'p')
    .innerJoin(PlanVersion, 'v', 'v.inForceFor = p.planId')
    .leftJoin(Measurement, 'm', `m.periodId = p.id AND m.state = :missing AND ${DEFINED}`, { missing: 'missing' })
    .select('p.id', 'id')
    .addSelect('p.endsOn', 'endsOn')
    .addSelect('p.opensOn', 'opensOn')
    .addSelect('p.deadline', 'deadline')
    .addSelect('p.state', 'state')
    .addSelect('COUNT(m.id)', 'missing')
    .where('p.state <> :closed', { closed: 'closed' })
    .groupBy('p.id')
    .addGroupBy('p.endsOn')
    .addGroupBy('p.opensOn')
    .addGroupBy('p.deadline')
    .addGroupBy('p.state')
    .orderBy('p.endsOn');
  const found = await within(query, where, { bodyId: 'p.bodyId' }).getRawMany<PeriodDue>();
  return found.map((period) => ({ ...period, missing: Number(period.missing) }));
}

/** By the version in force (`v`): what was entered for indicators that went is kept, and due no more. */
const DEFINED = 'EXISTS (SELECT 1 FROM indicators i WHERE i.versionId = v.id AND i.lineageId = m.lineageId)';

/** The versions in force that somebody reads. */
export async function versionsInForce(manager: EntityManager, where: Reach): Promise<string[]> {
  const query = select(manager, PlanVersion, 'v').where('v.inForceFor IS NOT NULL').orderBy('v.year', 'DESC');
  return (await rows(within(query, where, { bodyId: 'v.bodyId', unitId: 'v.bodyId' }))).map(({ id }) => id);
}

/** Versions on their way to adoption, within a reach. */
export function versionsUnderWay(manager: EntityManager, where: Reach): Promise<PlanVersion[]> {
  const states = ['draft', 'underReview', 'proposed', 'approved'];
  const query = select(manager, PlanVersion, 'v').where('v.state IN (:...states)', { states }).orderBy('v.year');
  return rows(within(query.addOrderBy('v.number'), where, { bodyId: 'v.bodyId', unitId: 'v.bodyId' }));
}

/** Proposals in a state, of versions that still take them, within a reach. */
export function proposalsIn(manager: EntityManager, where: Reach, state: ProposalState): Promise<Proposal[]> {
  const query = select(manager, Proposal, 'x')
    .innerJoin(PlanVersion, 'v', 'v.id = x.versionId AND v.state = :draft', { draft: 'draft' })
    .where('x.state = :state', { state })
    .orderBy('x.createdAt');
  return rows(within(query, where, { bodyId: 'x.bodyId', unitId: 'x.unitId' }));
}

/** E-mails that were given up. */
export async function failedMessages(manager: EntityManager, where: Reach): Promise<number> {
  const query = manager.createQueryBuilder(Message, 'm').where('m.state = :failed', { failed: 'failed' });
  return within(query, where, { bodyId: 'm.bodyId' }).getCount();
}

/** People who cannot do anything yet: without a seat from today on, or without a password. */
export async function unreadyPeople(
  manager: EntityManager,
  where: Reach,
  today: string,
): Promise<{ readonly withoutSeat: string[]; readonly withoutPassword: string[] }> {
  const query = manager
    .createQueryBuilder(Person, 'x')
    .leftJoin(SeatRecord, 's', 's.personId = x.id AND (s.validTo IS NULL OR s.validTo >= :today)', { today })
    .select('x.id', 'id')
    .addSelect('CASE WHEN x.passwordHash IS NULL THEN 1 ELSE 0 END', 'noPassword')
    .addSelect('COUNT(s.id)', 'seats')
    .where('x.disabled = :no', { no: false })
    .groupBy('x.id')
    .addGroupBy('x.passwordHash')
    .having('COUNT(s.id) = 0 OR x.passwordHash IS NULL')
    .orderBy('x.id');
  const found = await within(query, where, { bodyId: 'x.bodyId', unitId: 'x.bodyId' }).getRawMany<Unready>();
  return {
    withoutSeat: found.filter(({ seats }) => Number(seats) === 0).map(({ id }) => id),
    withoutPassword: found.filter(({ noPassword }) => Number(noPassword) === 1).map(({ id }) => id),
  };
}

interface Unready {
  readonly id: string;
  readonly noPassword: number | string;
  readonly seats: number | string;
}
