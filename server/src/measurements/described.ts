import type { Measurement } from '@albero/schema/model';
import { rows } from '../database/rows.ts';
import type { LoaderOf, Loaders } from '../graphql/loaders.ts';
import { type MeasurementRow, RANK, rowsOfIndicators } from './measurement.rows.ts';

/**
 * A value with its definition and its moment. Rows of this module carry them; one that came along with a whole tree is
 * completed in one statement for all, with no further guard: its parent has been asked.
 */
export const describedBy = (loaders: Loaders, row: Measurement): MeasurementRow | Promise<MeasurementRow> =>
  isDescribed(row) ? row : loaders.take(DESCRIBED, row.id);

const isDescribed = (row: Measurement): row is MeasurementRow => 'periodDay' in row && 'kind' in row;

const DESCRIBED: LoaderOf<MeasurementRow> = async (manager, ids) => {
  const query = rowsOfIndicators(manager).where('m.id IN (:...ids)', { ids }).orderBy(RANK('v')).addOrderBy('v.number');
  // The last one holds: the first in rank, else the newest that still has the indicator.
  const byId = new Map(((await rows(query)) as MeasurementRow[]).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) as MeasurementRow);
};
