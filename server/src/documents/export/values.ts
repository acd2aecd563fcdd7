import type { Indicator } from '@albero/schema/model';
import { WHOLE } from '../../measurements/slots.ts';
import type { DocumentInputs, DocumentMeasurement } from '../format/plan-document.ts';
import type { Written } from '../written.ts';
import type { DatedMeasurement } from './export.store.ts';
import { dropEmpty } from './optional.ts';

export interface ValuesOf {
  /** By lineage of the indicator, by day and unit. */
  readonly measurements: ReadonlyMap<string, readonly DatedMeasurement[]>;
  readonly unitCode: (id: string) => string;
  readonly codeNow: (written: string) => string;
  readonly written: Written | null;
}

/** The values of an indicator, in the order in which they came when that was not the usual one. */
export function documentValues({ lineageId }: Indicator, values: ValuesOf): DocumentMeasurement[] {
  const usual = (values.measurements.get(lineageId) ?? []).map((measurement) => asDocument(measurement, values));
  const written = values.written?.measurements[lineageId];
  if (!written) return usual;

  const left = new Set(usual);
  const asWritten = written.flatMap((slot) => {
    const code = slot.unit === undefined ? null : values.codeNow(slot.unit);
    const ofDay = [...left].filter(({ period }) => period === slot.period);
    const found = ofDay.find(({ unit = null }) => unit === code) ?? ofDay.find(({ unit }) => unit === undefined);
    if (!found) return [];
    left.delete(found);
    return [code === null ? found : named(found, code)];
  });
  return [...asWritten, ...left];
}

const asDocument = (row: DatedMeasurement, { unitCode }: ValuesOf): DocumentMeasurement =>
  dropEmpty({
    period: row.day,
    unit: row.sliceKey === WHOLE ? null : unitCode(row.unitId),
    state: row.outcome,
    reason: row.reason,
    inputs: row.inputs as DocumentInputs | null,
  });

/** A document may name the unit of a value where one unit answers for the whole. */
const named = ({ period, ...value }: DocumentMeasurement, unit: string): DocumentMeasurement => ({
  period,
  ...value,
  unit,
});
