import type { Reach } from '@albero/schema/contract';
import { Area, Indicator, Measurement, Objective, ObjectiveUnit, PlanVersion } from '@albero/schema/model';
import { type EntityManager, IsNull, Not, type SelectQueryBuilder } from 'typeorm';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { saveVersion } from '../database/save.ts';
import { textConditions, textPattern } from '../database/text-search.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import type { Settled } from './objective.doubts.ts';
import type { ObjectiveFilter, PoolingInput } from './objective.types.ts';

const UNITS_OF_IT = 'SELECT 1 FROM objective_units ou WHERE ou.objectiveId = x.id';
const REACH = { bodyId: 'v.bodyId', unitId: { exists: `${UNITS_OF_IT} AND ou.unitId` } };
const SORT = { code: 'x.code', title: 'x.title', weight: '(x.weight + 0)', ordering: 'x.ordering', area: 'a.ordering' };
const HOW_MANY_UNITS = '(SELECT COUNT(*) FROM objective_units n WHERE n.objectiveId = x.id)';

/** Operational objectives: those of an area. */
export class ObjectiveStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: ObjectiveFilter, args: ListArgs): Promise<Listing<Objective>> {
    const query = within(operational(this.db.read), reach, REACH);
    narrow(query, filter);
    return pageOf(query, args, SORT, [
      ['v.year', 'DESC'],
      ['a.ordering', 'ASC'],
      ['x.ordering', 'ASC'],
      ['x.id', 'ASC'],
    ]);
  }

  byId(id: string, reach: Reach, manager: EntityManager = this.db.read): Promise<Objective | null> {
    return firstRow(within(operational(manager), reach, REACH).andWhere('x.id = :id', { id }));
  }

  version(manager: EntityManager, id: string): Promise<PlanVersion | null> {
    return firstRow(select(manager, PlanVersion, 'x').where('x.id = :id', { id }));
  }

  async area(manager: EntityManager, { areaId }: Objective): Promise<Area | null> {
    return areaId ? firstRow(select(manager, Area, 'x').where('x.id = :areaId', { areaId })) : null;
  }

  async unitIds(manager: EntityManager, objectiveId: string): Promise<string[]> {
    const query = select(manager, ObjectiveUnit, 'x').where('x.objectiveId = :objectiveId', { objectiveId });
    return (await rows(query.orderBy('x.ordering'))).map(({ unitId }) => unitId);
  }

  indicators(manager: EntityManager, objectiveId: string): Promise<Indicator[]> {
    const query = select(manager, Indicator, 'x').where('x.objectiveId = :objectiveId', { objectiveId });
    return rows(query.orderBy('x.ordering'));
  }

  /**
   * Which of the lineages have a value, or a proof of one, of whatever unit, in the periods of the plan. As it is now,
   * not as this transaction saw it first, and none is entered until the transaction ends.
   */
  async lineagesWithValues(
    manager: EntityManager,
    planId: string,
    lineageIds: readonly string[],
  ): Promise<Set<string>> {
    if (lineageIds.length === 0) return new Set();
    const query = manager
      .createQueryBuilder(Measurement, 'm')
      .select('m.lineageId', 'lineageId')
      .addSelect('m.state', 'state')
      .addSelect('(SELECT COUNT(*) FROM evidence ev WHERE ev.measurementId = m.id)', 'proofs')
      .where('m.lineageId IN (:...lineageIds)', { lineageIds })
      .andWhere('m.periodId IN (SELECT id FROM periods WHERE planId = :planId)', { planId });
    if (manager.connection.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
    const found = await query.getRawMany<{ lineageId: string; state: string; proofs: number | string }>();
    const isEntered = ({ state, proofs }: (typeof found)[number]) => state !== 'missing' || Number(proofs) > 0;
    return new Set(found.filter(isEntered).map(({ lineageId }) => lineageId));
  }

  /** @throws DomainError CONFLICT with the objective as it is now */
  saveNext(
    manager: EntityManager,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    changes: Partial<Pick<Objective, 'leadUnitId' | 'doubt'>>,
  ): Promise<void> {
    return saveVersion(manager, Objective, 'objectives', { id, expectedVersion }, changes);
  }

  /**
   * The objective's own goes with its next version.
   * @returns whether all were still there: the area's may have been settled from another of its objectives meanwhile
   */
  async clearDoubts(manager: EntityManager, settled: readonly Settled[]): Promise<boolean> {
    const open = Not(IsNull());
    for (const { kind, id } of settled) {
      if (kind === 'indicator') await manager.update(Indicator, { id }, { doubt: null });
      if (kind === 'area' && (await manager.update(Area, { id, doubt: open }, { doubt: null })).affected !== 1)
        return false;
    }
    return true;
  }

  async savePooling(manager: EntityManager, pooling: readonly PoolingInput[]): Promise<void> {
    for (const each of pooling)
      await manager.update(Indicator, { id: each.indicatorId }, { pooling: each.pooling ?? null });
  }
}

const operational = (manager: EntityManager): SelectQueryBuilder<Objective> =>
  select(manager, Objective, 'x')
    .innerJoin(Area, 'a', 'a.id = x.areaId')
    .innerJoin(PlanVersion, 'v', 'v.id = x.versionId');

function narrow(query: SelectQueryBuilder<Objective>, filter: ObjectiveFilter): void {
  const { versionId, areaId, unitId, branch, text, joint, doubtful } = filter;
  if (versionId) query.andWhere('x.versionId = :versionId', { versionId });
  if (areaId) query.andWhere('x.areaId = :areaId', { areaId });
  if (unitId) query.andWhere(`EXISTS (${UNITS_OF_IT} AND ou.unitId = :unitId)`, { unitId });
  if (branch) query.andWhere('a.branch = :branch', { branch });
  if (text?.trim()) query.andWhere(`(${textIn(query)})`, { text: textPattern(text) });
  if (joint != null) query.andWhere(`${HOW_MANY_UNITS} ${joint ? '>' : '<='} 1`);
  if (doubtful != null)
    query.andWhere(`${doubtful ? '' : 'NOT '}(x.doubt IS NOT NULL OR a.doubt IS NOT NULL OR EXISTS (${DOUBTS_BELOW}))`);
}

const INDICATORS_OF_IT = 'SELECT 1 FROM indicators i WHERE i.objectiveId = x.id';
const DOUBTS_BELOW = `${INDICATORS_OF_IT} AND i.doubt IS NOT NULL`;

/** In the objective's own words or in the name of one of its indicators. */
function textIn(query: SelectQueryBuilder<Objective>): string {
  const own = textConditions(query, ['x.code', 'x.title', 'x.description']);
  return [...own, `EXISTS (${INDICATORS_OF_IT} AND ${textConditions(query, ['i.name'])})`].join(' OR ');
}
