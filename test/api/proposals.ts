import type { Client, Office } from '../kit/index.ts';
import { draftOf, objectiveIn, planOf, written } from './drafts.ts';

export const FIELDS = `id version state motivation reason contentJson currentJson changedMeanwhile createdByName decidedByName
  unit { code } area { id code } objective { id code } planVersion { id } allowedActions blockedActions { action reason }`;
export const LIST = `query ($filter: ProposalFilter) { proposals(filter: $filter) { total items { ${FIELDS} } } }`;
export const ONE = `query ($id: ID!) { proposal(id: $id) { ${FIELDS} } }`;
export const CREATE = `mutation ($input: CreateProposalInput!) { createProposal(input: $input) { ${FIELDS} } }`;
export const UPDATE = `mutation ($input: UpdateProposalInput!) { updateProposal(input: $input) { ${FIELDS} } }`;
export const DELETE = 'mutation ($input: DeleteDraftInput!) { deleteProposal(input: $input) }';
export const ADVANCE = 'mutation ($input: AdvanceInput!) { advance(input: $input) { state version } }';
export const EDIT = 'mutation ($input: UpdateObjectiveInput!) { updateObjective(input: $input) { version } }';
export const GONE = 'mutation ($input: DeleteDraftInput!) { deleteObjective(input: $input) }';

export type Proposing = Awaited<ReturnType<typeof proposing>>;

/** A draft of the plan, in which the contact of the legal service proposes and the planner decides. */
export async function proposing(office: Office) {
  const versionId = await draftOf(office);
  const service = office.as('referente.legale');
  const planner = office.as('controllo');
  const { me } = await service.query('{ me { seats { unitId } } }');
  const unitId: string = me.seats[0].unitId;
  const plan = () => planOf(planner, versionId);

  /** An objective of the unit, with what it proposes: another title. */
  const about = async (code = '08.01') => {
    const objective = objectiveIn(await plan(), code);
    const proposed = { ...written(objective), title: 'Titolo proposto' };
    return { objective, input: { objectiveId: objective.id, unitId, objective: proposed } };
  };
  const propose = async (code?: string) => {
    const { objective, input } = await about(code);
    const { createProposal } = await service.query(CREATE, { input: { ...input, motivation: 'Più chiaro' } });
    return { objective, proposal: createProposal, input };
  };
  return { versionId, service, planner, unitId, plan, about, propose };
}

export const advance = (
  client: Client,
  action: string,
  { id, version }: { readonly id: string; readonly version: number },
  reason?: string,
) => client.query(ADVANCE, { input: { resource: 'proposals', id, action, expectedVersion: version, reason } });
