import type { PlanVersion } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import type { PlanDocument } from '../format/plan-document.ts';

export type DocumentSystem = NonNullable<PlanDocument['measurementSystem']>;

/**
 * The measurement system by which a version is scored, as its document writes it; null: the usual one. The one place that
 * says so: whatever is exported and whatever is scored asks here.
 */
export const systemOf = async (_: EntityManager, version: PlanVersion): Promise<DocumentSystem | null> =>
  version.measurementSystem as DocumentSystem | null;
