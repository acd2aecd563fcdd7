import type { BatchItem } from '../review/batch.ts';
import { resourceOf, type ValueRecord } from './valueRecord.ts';

/** A value as one of many that are moved at once. */
export const itemOf = (record: ValueRecord): BatchItem => ({
  resource: resourceOf(record),
  id: record.id,
  version: record.version,
  name: `${record.objective.code} ${record.indicator.name}`,
  to: `/measurements/${record.id}`,
});
