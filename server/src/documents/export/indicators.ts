import type { Indicator } from '@albero/schema/model';
import type { DocumentIndicator } from '../format/plan-document.ts';
import { dropEmpty } from './optional.ts';
import { documentValues, type ValuesOf } from './values.ts';

export function documentIndicator(row: Indicator, values: ValuesOf): DocumentIndicator {
  const measurements = documentValues(row, values);
  const { scaleMin: min, scaleMax: max } = row;
  return {
    name: row.name,
    kind: row.kind,
    weight: row.weight,
    typology: row.typology,
    unit: row.unit,
    algorithm: { numerator: row.numerator, denominator: row.denominator },
    baseline: baselineOf(row),
    target: { operator: row.operator, value: row.targetValue, date: row.targetDate, printed: row.targetPrinted },
    ...dropEmpty({
      pooling: row.pooling,
      scale: min !== null && max !== null ? { min, max } : null,
      doubt: row.doubt,
      measurements: measurements.length > 0 || isWrittenEmpty(row, values) ? measurements : null,
    }),
  };
}

const isWrittenEmpty = ({ lineageId }: Indicator, { written }: ValuesOf): boolean =>
  written?.measurements[lineageId]?.length === 0;

function baselineOf({ baselineYear: year, baselineValue: value, baselineDate: date }: Indicator) {
  return year === null ? null : { year, ...dropEmpty({ value, date }) };
}
