import { type Measurement, NOT_REVIEWED, type Period } from '@albero/schema/model';
import { v7 as uuid } from 'uuid';
import { WHOLE } from '../../measurements/slots.ts';
import { sliceOf } from '../checks/indicators.ts';
import type { DocumentMeasurement } from '../format/plan-document.ts';
import type { Written, WrittenSlot } from '../written.ts';
import type { PlacedIndicator } from './version-rows.ts';

export interface MeasurementContext {
  readonly bodyId: string;
  readonly now: Date;
  readonly unitIds: ReadonlyMap<string, string>;
  /** By day. */
  readonly periods: ReadonlyMap<string, Pick<Period, 'id'>>;
}

/** The values of a document as rows, in the slots that the product itself would open for them. */
export const measurementRows = (placed: readonly PlacedIndicator[], context: MeasurementContext): Measurement[] =>
  placed.flatMap((indicator) =>
    (indicator.document.measurements ?? []).map((measurement) => measurementRow(measurement, indicator, context)),
  );

function measurementRow(
  measurement: DocumentMeasurement,
  { row, document, units, leadUnit, position }: PlacedIndicator,
  { bodyId, now, unitIds, periods }: MeasurementContext,
): Measurement {
  const slice = sliceOf(measurement, document, { units, isIndividual: position !== null });
  const owner = unitIds.get(slice ?? leadUnit ?? units[0] ?? '') ?? '';
  return {
    id: uuid(),
    lineageId: row.lineageId,
    periodId: periods.get(measurement.period)?.id ?? '',
    sliceKey: slice === null ? WHOLE : owner,
    unitId: position?.unitId ?? owner,
    positionId: position?.id ?? null,
    bodyId,
    state: 'draft',
    outcome: measurement.state,
    reason: measurement.reason ?? null,
    inputs: measurement.inputs ?? null,
    comment: null,
    enteredById: null,
    enteredAt: now,
    onBehalf: false,
    ...NOT_REVIEWED,
    ordering: slice === null ? 0 : units.indexOf(slice),
    version: 1,
  };
}

/** The lists of values that are empty, not in the usual order, or name a unit where the usual way names none. */
export const unusualOrders = (placed: readonly PlacedIndicator[]): Written['measurements'] =>
  Object.fromEntries(
    placed.flatMap((indicator) => {
      const slots = (indicator.document.measurements ?? []).map(
        ({ period, unit }): WrittenSlot => ({
          period,
          ...(unit !== undefined && { unit }),
        }),
      );
      return isUsual(slots, indicator) ? [] : [[indicator.row.lineageId, slots] as const];
    }),
  );

/** By day, then by unit in the order of the objective; a unit is named where there are slices. */
function isUsual(slots: readonly WrittenSlot[], { document, units, position }: PlacedIndicator): boolean {
  if (slots.length === 0) return document.measurements === undefined;
  const keys = slots.map(({ period, unit }) => `${period} ${String(unit ? units.indexOf(unit) : -1).padStart(6)}`);
  const isNamedAsUsual = (document.measurements ?? []).every(
    (measurement) =>
      (measurement.unit ?? null) === sliceOf(measurement, document, { units, isIndividual: position !== null }),
  );
  return isNamedAsUsual && keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
}
