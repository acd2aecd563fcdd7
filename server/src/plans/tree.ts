import type { BlockReason, Viewer } from '@albero/schema/contract';
import {
  Area,
  Indicator,
  IndividualSet,
  Measurement,
  Objective,
  ObjectiveUnit,
  Period,
  type PlanVersion,
  Position,
  Unit,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/rows.ts';
import { byId, type Loaders } from '../graphql/loaders.ts';
import {
  describeAll,
  EXTENDED_TO,
  formersAmong,
  formersFor,
  HAS_EVIDENCE,
  IS_REPORTED,
  type MeasurementRow,
  measurementsOf,
  type PlanValue,
} from '../measurements/index.ts';
import { SEALS } from '../periods/period.loaders.ts';
import { columnsFor } from './columns.ts';
import { countsFrom, countsOfVersion } from './counts.ts';
import { readableSets, valueReader } from './nested.ts';
import {
  AREA,
  AREAS_OF_VERSION,
  INDICATORS_OF_OBJECTIVE,
  INDIVIDUAL_SET,
  OBJECTIVE,
  OBJECTIVES_OF_AREA,
  OBJECTIVES_OF_SET,
  PERIOD,
  PERIODS_OF_PLAN,
  SETS_OF_VERSION,
  UNIT,
  UNITS_OF_OBJECTIVE,
  VERSION,
} from './plan.loaders.ts';

/*
 * The tree of one version: each table in one statement by the version's key, all of them at once. The batches of the
 * request are filled with it, so that the fields below answer without a query and without a promise.
 */
const AREAS = prepared(Area, (q) => q.where('x.versionId = :key'));
const OBJECTIVES = prepared(Objective, (q) => q.where('x.versionId = :key'));
const INDICATORS = prepared(Indicator, (q) => q.where('x.versionId = :key'));
const SETS = prepared(IndividualSet, (q) => q.where('x.versionId = :key'));
const TAKING_PART = prepared(ObjectiveUnit, (q) =>
  q.innerJoin(Objective, 'o', 'o.id = x.objectiveId').where('o.versionId = :key'),
);
const UNITS = prepared(Unit, (q) => q.where('x.bodyId = :key'));
const POSITIONS = prepared(Position, (q) => q.where('x.bodyId = :key'));
/** With whether the Relazione on their plan was validated. */
const PERIODS = prepared(Period, (q) =>
  q.addSelect(IS_REPORTED('x'), 'isReported').where('x.planId = :key').orderBy('x.endsOn'),
);
const MEASUREMENTS = prepared(Measurement, (q) =>
  q
    .innerJoin(Period, 'p', 'p.id = x.periodId')
    .addSelect(EXTENDED_TO('x'), 'extendedTo')
    .addSelect(HAS_EVIDENCE('x'), 'hasEvidence')
    .addSelect(IS_REPORTED('p'), 'isReported')
    .where('p.planId = :key'),
);

/** Rows with texts are sorted here: sorting them with a join makes the database write temporary tables on disk. */
const inOrder = <E extends { ordering: number }>(rows: E[]): E[] => rows.sort((a, b) => a.ordering - b.ordering);

/** Reads what the named fields need, in at most nine statements however large the version. */
export async function readAhead(viewer: Viewer, version: PlanVersion, { loaders, wanted }: ReadAhead): Promise<void> {
  loaders.fill(VERSION, new Map([[version.id, version]]));
  const found = await readWanted(loaders.manager, version, wanted);
  fillStructure(loaders, viewer, version, found);
  fillObjectives(loaders, found);
  fillMeasurements({ loaders, wanted }, viewer, version, found);
}

export interface ReadAhead {
  readonly loaders: Loaders;
  /** Names of the fields asked for below the version. */
  readonly wanted: ReadonlySet<string>;
}

type Found = Awaited<ReturnType<typeof readWanted>>;

async function readWanted(manager: EntityManager, version: PlanVersion, wanted: ReadonlySet<string>) {
  const columns = columnsFor(manager, wanted);
  const wants = (...names: string[]) => names.some((name) => wanted.has(name));
  const when = <T>(isWanted: boolean, read: () => Promise<T>) => (isWanted ? read() : undefined);
  const [areas, objectives, indicators, sets, takingPart, units, positions, periods, measurements] = await Promise.all([
    when(wants('areas', 'area', 'servesArea', 'counts'), () => AREAS(manager, version.id, columns).then(inOrder)),
    when(wants('objectives', 'counts'), () => OBJECTIVES(manager, version.id, columns).then(inOrder)),
    when(wants('indicators', 'counts'), () => INDICATORS(manager, version.id, columns).then(inOrder)),
    when(wants('individualSets', 'counts'), () => SETS(manager, version.id, columns).then(inOrder)),
    when(wants('objectives') && wants(...OF_UNITS), () => TAKING_PART(manager, version.id).then(inOrder)),
    when(wants('body', 'unit', ...OF_UNITS), () => UNITS(manager, version.bodyId, columns)),
    when(wants('position'), () => POSITIONS(manager, version.bodyId, columns)),
    when(wants('periods', 'period', 'measurements'), () => PERIODS(manager, version.planId, columns)),
    when(wants('measurements'), () => MEASUREMENTS(manager, version.planId, columns)),
  ]);
  return { areas, objectives, indicators, sets, takingPart, units, positions, periods, measurements };
}

const OF_UNITS = ['units', 'leadUnit', 'joint', 'allowedActions', 'blockedActions'];

function fillStructure(loaders: Loaders, viewer: Viewer, version: PlanVersion, found: Found): void {
  const { areas, objectives, indicators, sets, units, positions, periods } = found;
  if (areas) {
    loaders.fill(AREAS_OF_VERSION, new Map([[version.id, areas]]));
    loaders.fill(AREA, indexed(areas));
  }
  if (sets) {
    loaders.fill(SETS_OF_VERSION, new Map([[version.id, sets]]));
    loaders.fill(INDIVIDUAL_SET, indexed(sets));
  }
  if (units) loaders.fill(UNIT, indexed(units));
  if (positions) loaders.fill(byId(Position), indexed(positions));
  if (periods) {
    loaders.fill(PERIODS_OF_PLAN, new Map([[version.planId, periods]]));
    loaders.fill(PERIOD, indexed(periods));
    // Only these two say of the whole plan whether it was closed.
    if (version.state === 'inForce' || version.state === 'closed')
      loaders.fill(SEALS, new Map([[version.planId, sealedBy(version, periods)]]));
  }
  if (areas && objectives && indicators && sets) {
    const counts = countsFrom({ areas, objectives, indicators, sets: readableSets(viewer, sets) });
    loaders.fill(countsOfVersion(viewer), new Map([[version.id, counts]]));
  }
}

function sealedBy({ state }: PlanVersion, periods: readonly Period[]): BlockReason | null {
  if (state === 'closed') return 'PLAN_CLOSED';
  const isReported = periods.some((each) => Boolean((each as Period & Pick<PlanValue, 'isReported'>).isReported));
  return isReported ? 'REPORT_VALIDATED' : null;
}

function fillObjectives(loaders: Loaders, { areas, objectives, indicators, sets, takingPart, units }: Found): void {
  if (!objectives) return;
  loaders.fill(OBJECTIVE, indexed(objectives));
  if (areas) loaders.fill(OBJECTIVES_OF_AREA, groupedUnder(areas, objectives, 'areaId'));
  if (sets) loaders.fill(OBJECTIVES_OF_SET, groupedUnder(sets, objectives, 'setId'));
  if (indicators) {
    loaders.fill(byId(Indicator), indexed(indicators));
    loaders.fill(INDICATORS_OF_OBJECTIVE, groupedUnder(objectives, indicators, 'objectiveId'));
  }
  if (takingPart && units) loaders.fill(UNITS_OF_OBJECTIVE, unitsUnder(objectives, takingPart, units));
}

/** Values with what their indicator, period and version say of them, and only those that the reader may read. */
function fillMeasurements({ loaders, wanted }: ReadAhead, viewer: Viewer, version: PlanVersion, found: Found): void {
  const { indicators, measurements, periods } = found;
  if (!indicators || !measurements || !periods) return;
  const all = describeAll(measurements as PlanValue[], { version, indicators, periods }).filter(valueReader(viewer));
  const values = new Map<string, MeasurementRow[]>(indicators.map(({ id }) => [id, []]));
  for (const row of all) values.get(row.indicatorId)?.push(row);
  loaders.fill(measurementsOf(viewer), values);
  if (wanted.has('issues') || wanted.has('previous')) loaders.fill(formersFor(viewer), formersAmong(all));
}

const indexed = <E extends { id: string }>(all: readonly E[]): Map<string, E> =>
  new Map(all.map((each) => [each.id, each]));

function groupedUnder<E>(parents: readonly { id: string }[], children: readonly E[], key: keyof E): Map<string, E[]> {
  const groups = new Map<string, E[]>(parents.map(({ id }) => [id, []]));
  for (const child of children) groups.get(child[key] as string)?.push(child);
  return groups;
}

function unitsUnder(
  objectives: readonly Objective[],
  takingPart: readonly ObjectiveUnit[],
  units: readonly Unit[],
): Map<string, Unit[]> {
  const unit = indexed(units);
  const groups = new Map<string, Unit[]>(objectives.map(({ id }) => [id, []]));
  for (const { objectiveId, unitId } of takingPart) {
    const found = unit.get(unitId);
    if (found) groups.get(objectiveId)?.push(found);
  }
  return groups;
}
