import type { Reach, SetContent } from '@albero/schema/contract';
import { Indicator, IndividualSet, Objective, PlanVersion, Position, SeenMark } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { firstRow, rows, select } from '../database/rows.ts';
import { contentOf } from '../domain/set-content.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { grouped } from '../graphql/loaders.ts';
import { SET_REACH } from './individual-set.subject.ts';
import type { IndividualSetFilter } from './individual-set.types.ts';

/** A set with all that is written in it, as one transaction sees it. */
export interface WholeSet {
  readonly set: IndividualSet;
  readonly version: PlanVersion | null;
  readonly objectives: readonly Objective[];
  readonly indicators: readonly Indicator[];
  readonly content: SetContent;
}

const SORT = { ordering: 'x.ordering', state: 'x.state', submittedAt: 'x.submittedAt', position: 'p.title' };

/** The sets of individual objectives. */
export class IndividualSetStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: IndividualSetFilter, args: ListArgs): Promise<Listing<IndividualSet>> {
    const query = within(select(this.db.read, IndividualSet, 'x'), reach, SET_REACH);
    query.innerJoin(Position, 'p', 'p.id = x.positionId').innerJoin(PlanVersion, 'v', 'v.id = x.versionId');
    if (filter.versionId) query.andWhere('x.versionId = :versionId', { versionId: filter.versionId });
    if (filter.state) query.andWhere('x.state = :state', { state: filter.state });
    return pageOf(query, args, SORT, [
      ['v.year', 'DESC'],
      ['v.number', 'DESC'],
      ['x.ordering', 'ASC'],
      ['x.id', 'ASC'],
    ]);
  }

  byId(id: string, reach: Reach): Promise<IndividualSet | null> {
    return firstRow(within(select(this.db.read, IndividualSet, 'x').where('x.id = :id', { id }), reach, SET_REACH));
  }

  /** The whole set, kept from other writers until the transaction ends. */
  async locked(manager: EntityManager, id: string): Promise<WholeSet | null> {
    const set = await lockedRow(manager, IndividualSet, id);
    if (!set) return null;
    const version = await firstRow(select(manager, PlanVersion, 'x').where('x.id = :id', { id: set.versionId }));
    const objectives = await rows(
      select(manager, Objective, 'x').where('x.setId = :id', { id }).orderBy('x.ordering').addOrderBy('x.id'),
    );
    const indicators = await rows(
      select(manager, Indicator, 'x')
        .innerJoin(Objective, 'o', 'o.id = x.objectiveId AND o.setId = :id', { id })
        .orderBy('x.ordering')
        .addOrderBy('x.id'),
    );
    const ids = objectives.map((objective) => objective.id);
    const groups = new Map(grouped(indicators, 'objectiveId', ids).map((group, o) => [ids[o], group]));
    return { set, version, objectives, indicators, content: contentOf(objectives, (each) => groups.get(each) ?? []) };
  }

  /** The codes of all objectives of a version but those of one set. */
  async codesElsewhere(manager: EntityManager, { versionId, id }: IndividualSet): Promise<string[]> {
    const found = await manager
      .createQueryBuilder(Objective, 'x')
      .select('x.code', 'code')
      .where('x.versionId = :versionId AND (x.setId IS NULL OR x.setId <> :id)', { versionId, id })
      .getRawMany<{ code: string }>();
    return found.map(({ code }) => code);
  }

  /** Remembers what a person saw of a set; the former mark of the same person goes. */
  async mark(manager: EntityManager, mark: Omit<SeenMark, 'id'>): Promise<void> {
    const { personId, recordId, ...seen } = mark;
    const done = await manager.update(SeenMark, { personId, recordId }, seen as never);
    if (done.affected === 0) await manager.insert(SeenMark, { ...mark, id: uuid() } as never);
  }
}
