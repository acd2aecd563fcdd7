import { Evidence, Measurement } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import { inMeasurementReach } from '../measurements/measurement.reach.ts';
import type { MeasurementReach } from '../measurements/measurement.subject.ts';

/** One piece of evidence, if its value lies in the reach. */
export const evidenceById = (manager: EntityManager, id: string, read: MeasurementReach): Promise<Evidence | null> =>
  firstRow(
    select(manager, Evidence, 'x')
      .innerJoin(Measurement, 'm', 'm.id = x.measurementId')
      .where('x.id = :id', { id })
      .andWhere(inMeasurementReach(read)),
  );

export const evidenceOf = (manager: EntityManager, measurementId: string): Promise<Evidence[]> =>
  rows(select(manager, Evidence, 'x').where('x.measurementId = :measurementId', { measurementId }));

/** Whether any value is proved by this file. */
export const isFileUsed = async (manager: EntityManager, sha256: string): Promise<boolean> =>
  (await firstRow(select(manager, Evidence, 'x').where('x.sha256 = :sha256', { sha256 }))) !== null;

export const insertEvidence = async (manager: EntityManager, row: Evidence): Promise<void> => {
  await manager.insert(Evidence, row);
};

export const renameEvidence = async (
  manager: EntityManager,
  { id, title, protocol }: Pick<Evidence, 'id' | 'title' | 'protocol'>,
): Promise<void> => {
  await manager.update(Evidence, { id }, { title, protocol });
};

export const deleteEvidence = async (manager: EntityManager, id: string): Promise<void> => {
  await manager.delete(Evidence, { id });
};
