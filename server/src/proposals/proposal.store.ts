import type { Reach } from '@albero/schema/contract';
import { Area, PlanVersion, Proposal, Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { within } from '../access/within.ts';
import type { Database } from '../database/database.ts';
import { lockedRow } from '../database/lock.ts';
import { firstRow, select } from '../database/rows.ts';
import { type ListArgs, type Listing, pageOf } from '../graphql/lists.ts';
import { type WholeObjective, wholeObjective } from '../objectives/objective.tree.ts';
import { PROPOSAL_REACH } from './proposal.subject.ts';
import type { ProposalFilter } from './proposal.types.ts';

/** A proposal with what it is about, as one transaction sees it. */
export interface WholeProposal {
  readonly proposal: Proposal;
  readonly version: PlanVersion;
  /** null: it proposes a new one, or the objective is gone. */
  readonly objective: WholeObjective | null;
}

const SORT = {
  createdAt: 'x.createdAt',
  decidedAt: 'x.decidedAt',
  state: 'x.state',
  unit: 'u.name',
  area: 'a.ordering',
};

/** What services propose for the objectives of a draft. */
export class ProposalStore {
  constructor(private readonly db: Database) {}

  list(reach: Reach, filter: ProposalFilter, personId: string, args: ListArgs): Promise<Listing<Proposal>> {
    const query = within(select(this.db.read, Proposal, 'x'), reach, PROPOSAL_REACH);
    query.innerJoin(Unit, 'u', 'u.id = x.unitId').innerJoin(Area, 'a', 'a.id = x.areaId');
    for (const column of ['versionId', 'state', 'unitId', 'objectiveId'] as const)
      if (filter[column]) query.andWhere(`x.${column} = :${column}`, { [column]: filter[column] });
    if (filter.mine != null) query.andWhere(`x.createdById ${filter.mine ? '=' : '<>'} :personId`, { personId });
    return pageOf(query, args, SORT, [
      ['x.createdAt', 'DESC'],
      ['x.id', 'DESC'],
    ]);
  }

  byId(id: string, reach: Reach, manager: EntityManager = this.db.read): Promise<Proposal | null> {
    return firstRow(within(select(manager, Proposal, 'x').where('x.id = :id', { id }), reach, PROPOSAL_REACH));
  }

  /** The proposal and its version, kept from other writers until the transaction ends. */
  async locked(manager: EntityManager, id: string): Promise<WholeProposal | null> {
    const proposal = await lockedRow(manager, Proposal, id);
    const version = proposal && (await lockedRow(manager, PlanVersion, proposal.versionId));
    if (!proposal || !version) return null;
    const { objectiveId } = proposal;
    return { proposal, version, objective: objectiveId ? await wholeObjective(manager, objectiveId, version) : null };
  }
}

/** Whether the objective that it would change is there no more. */
export const isGone = ({ proposal, objective }: WholeProposal): boolean =>
  proposal.objectiveId !== null && objective === null;
