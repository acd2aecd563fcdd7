import type { TypedOutcome } from '@albero/schema/contract';
import {
  Area,
  Indicator,
  IndividualSet,
  Measurement,
  type MeasurementSystem,
  Objective,
  ObjectiveUnit,
  Period,
  Plan,
  PlanVersion,
  Position,
  Unit,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { rows, select } from '../../database/rows.ts';
import { leftOverOf } from '../../measurements/index.ts';
import { type DocumentSystem, pinnedSystem, systemOf } from './system.ts';

/** A value with the day of its period. */
export type DatedMeasurement = Measurement & { readonly outcome: TypedOutcome; readonly day: string };

/** Everything of one version that goes into its document, each list in its order. */
export interface VersionContent {
  readonly version: PlanVersion;
  /** The measurement system to which its plan is pinned; null: to none. */
  readonly pinned: MeasurementSystem | null;
  /** By which it is measured and scored; null: the usual one. */
  readonly system: DocumentSystem | null;
  readonly units: readonly Unit[];
  readonly positions: readonly Position[];
  readonly areas: readonly Area[];
  readonly sets: readonly IndividualSet[];
  readonly objectives: readonly Objective[];
  readonly objectiveUnits: readonly ObjectiveUnit[];
  readonly indicators: readonly Indicator[];
  readonly measurements: readonly DatedMeasurement[];
}

/** The bodies of the installation: the roots of the trees of units. */
export const bodies = (manager: EntityManager): Promise<Unit[]> =>
  rows(select(manager, Unit, 'u').where('u.parentId IS NULL').orderBy('u.code'));

/** The version of a year to be written: the one in force, else the newest. */
export async function versionToWrite(
  manager: EntityManager,
  { bodyId, year }: { readonly bodyId: string; readonly year: number },
): Promise<PlanVersion | null> {
  const versions = await rows(
    select(manager, PlanVersion, 'v')
      .addSelect('v.written', 'written')
      .innerJoin(Plan, 'p', 'p.id = v.planId AND p.bodyId = :bodyId AND p.year = :year', { bodyId, year })
      .orderBy('v.number', 'DESC'),
  );
  return versions.find(({ state }) => state === 'inForce') ?? versions[0] ?? null;
}

export async function contentOf(manager: EntityManager, version: PlanVersion): Promise<VersionContent> {
  const body = { bodyId: version.bodyId };
  const of = { versionId: version.id };
  const tree = {
    areas: await rows(select(manager, Area, 'x').where('x.versionId = :versionId', of).orderBy('x.ordering')),
    sets: await rows(select(manager, IndividualSet, 'x').where('x.versionId = :versionId', of).orderBy('x.ordering')),
    objectives: await rows(select(manager, Objective, 'x').where('x.versionId = :versionId', of).orderBy('x.ordering')),
    objectiveUnits: await unitsOfObjectives(manager, version.id),
    indicators: await rows(select(manager, Indicator, 'x').where('x.versionId = :versionId', of).orderBy('x.ordering')),
  };
  const isLeftOver = leftOverOf(tree);
  const pinned = await pinnedSystem(manager, version);
  return {
    version,
    pinned,
    system: systemOf(version, pinned),
    units: await rows(select(manager, Unit, 'x').where('x.bodyId = :bodyId', body).orderBy('x.ordering')),
    positions: await rows(select(manager, Position, 'x').where('x.bodyId = :bodyId', body).orderBy('x.ordering')),
    ...tree,
    measurements: (await valuesOf(manager, version)).filter((value) => !isLeftOver(value)),
  };
}

const unitsOfObjectives = (manager: EntityManager, versionId: string): Promise<ObjectiveUnit[]> =>
  rows(
    select(manager, ObjectiveUnit, 'x')
      .innerJoin(Objective, 'o', 'o.id = x.objectiveId AND o.versionId = :versionId', { versionId })
      .orderBy('x.ordering'),
  );

/** What was entered for the plan's periods; a value that is missing, or confirmed to be, is not written. */
async function valuesOf(manager: EntityManager, { planId }: PlanVersion): Promise<DatedMeasurement[]> {
  const periods = await rows(select(manager, Period, 'p').where('p.planId = :planId', { planId }));
  const days = new Map(periods.map(({ id, endsOn }) => [id, endsOn]));
  const found = await rows(
    select(manager, Measurement, 'm')
      .innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = :planId', { planId })
      .where('m.outcome IS NOT NULL AND m.state <> :missing', { missing: 'missing' })
      .orderBy('p.endsOn')
      .addOrderBy('m.ordering'),
  );
  return found.flatMap((row) => {
    const day = days.get(row.periodId);
    const { outcome } = row;
    return day !== undefined && outcome && outcome !== 'notReported' ? [{ ...row, outcome, day }] : [];
  });
}
