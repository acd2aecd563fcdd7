import type { DocumentMeasurement, DocumentPosition, DocumentUnit, PlanDocument } from './format/plan-document.ts';

/** A unit or position as the document writes it, tied to the record that it became. */
export interface WrittenAs<T> {
  readonly id: string;
  readonly as: T;
}

/** Where a value stands in the list of its indicator, and whether its unit was named. */
export type WrittenSlot = Pick<DocumentMeasurement, 'period' | 'unit'>;

/**
 * What a document says and the tables do not hold: its own list of units and positions (the body may have more, or may
 * have renamed some since), and the order of values where it is not the usual one. Kept with the version, read by the
 * export alone, so that what was imported comes out as it went in.
 */
export interface Written {
  readonly organisation: PlanDocument['organisation'];
  readonly units: readonly WrittenAs<DocumentUnit>[];
  readonly positions: readonly WrittenAs<Pick<DocumentPosition, 'code' | 'title' | 'unit'>>[];
  /** By lineage of the indicator. */
  readonly measurements: Readonly<Record<string, readonly WrittenSlot[]>>;
}

/** The column takes 64 kB on MySQL. */
export const MAX_WRITTEN_BYTES = 60_000;
