import type { Reach } from '@albero/schema/contract';
import { Scenario } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { firstRow, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import type { ScenarioFilter } from './scenario.inputs.ts';
import { SCENARIO_REACH } from './scenario.subject.ts';

const SORT = { createdAt: 'x.createdAt', title: 'x.title', state: 'x.state' };

/** What persons try over plans. */
export class ScenarioStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: ScenarioFilter, personId: string, args: ListArgs): Promise<Listing<Scenario>> {
    const query = within(select(this.db.read, Scenario, 'x'), reach, SCENARIO_REACH);
    for (const column of ['versionId', 'state'] as const)
      if (filter[column]) query.andWhere(`x.${column} = :${column}`, { [column]: filter[column] });
    if (filter.mine != null) query.andWhere(`x.ownerId ${filter.mine ? '=' : '<>'} :personId`, { personId });
    return pageOf(query, args, SORT, [
      ['x.createdAt', 'DESC'],
      ['x.id', 'DESC'],
    ]);
  }

  byId(id: string, reach: Reach, manager: EntityManager = this.db.read): Promise<Scenario | null> {
    return firstRow(within(select(manager, Scenario, 'x').where('x.id = :id', { id }), reach, SCENARIO_REACH));
  }
}
