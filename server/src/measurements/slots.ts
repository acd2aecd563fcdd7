import {
  Indicator,
  IndividualSet,
  Measurement,
  Objective,
  ObjectiveUnit,
  Period,
  PlanVersion,
} from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { firstRow, rows, select } from '../database/rows.ts';

/** The slice of an indicator that is measured as one. */
export const WHOLE = 'whole';

export interface SlotsOf {
  readonly versionId: string;
  /** Only the slots of these objectives; all of the version when absent. */
  readonly objectiveIds?: readonly string[];
}

export interface SlotChanges {
  readonly opened: number;
  readonly moved: number;
  readonly removed: number;
}

/**
 * Brings the rows in which values are entered in line with a version in force: one a period for each indicator, on joint
 * objectives one for each unit unless the indicator is pooled as `single`, and for individual objectives once their set
 * is approved. Can be repeated: what is there stays, whatever was entered is kept, empty rows that are no longer due go.
 * A version that is not in force has no slots. Call it in the transaction of the change that makes values due.
 */
export async function openSlots(manager: EntityManager, of: SlotsOf): Promise<SlotChanges> {
  const version = await firstRow(select(manager, PlanVersion, 'x').where('x.id = :id', { id: of.versionId }));
  if (version?.state !== 'inForce' || of.objectiveIds?.length === 0) return { opened: 0, moved: 0, removed: 0 };

  const periods = await rows(select(manager, Period, 'x').where('x.planId = :id', { id: version.planId }));
  const due = await slicesDue(manager, of);
  const wanted = periods.flatMap(({ id }) => due.map((slice): Slot => ({ ...slice, periodId: id })));
  const there = await slotsThere(manager, version.planId, of, due);

  const known = new Map(there.map((slot) => [keyOf(slot), slot]));
  const missing = wanted.filter((slot) => !known.has(keyOf(slot)));
  await insertSlots(manager, missing, version.bodyId);
  const moved = await moveSlots(manager, wanted, known);
  const removed = await removeEmpty(manager, wanted, there);
  return { opened: missing.length, moved, removed };
}

/** One value to be entered in every period. */
interface Slice {
  readonly lineageId: string;
  readonly sliceKey: string;
  readonly unitId: string;
  readonly positionId: string | null;
  readonly ordering: number;
}
type Slot = Slice & { readonly periodId: string };

const keyOf = (slot: Pick<Measurement, 'lineageId' | 'periodId' | 'sliceKey'>): string =>
  `${slot.lineageId} ${slot.periodId} ${slot.sliceKey}`;

/** What tells the values apart that a version asks for in a period: `<lineage> <slice>`. */
export const sliceOf = ({ lineageId, sliceKey }: Pick<Measurement, 'lineageId' | 'sliceKey'>): string =>
  `${lineageId} ${sliceKey}`;

/**
 * The values that a version asks for in every period, by `sliceOf`. What was entered for others, of a unit that takes part
 * no more or before the units' values were made one, is kept and counts for nothing.
 */
export const slicesOfVersion = async (manager: EntityManager, versionId: string): Promise<ReadonlySet<string>> =>
  new Set((await slicesDue(manager, { versionId })).map(sliceOf));

/** What slices follow from: the tree of a version. */
export interface SlicedTree {
  readonly indicators: readonly Pick<Indicator, 'lineageId' | 'objectiveId' | 'pooling'>[];
  readonly objectiveUnits: readonly Pick<ObjectiveUnit, 'objectiveId' | 'unitId'>[];
}

/** Tells whether a value is of a unit's slice that the version does not ask for: it is kept, and counts for nothing. */
export function leftOverOf({ indicators, objectiveUnits }: SlicedTree) {
  const defined = new Map(indicators.map((each) => [each.lineageId, each]));
  const takingPart = Map.groupBy(objectiveUnits, ({ objectiveId }) => objectiveId);
  return ({ lineageId, sliceKey }: Pick<Measurement, 'lineageId' | 'sliceKey'>): boolean => {
    if (sliceKey === WHOLE) return false;
    const indicator = defined.get(lineageId);
    const units = takingPart.get(indicator?.objectiveId ?? '') ?? [];
    return units.length < 2 || indicator?.pooling === 'single' || !units.some(({ unitId }) => unitId === sliceKey);
  };
}

interface IndicatorRow extends Pick<Indicator, 'lineageId' | 'pooling' | 'objectiveId'> {
  readonly leadUnitId: string | null;
  readonly positionId: string | null;
  readonly positionUnitId: string | null;
}

async function slicesDue(manager: EntityManager, { versionId, objectiveIds }: SlotsOf): Promise<Slice[]> {
  const query = manager
    .createQueryBuilder(Indicator, 'i')
    .innerJoin(Objective, 'o', 'o.id = i.objectiveId')
    .leftJoin(IndividualSet, 's', 's.id = o.setId')
    .select('i.lineageId', 'lineageId')
    .addSelect('i.pooling', 'pooling')
    .addSelect('o.id', 'objectiveId')
    .addSelect('o.leadUnitId', 'leadUnitId')
    .addSelect('s.positionId', 'positionId')
    .addSelect('s.unitId', 'positionUnitId')
    .where('i.versionId = :versionId AND (o.setId IS NULL OR s.state = :approved)', {
      versionId,
      approved: 'approved',
    });
  if (objectiveIds) query.andWhere('o.id IN (:...objectiveIds)', { objectiveIds });
  const units = await unitsOf(manager, versionId);
  return (await query.getRawMany<IndicatorRow>()).flatMap((row) => slicesOf(row, units.get(row.objectiveId) ?? []));
}

async function unitsOf(manager: EntityManager, versionId: string): Promise<Map<string, string[]>> {
  const found = await select(manager, ObjectiveUnit, 'x')
    .innerJoin(Objective, 'o', 'o.id = x.objectiveId AND o.versionId = :versionId', { versionId })
    .orderBy('x.ordering')
    .getRawMany<ObjectiveUnit>();
  const units = new Map<string, string[]>();
  for (const { objectiveId, unitId } of found) units.set(objectiveId, [...(units.get(objectiveId) ?? []), unitId]);
  return units;
}

function slicesOf(row: IndicatorRow, unitIds: readonly string[]): Slice[] {
  const { lineageId, positionId, positionUnitId } = row;
  const whole = (unitId: string): Slice => ({ lineageId, sliceKey: WHOLE, unitId, positionId, ordering: 0 });
  if (positionUnitId) return [whole(positionUnitId)];

  if (unitIds.length > 1 && row.pooling !== 'single')
    return unitIds.map((unitId, ordering) => ({ lineageId, sliceKey: unitId, unitId, positionId: null, ordering }));
  const owner = row.leadUnitId ?? unitIds[0];
  return owner ? [whole(owner)] : [];
}

async function slotsThere(
  manager: EntityManager,
  planId: string,
  { objectiveIds }: SlotsOf,
  due: readonly Slice[],
): Promise<Measurement[]> {
  const query = select(manager, Measurement, 'm').innerJoin(Period, 'p', 'p.id = m.periodId AND p.planId = :planId', {
    planId,
  });
  const lineages = new Set(due.map(({ lineageId }) => lineageId));
  if (objectiveIds) query.where('m.lineageId IN (:...lineages)', { lineages: ['', ...lineages] });
  return (await rows(query)).filter(({ lineageId }) => lineages.has(lineageId));
}

async function insertSlots(manager: EntityManager, slots: readonly Slot[], bodyId: string): Promise<void> {
  for (let at = 0; at < slots.length; at += BATCH) {
    const batch = slots.slice(at, at + BATCH).map((slot) => ({ ...EMPTY, ...slot, id: uuid(), bodyId }));
    await manager.createQueryBuilder().insert().into(Measurement).values(batch).updateEntity(false).execute();
  }
}

const BATCH = 500;
const EMPTY = {
  state: 'missing',
  outcome: null,
  reason: null,
  inputs: null,
  comment: null,
  enteredById: null,
  enteredAt: null,
  onBehalf: false,
  version: 1,
} as const;

/** Another lead unit now answers for the one value: the row moves, with whatever it holds. */
async function moveSlots(
  manager: EntityManager,
  wanted: readonly Slot[],
  known: ReadonlyMap<string, Measurement>,
): Promise<number> {
  let moved = 0;
  for (const slot of wanted) {
    const there = known.get(keyOf(slot));
    if (!there || there.unitId === slot.unitId) continue;
    await manager
      .createQueryBuilder()
      .update(Measurement)
      .set({ unitId: slot.unitId, version: () => 'version + 1' })
      .where('id = :id', { id: there.id })
      .execute();
    moved += 1;
  }
  return moved;
}

async function removeEmpty(
  manager: EntityManager,
  wanted: readonly Slot[],
  there: readonly Measurement[],
): Promise<number> {
  const keys = new Set(wanted.map(keyOf));
  const ids = there.filter((slot) => slot.state === 'missing' && !keys.has(keyOf(slot))).map(({ id }) => id);
  await deleteEmpty(manager, ids);
  return ids.length;
}

/** Asked again while deleting: what somebody entered, proved or commented on stays. */
export async function deleteEmpty(manager: EntityManager, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH)
    await manager
      .createQueryBuilder()
      .delete()
      .from(Measurement)
      .where('id IN (:...ids) AND state = :missing', { ids: ids.slice(at, at + BATCH), missing: 'missing' })
      .andWhere('NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.measurementId = measurements.id)')
      .andWhere('NOT EXISTS (SELECT 1 FROM comments WHERE comments.subjectId = measurements.id)')
      .execute();
}
