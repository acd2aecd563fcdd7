import type { Indicator, Measurement, Period, PlanVersion } from '@albero/schema/model';
import type { MeasurementRow } from './measurement.rows.ts';

/** What stands around the values of a plan, all of it at hand. */
export interface Around {
  readonly version: Pick<PlanVersion, 'state'>;
  readonly indicators: readonly Indicator[];
  /** In the order of their days. */
  readonly periods: readonly Period[];
}

/** A value of a whole plan, as it is read for the tree. */
export type PlanValue = Measurement & Pick<MeasurementRow, 'extendedTo' | 'hasEvidence' | 'isReported'>;

/**
 * All values of a plan with what their indicator, period and version say of them, by period and slice; those that the
 * version does not define are left out.
 */
export function describeAll(values: readonly PlanValue[], { version, indicators, periods }: Around): MeasurementRow[] {
  const indicator = new Map(indicators.map((each) => [each.lineageId, each]));
  const period = new Map(periods.map((each, place) => [each.id, { period: each, place }]));
  const upon = builtUpon(values, (id) => period.get(id)?.place ?? -1);
  const placed: { readonly row: MeasurementRow; readonly place: number }[] = [];
  for (const value of values) {
    const defined = indicator.get(value.lineageId);
    const at = period.get(value.periodId);
    if (!defined || !at) continue;
    const isLast = at.place === periods.length - 1;
    const isBuiltUpon = upon(value, at.place);
    const row = described(value, { defined, at: at.period, versionState: version.state, isLast, isBuiltUpon });
    placed.push({ row, place: at.place * MOST_SLICES + value.ordering });
  }
  return placed.sort((a, b) => a.place - b.place).map(({ row }) => row);
}

/** More than one indicator has units. */
const MOST_SLICES = 10_000;

interface Described {
  readonly defined: Indicator;
  readonly at: Period;
  readonly versionState: PlanVersion['state'];
  readonly isLast: boolean;
  readonly isBuiltUpon: boolean;
}

/** Written onto the row itself, one by one: it is this request's own, and there are hundreds. */
function described(value: PlanValue, { defined, at, versionState, isLast, isBuiltUpon }: Described): MeasurementRow {
  const row = value as PlanValue & { -readonly [K in keyof MeasurementRow]: MeasurementRow[K] };
  row.indicatorId = defined.id;
  row.objectiveId = defined.objectiveId;
  row.kind = defined.kind;
  row.targetDate = defined.targetDate;
  row.scaleMin = defined.scaleMin;
  row.scaleMax = defined.scaleMax;
  row.baselineYear = defined.baselineYear;
  row.baselineValue = defined.baselineValue;
  row.baselineDate = defined.baselineDate;
  row.evidenceRequired = defined.evidenceRequired;
  row.versionState = versionState;
  row.periodDay = at.endsOn;
  row.periodState = at.state;
  row.opensOn = at.opensOn;
  row.deadline = at.deadline;
  row.isLast = isLast;
  row.isBuiltUpon = isBuiltUpon;
  return row;
}

/** Whether another slice at the same period, or a value of a later one, is consolidated. */
function builtUpon(values: readonly Measurement[], placeOf: (periodId: string) => number) {
  const consolidated = new Map<string, { readonly id: string; readonly place: number }[]>();
  for (const { id, lineageId, periodId, state } of values) {
    if (state !== 'consolidated') continue;
    const found = consolidated.get(lineageId) ?? [];
    consolidated.set(lineageId, found);
    found.push({ id, place: placeOf(periodId) });
  }
  return ({ id, lineageId }: Measurement, place: number): boolean =>
    consolidated.get(lineageId)?.some((other) => other.id !== id && other.place >= place) ?? false;
}
