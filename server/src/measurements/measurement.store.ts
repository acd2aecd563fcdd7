import type { Reach, Viewer } from '@albero/schema/contract';
import { Area, IndividualSet, Measurement, Period, PlanVersion, Position, Unit } from '@albero/schema/model';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { within } from '../access/within.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { textConditions, textPattern } from '../database/text-search.ts';
import type { ListArgs } from '../graphql/lists.ts';
import { grouped, type LoaderOf } from '../graphql/loaders.ts';
import type { MeasurementFilter } from './measurement.inputs.ts';
import { type MeasurementPage, readPage } from './measurement.page.ts';
import { inMeasurementReach } from './measurement.reach.ts';
import { joined, type MeasurementRow, measurementRows, rowsOfIndicators } from './measurement.rows.ts';
import { type MeasurementReach, measurementReach } from './measurement.subject.ts';
import type { Completeness } from './measurement.types.ts';

/** One page of the values in a reach; `mine` narrows it to where the reader may enter. */
export function listMeasurements(
  manager: EntityManager,
  viewer: Viewer,
  filter: MeasurementFilter,
  args: ListArgs,
): Promise<MeasurementPage> {
  const query = joined(manager.createQueryBuilder(Measurement, 'm'))
    .leftJoin(Area, 'a', 'a.id = o.areaId')
    .leftJoin(IndividualSet, 's', 's.id = o.setId')
    .innerJoin(Unit, 'u', 'u.id = m.unitId')
    .where('m.bodyId IN (:...bodies)', { bodies: bodiesOf(viewer) })
    .andWhere(inMeasurementReach(measurementReach(viewer, 'read')));
  if (filter.mine) query.andWhere(inMeasurementReach(measurementReach(viewer, 'enter')));
  applyFilter(query, filter);
  return readPage(query, args);
}

/** No reach leads out of the bodies of one's seats; saying so lets the database start from there. */
const bodiesOf = ({ seats }: Viewer): string[] => (seats.length > 0 ? seats.map(({ bodyId }) => bodyId) : ['']);

function applyFilter(query: SelectQueryBuilder<Measurement>, filter: MeasurementFilter): void {
  for (const [name, column] of EQUAL) {
    if (filter[name]) query.andWhere(`${column} = :${name}`, { [name]: filter[name] });
  }
  if (filter.versionId)
    query.andWhere('v.planId = (SELECT planId FROM plan_versions WHERE id = :versionId)', {
      versionId: filter.versionId,
    });
  if (filter.states) query.andWhere('m.state IN (:...states)', { states: ['', ...filter.states] });
  if (filter.entered != null) query.andWhere(`m.state ${filter.entered ? '<>' : '='} :none`, { none: 'missing' });
  if (filter.individual != null) query.andWhere(`m.positionId IS ${filter.individual ? 'NOT NULL' : 'NULL'}`);
  if (filter.text?.trim())
    query.andWhere(`(${textConditions(query, ['o.code', 'o.title', 'i.name']).join(' OR ')})`, {
      text: textPattern(filter.text),
    });
}

const EQUAL = [
  ['periodId', 'm.periodId'],
  ['unitId', 'm.unitId'],
  ['positionId', 'm.positionId'],
  ['objectiveId', 'o.id'],
  ['state', 'm.state'],
] as const;

/** One value, if it lies in the reach. */
export async function measurementById(
  manager: EntityManager,
  id: string,
  read: MeasurementReach,
): Promise<MeasurementRow | null> {
  const query = measurementRows(manager).where('m.id = :id', { id }).andWhere(inMeasurementReach(read));
  return (await firstRow(query)) as MeasurementRow | null;
}

/**
 * The values of each indicator that the viewer may read, by period and slice: one statement for all indicators asked for.
 * The same function for the same viewer, so that a request batches them together.
 */
export function measurementsOf(viewer: Viewer): LoaderOf<MeasurementRow[]> {
  const known = loaders.get(viewer);
  if (known) return known;
  const made: LoaderOf<MeasurementRow[]> = async (manager, ids) => {
    const query = rowsOfIndicators(manager).where('i.id IN (:...ids)', { ids });
    const found = await rows(query.andWhere(inMeasurementReach(measurementReach(viewer, 'read'))));
    return grouped(found as MeasurementRow[], 'indicatorId', ids);
  };
  loaders.set(viewer, made);
  return made;
}
const loaders = new WeakMap<Viewer, LoaderOf<MeasurementRow[]>>();

/** Whether the period belongs to the version's plan, and the plan lies where the viewer reads plans. */
export async function isPeriodOf(
  manager: EntityManager,
  plans: Reach,
  { versionId, periodId }: { readonly versionId: string; readonly periodId: string },
): Promise<boolean> {
  const query = select(manager, PlanVersion, 'v')
    .innerJoin(Period, 'p', 'p.planId = v.planId AND p.id = :periodId', { periodId })
    .where('v.id = :versionId', { versionId });
  const columns = { bodyId: 'v.bodyId', unitId: 'v.bodyId', state: 'v.state' };
  return (await firstRow(within(query, plans, columns))) !== null;
}

/** How far each unit and each position is with the values that the plan defines today, of what the reach shows. */
export async function completenessOf(
  manager: EntityManager,
  read: MeasurementReach,
  periodId: string,
): Promise<Completeness[]> {
  const found = await countsOf(manager)
    .where('m.periodId = :periodId', { periodId })
    .andWhere(inMeasurementReach(read))
    .groupBy('m.unitId, u.name, u.ordering, m.positionId, po.title, po.ordering')
    .orderBy('u.ordering')
    .addOrderBy('po.ordering')
    .getRawMany<Completeness>();
  return found.map((row) => ({
    ...row,
    due: Number(row.due),
    entered: Number(row.entered),
    notMeasurable: Number(row.notMeasurable),
    missing: Number(row.missing),
    draft: Number(row.draft),
    submitted: Number(row.submitted),
    returned: Number(row.returned),
    verified: Number(row.verified),
    approved: Number(row.approved),
  }));
}

const countsOf = (manager: EntityManager): SelectQueryBuilder<Measurement> =>
  joined(manager.createQueryBuilder(Measurement, 'm'))
    .innerJoin(Unit, 'u', 'u.id = m.unitId')
    .leftJoin(Position, 'po', 'po.id = m.positionId')
    .select('m.unitId', 'unitId')
    .addSelect('u.name', 'unitName')
    .addSelect('m.positionId', 'positionId')
    .addSelect('po.title', 'positionTitle')
    .addSelect('COUNT(*)', 'due')
    .addSelect(counting(`m.outcome = 'measured'`), 'entered')
    .addSelect(counting(`m.outcome IN ('notMeasurable', 'neutralised')`), 'notMeasurable')
    .addSelect(counting(`m.state = 'missing' OR m.outcome = 'notReported'`), 'missing')
    .addSelect(counting(`m.state = 'draft'`), 'draft')
    .addSelect(counting(`m.state = 'submitted'`), 'submitted')
    .addSelect(counting(`m.state = 'returned'`), 'returned')
    .addSelect(counting(`m.state = 'verified'`), 'verified')
    .addSelect(counting(`m.state IN ('approved', 'consolidated')`), 'approved');

const counting = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
