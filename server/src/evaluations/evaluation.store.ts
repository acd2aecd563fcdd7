import type { Reach } from '@albero/schema/contract';
import { EvaluationSheet, MeasurementSystem, Plan, Position, SeatRecord } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { cover, overlap, type Span, wholeYear } from '../domain/evaluation/index.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { SHEET_REACH } from './evaluation.subject.ts';

export interface SheetFilter {
  readonly planId?: string;
  readonly state?: string;
  readonly personId?: string;
  readonly positionId?: string;
}

const SORT = { state: 'x.state', position: 'p.ordering', year: 'y.year', contestUntil: 'x.contestUntil' };

const inReach = (manager: EntityManager, reach: Reach) =>
  within(select(manager, EvaluationSheet, 'x'), reach, SHEET_REACH);

export function listSheets(
  manager: EntityManager,
  reach: Reach,
  { filter, ...args }: ListArgs & { readonly filter: SheetFilter },
): Promise<Listing<EvaluationSheet>> {
  const query = inReach(manager, reach)
    .innerJoin(Position, 'p', 'p.id = x.positionId')
    .innerJoin(Plan, 'y', 'y.id = x.planId');
  for (const name of ['planId', 'state', 'personId', 'positionId'] as const)
    if (filter[name]) query.andWhere(`x.${name} = :${name}`, { [name]: filter[name] });
  return pageOf(query, args, SORT, [
    ['y.year', 'DESC'],
    ['p.ordering', 'ASC'],
    ['x.officeFrom', 'ASC'],
    ['x.number', 'ASC'],
    ['x.id', 'ASC'],
  ]);
}

export const sheetById = (manager: EntityManager, id: string, reach: Reach): Promise<EvaluationSheet | null> =>
  firstRow(inReach(manager, reach).andWhere('x.id = :id', { id }));

/** The sheets of a plan within a reach, in the order of the positions; those that were replaced stay out. */
export const livingSheets = (manager: EntityManager, planId: string, reach: Reach): Promise<EvaluationSheet[]> =>
  rows(
    inReach(manager, reach)
      .innerJoin(Position, 'p', 'p.id = x.positionId')
      .andWhere('x.planId = :planId AND x.state <> :replaced', { planId, replaced: 'replaced' })
      .orderBy('p.ordering')
      .addOrderBy('x.officeFrom')
      .addOrderBy('x.id'),
  );

/** Those of a reach that are not handed over yet, nor replaced. */
export const sheetsUnderWay = (manager: EntityManager, reach: Reach): Promise<EvaluationSheet[]> =>
  rows(
    inReach(manager, reach)
      .andWhere('x.state NOT IN (:...done)', { done: ['handedOver', 'replaced'] })
      .orderBy('x.id'),
  );

/** Whatever their state and whoever asks: to open what is missing, to see whether all are definitive. */
export const sheetsOfPlan = (manager: EntityManager, planId: string): Promise<EvaluationSheet[]> =>
  rows(select(manager, EvaluationSheet, 'x').where('x.planId = :planId', { planId }).orderBy('x.id'));

export const sheetsOfPerson = (manager: EntityManager, personId: string): Promise<EvaluationSheet[]> =>
  rows(
    select(manager, EvaluationSheet, 'x')
      .where('x.personId = :personId', { personId })
      .orderBy('x.createdAt')
      .addOrderBy('x.number')
      .addOrderBy('x.id'),
  );

/** The system by which the people of a plan are evaluated: the plan's own, else the one that the body adopted. */
export async function systemFor(manager: EntityManager, plan: Plan): Promise<MeasurementSystem | null> {
  const query = select(manager, MeasurementSystem, 'x').where('x.bodyId = :bodyId', { bodyId: plan.bodyId });
  if (plan.measurementSystemId)
    query.andWhere('x.id = :id AND x.state <> :draft', { id: plan.measurementSystemId, draft: 'draft' });
  else query.andWhere('x.state = :adopted', { adopted: 'adopted' }).orderBy('x.number', 'DESC');
  return firstRow(query);
}

/** Somebody who heads a position within the year, with the days in office. */
export interface InOffice extends Span {
  readonly positionId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly days: number;
}

/**
 * Everybody who heads a position of the body within a year by an own seat: who acts in another's place is not evaluated
 * for it. Several seats of a person at one position are one office.
 */
export async function inOffice(
  manager: EntityManager,
  { bodyId, year }: Pick<Plan, 'bodyId' | 'year'>,
): Promise<InOffice[]> {
  const positions = await rows(
    select(manager, Position, 'x').where('x.bodyId = :bodyId', { bodyId }).orderBy('x.ordering'),
  );
  const seats = await rows(
    select(manager, SeatRecord, 'x')
      .innerJoin(Position, 'p', 'p.id = x.positionId AND p.bodyId = :bodyId', { bodyId })
      .where('x.role = :head AND x.kind = :own', { head: 'positionHead', own: 'own' }),
  );
  const offices = Map.groupBy(seats, ({ positionId, personId }) => `${positionId} ${personId}`);
  const found = [...offices.values()].flatMap((own): InOffice[] => {
    const [seat] = own;
    const position = positions.find(({ id }) => id === seat?.positionId);
    const days = cover(own.flatMap((each) => withinYear(each, year) ?? []));
    return seat && position && days
      ? [{ positionId: position.id, unitId: position.unitId, personId: seat.personId, ...days }]
      : [];
  });
  const place = new Map(positions.map(({ id }, index) => [id, index]));
  return found.sort(
    (a, b) => (place.get(a.positionId) ?? 0) - (place.get(b.positionId) ?? 0) || (a.from < b.from ? -1 : 1),
  );
}

const withinYear = ({ validFrom: from, validTo }: SeatRecord, year: number): Span | null =>
  overlap({ from, to: validTo ?? `${year}-12-31` }, wholeYear(year));
