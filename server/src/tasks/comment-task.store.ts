import { covers, type Reach, type Resource, type State, type Subject } from '@albero/schema/contract';
import {
  Comment,
  CommentMention,
  IndividualSet,
  Measurement,
  Objective,
  ObjectiveUnit,
  PlanVersion,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import { inMeasurementReach, type MeasurementReach } from '../measurements/index.ts';

/** A record with open threads. */
export interface Talked {
  readonly resource: Resource;
  /** The record whose page shows them. */
  readonly recordId: string;
  readonly threads: number;
  /** Threads that call this person. */
  readonly mentions: number;
  /** The record is the person's own to write. */
  readonly isOwn: boolean;
}

export interface CommentReaches {
  readonly values: MeasurementReach;
  readonly objectives: Reach;
  readonly sets: Reach;
}

export interface Listener {
  readonly personId: string;
  readonly bodyIds: readonly string[];
  /** What the person may read, and of it what is the person's own. */
  readonly reads: CommentReaches;
  readonly owns: CommentReaches;
}

interface Thread {
  readonly resource: Resource;
  readonly subjectId: string;
  /** Of the record when the thread began: who may not read it in that state reads nothing of the thread. */
  readonly state: State | null;
  readonly mentioned: number | string;
}

interface Found {
  readonly key: string;
  readonly recordId: string;
  readonly subject: Subject;
}

/** The records with threads that somebody else began and nobody has resolved, or that call this person. */
export async function openThreads(manager: EntityManager, listener: Listener): Promise<Talked[]> {
  const threads = await threadsOf(manager, listener);
  if (threads.length === 0) return [];
  const of = (resources: readonly Resource[]) =>
    threads.filter(({ resource }) => resources.includes(resource)).map(({ subjectId }) => subjectId);
  const { reads, owns } = listener;
  const [values, objectives, sets] = await Promise.all([
    readValues(manager, of(['measurements', 'individualMeasurements']), reads.values),
    readObjectives(manager, of(['objectives']), reads.objectives),
    readSets(manager, of(['individualSets']), reads.sets),
  ]);
  const ofValue = ({ values: where }: CommentReaches, { positionId }: Subject): Reach =>
    positionId == null ? where.ofUnits : where.ofPositions;
  return [
    ...talked('measurements', threads, values, { reads: (x) => ofValue(reads, x), owns: (x) => ofValue(owns, x) }),
    ...talked('objectives', threads, objectives, { reads: () => reads.objectives, owns: () => owns.objectives }),
    ...talked('individualSets', threads, sets, { reads: () => reads.sets, owns: () => owns.sets }),
  ];
}

function threadsOf(manager: EntityManager, { personId, bodyIds }: Listener): Promise<Thread[]> {
  if (bodyIds.length === 0) return Promise.resolve([]);
  return manager
    .createQueryBuilder(Comment, 'c')
    .leftJoin(Comment, 'answer', 'answer.id = c.id OR answer.parentId = c.id')
    .leftJoin(CommentMention, 'cm', 'cm.commentId = answer.id AND cm.personId = :personId', { personId })
    .select('c.resource', 'resource')
    .addSelect('c.subjectId', 'subjectId')
    .addSelect('c.state', 'state')
    .addSelect('COUNT(cm.commentId)', 'mentioned')
    .where('c.parentId IS NULL AND c.resolvedById IS NULL AND c.bodyId IN (:...bodyIds)', { bodyIds })
    .groupBy('c.id')
    .addGroupBy('c.resource')
    .addGroupBy('c.subjectId')
    .addGroupBy('c.state')
    .having('COUNT(cm.commentId) > 0 OR MIN(c.authorId) <> :personId')
    .getRawMany<Thread>();
}

interface Reaches {
  readonly reads: (subject: Subject) => Reach;
  readonly owns: (subject: Subject) => Reach;
}

function talked(
  resource: Resource,
  threads: readonly Thread[],
  records: readonly Found[],
  { reads, owns }: Reaches,
): Talked[] {
  return records.flatMap(({ key, recordId, subject }) => {
    const about = threads.filter(
      ({ subjectId, state }) => subjectId === key && covers(reads(subject), state ? { ...subject, state } : subject),
    );
    const mentions = about.filter(({ mentioned }) => Number(mentioned) > 0).length;
    if (about.length === 0) return [];
    return [{ resource, recordId, threads: about.length, mentions, isOwn: covers(owns(subject), subject) }];
  });
}

async function readValues(manager: EntityManager, ids: readonly string[], where: MeasurementReach): Promise<Found[]> {
  if (ids.length === 0) return [];
  const found = await manager
    .createQueryBuilder(Measurement, 'm')
    .where('m.id IN (:...ids)', { ids })
    .andWhere(inMeasurementReach(where))
    .getMany();
  return found.map(({ id, bodyId, unitId, positionId, state }) => ({
    key: id,
    recordId: id,
    subject: { bodyId, unitIds: [unitId], positionId, state },
  }));
}

/** By lineage: the objective of the version in force, else of the newest one. */
async function readObjectives(manager: EntityManager, lineageIds: readonly string[], where: Reach): Promise<Found[]> {
  if (lineageIds.length === 0) return [];
  const query = manager
    .createQueryBuilder(Objective, 'o')
    .innerJoin(PlanVersion, 'v', 'v.id = o.versionId')
    .leftJoin(ObjectiveUnit, 'ou', 'ou.objectiveId = o.id')
    .select('o.id', 'id')
    .addSelect('o.lineageId', 'lineageId')
    .addSelect('v.bodyId', 'bodyId')
    .addSelect('ou.unitId', 'unitId')
    .where('o.setId IS NULL AND o.lineageId IN (:...lineageIds)', { lineageIds })
    .orderBy('CASE WHEN v.inForceFor IS NULL THEN 1 ELSE 0 END')
    .addOrderBy('v.number', 'DESC');
  type Row = { id: string; lineageId: string; bodyId: string; unitId: string | null };
  const found = await within(query, where, { bodyId: 'v.bodyId', unitId: 'ou.unitId' }).getRawMany<Row>();
  return [...Map.groupBy(found, ({ lineageId }) => lineageId)].flatMap(([key, [first, ...more]]) => {
    if (!first) return [];
    const units = [first, ...more].filter(({ id }) => id === first.id);
    const unitIds = units.flatMap(({ unitId }) => unitId ?? []);
    return [{ key, recordId: first.id, subject: { bodyId: first.bodyId, unitIds } }];
  });
}

/** By the lineage of an individual objective: the set of the version in force, else of the newest one. */
async function readSets(manager: EntityManager, lineageIds: readonly string[], where: Reach): Promise<Found[]> {
  if (lineageIds.length === 0) return [];
  const query = manager
    .createQueryBuilder(IndividualSet, 's')
    .innerJoin(Objective, 'o', 'o.setId = s.id AND o.lineageId IN (:...lineageIds)', { lineageIds })
    .innerJoin(PlanVersion, 'v', 'v.id = s.versionId')
    .select('s.id', 'id')
    .addSelect('o.lineageId', 'lineageId')
    .addSelect('s.bodyId', 'bodyId')
    .addSelect('s.unitId', 'unitId')
    .addSelect('s.positionId', 'positionId')
    .addSelect('s.state', 'state')
    .orderBy('CASE WHEN v.inForceFor IS NULL THEN 1 ELSE 0 END')
    .addOrderBy('v.number', 'DESC');
  const columns = { bodyId: 's.bodyId', unitId: 's.unitId', positionId: 's.positionId', state: 's.state' };
  type Row = Pick<IndividualSet, 'id' | 'bodyId' | 'unitId' | 'positionId' | 'state'> & { lineageId: string };
  const found = await within(query, where, columns).getRawMany<Row>();
  return [...Map.groupBy(found, ({ lineageId }) => lineageId)].flatMap(([key, [first]]) => {
    if (!first) return [];
    const { id, bodyId, unitId, positionId, state } = first;
    return [{ key, recordId: id, subject: { bodyId, unitIds: [unitId], positionId, state } }];
  });
}
