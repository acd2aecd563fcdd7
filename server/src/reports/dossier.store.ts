import { Act, Comment, Measurement, Period, type PlanVersion, SeatRecord, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../database/rows.ts';
import { romeDay } from '../domain/calendar.ts';
import { EXTENDED_TO } from '../measurements/index.ts';
import { areaLineages } from './evidence-index.store.ts';

/** What an OIV said about a record of the plan. */
export interface Remark {
  /** The day, Europe/Rome. */
  readonly on: string;
  readonly about: string;
  readonly text: string;
  readonly isResolved: boolean;
}

/** A value that was first sent after its last day. */
export interface LateValue {
  readonly period: string;
  readonly measurementId: string;
  readonly objective: string;
  readonly unit: string;
  readonly due: string;
  readonly sentOn: string;
}

/**
 * The comments of whoever held an OIV's seat when writing them: on objectives of areas and on values of units. What is said
 * about positions stays where it was said.
 */
export async function remarksOfOiv(manager: EntityManager, version: PlanVersion): Promise<Remark[]> {
  const seats = await rows(
    select(manager, SeatRecord, 's')
      .innerJoin(Unit, 'u', 'u.id = s.unitId AND u.bodyId = :bodyId', { bodyId: version.bodyId })
      .where('s.role = :role', { role: 'oiv' }),
  );
  if (seats.length === 0) return [];
  const authorIds = [...new Set(seats.map(({ personId }) => personId))];
  const said = await rows(
    select(manager, Comment, 'x')
      .where('x.authorId IN (:...authorIds) AND x.bodyId = :bodyId', { authorIds, bodyId: version.bodyId })
      .andWhere('x.resource IN (:...about)', { about: ['objectives', 'measurements'] })
      .orderBy('x.at')
      .addOrderBy('x.id'),
  );
  const places = await placesOf(manager, version);
  return said.flatMap(({ authorId, at, subjectId, text, resolvedAt }) => {
    const on = romeDay(at);
    const held = seats.some((seat) => seat.personId === authorId && isHeld(seat, on));
    const about = places.get(subjectId);
    return held && about ? [{ on, about, text, isResolved: resolvedAt !== null }] : [];
  });
}

const isHeld = ({ validFrom, validTo }: SeatRecord, on: string): boolean =>
  validFrom <= on && (validTo === null || on <= validTo);

/** What comments hang on, in words: the lineage of an objective, the id of a value. */
async function placesOf(manager: EntityManager, version: PlanVersion): Promise<Map<string, string>> {
  const objectives = [...(await areaLineages(manager, version))].map(
    ([id, code]) => [id, `obiettivo ${code}`] as const,
  );
  const values = (await sentValues(manager, version)).map(
    ({ id, objectiveCode, unitCode, day }) => [id, `valore al ${day} di ${objectiveCode} (${unitCode})`] as const,
  );
  return new Map([...objectives, ...values]);
}

interface SentValue {
  readonly id: string;
  readonly objectiveCode: string;
  readonly unitCode: string;
  readonly day: string;
  readonly deadline: string | null;
  readonly extendedTo: string | null;
}

/** The values of units at all days of the plan, as the version defines them. */
const sentValues = (manager: EntityManager, { id, planId }: PlanVersion): Promise<SentValue[]> =>
  manager
    .createQueryBuilder(Measurement, 'm')
    .innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = :planId', { planId })
    .innerJoin('indicators', 'i', 'i.lineageId = m.lineageId AND i.versionId = :id', { id })
    .innerJoin('objectives', 'o', 'o.id = i.objectiveId')
    .innerJoin(Unit, 'u', 'u.id = m.unitId')
    .select('m.id', 'id')
    .addSelect('o.code', 'objectiveCode')
    .addSelect('u.code', 'unitCode')
    .addSelect('p.endsOn', 'day')
    .addSelect('p.deadline', 'deadline')
    .addSelect(EXTENDED_TO('m'), 'extendedTo')
    .where('m.positionId IS NULL')
    .orderBy('p.endsOn')
    .addOrderBy('o.ordering')
    .addOrderBy('m.ordering')
    .addOrderBy('m.id')
    .getRawMany<SentValue>();

/** Values whose first sending came after the last day that their unit had. */
export async function lateValuesOf(manager: EntityManager, version: PlanVersion): Promise<LateValue[]> {
  const values = await sentValues(manager, version);
  const first = await firstSent(manager, version.bodyId);
  return values.flatMap(({ id, objectiveCode, unitCode, day, deadline, extendedTo }) => {
    const due = [deadline, extendedTo]
      .filter((each) => each !== null)
      .sort()
      .at(-1);
    const sentOn = first.get(id);
    if (!due || !sentOn || sentOn <= due) return [];
    return [{ period: day, measurementId: id, objective: objectiveCode, unit: unitCode, due, sentOn }];
  });
}

/** The day on which each value of a body was sent the first time, as its acts tell. */
async function firstSent(manager: EntityManager, bodyId: string): Promise<Map<string, string>> {
  const found = await rows(
    select(manager, Act, 'x')
      .where('x.bodyId = :bodyId AND x.resource = :resource AND x.action = :action', {
        ...{ bodyId, resource: 'measurements', action: 'submit' },
      })
      .orderBy('x.at', 'DESC'),
  );
  return new Map(found.map(({ recordId, at }) => [recordId, romeDay(at)]));
}
