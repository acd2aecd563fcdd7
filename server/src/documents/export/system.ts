import { MeasurementSystem, Plan, type PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { prepared } from '../../database/rows.ts';
import type { PlanDocument } from '../format/plan-document.ts';

export type DocumentSystem = NonNullable<PlanDocument['measurementSystem']>;

const PINNED = prepared(MeasurementSystem, (query) =>
  query.innerJoin(Plan, 'p', 'p.measurementSystemId = x.id').where('p.id = :key'),
);

/** The measurement system to which the plan of a version is pinned; null: to none. */
export const pinnedSystem = async (
  manager: EntityManager,
  { planId }: Pick<PlanVersion, 'planId'>,
): Promise<MeasurementSystem | null> => (await PINNED(manager, planId))[0] ?? null;

/**
 * The measurement system by which a version is scored, as its document writes it: the one to which its plan is pinned,
 * else the document's own; null: the usual one. The one place that says so: whatever is exported or scored asks here.
 */
export const systemOf = (version: PlanVersion, pinned: MeasurementSystem | null): DocumentSystem | null =>
  (pinned ? pinned.scoring : version.measurementSystem) as DocumentSystem | null;
