import { can, covers, reach, type Viewer, type WrittenObjective } from '@albero/schema/contract';
import { type PlanVersion, Proposal } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import { areaById, areasOf } from '../areas/area.store.ts';
import type { Database } from '../database/database.ts';
import { assertVersion, saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { TypedOperational } from '../domain/objective-input.ts';
import type { Changes } from '../domain/telling.ts';
import { cleanText, textFaults } from '../domain/text.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { checkedContent } from '../objectives/objective.editor.ts';
import type { ObjectiveService } from '../objectives/objective.service.ts';
import { holdVersion, type WholeObjective, wholeObjective } from '../objectives/objective.tree.ts';
import { planSubject } from '../plans/plan.subjects.ts';
import { recordAct } from '../workflow/acts.ts';
import { proposalChanges, writtenContent } from './proposal.content.ts';
import { isGone, type ProposalStore, type WholeProposal } from './proposal.store.ts';
import { newProposalSubject, proposalSubject } from './proposal.subject.ts';
import type { CreateProposalInput, ProposalFilter, UpdateProposalInput } from './proposal.types.ts';

/** What a service proposes for its own objectives. Its way through the states is a workflow. */
export class ProposalService {
  constructor(
    private readonly db: Database,
    private readonly store: ProposalStore,
    private readonly objectives: ObjectiveService,
  ) {}

  list(viewer: Viewer, filter: ProposalFilter, args: ListArgs): Promise<Listing<Proposal>> {
    return this.store.list(reach(viewer, 'read', 'proposals'), filter, viewer.personId, args);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(viewer: Viewer, id: string, manager?: EntityManager): Promise<Proposal> {
    const proposal = await this.store.byId(id, reach(viewer, 'read', 'proposals'), manager);
    if (!proposal) throw notFound(id);
    return proposal;
  }

  /**
   * Begins a proposal, as a draft of the unit.
   * @throws DomainError NOT_FOUND, FORBIDDEN (NOT_YOUR_UNIT), WRONG_STATE (the plan is no draft), INVALID with every fault
   */
  async create(viewer: Viewer, input: CreateProposalInput, now: Date): Promise<Proposal> {
    const versionId = await this.#versionOf(viewer, input);
    return this.db.transaction(async (manager) => {
      const version = await holdVersion(manager, versionId);
      assertOwnUnit(viewer, version, input.unitId);
      const current = input.objectiveId ? await wholeObjective(manager, input.objectiveId, version) : null;
      if (input.objectiveId && !current) throw new DomainError('NOT_FOUND', { resource: 'objectives' });
      const areaId = current?.area.id ?? input.areaId ?? '';
      const { motivation, content, told } = await checkedInput(manager, { version, current, input, before: null });
      assertTakesPart(input.unitId, current?.content.unitIds ?? content.unitIds);

      const by = { createdById: viewer.personId, authorIds: [viewer.personId], createdAt: now };
      const about = { versionId, bodyId: version.bodyId, unitId: input.unitId, areaId };
      const objectiveId = current?.objective.id ?? null;
      const objectiveVersion = current?.objective.version ?? null;
      const proposal = { id: uuid(), ...about, objectiveId, objectiveVersion, content, motivation, ...NEW, ...by };
      await manager.insert(Proposal, proposal);
      await this.#record(manager, { viewer, now, version, proposal, action: 'create', changes: told });
      return this.byId(viewer, proposal.id, manager);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT with the proposal as it is now, INVALID */
  update(viewer: Viewer, input: UpdateProposalInput, now: Date): Promise<Proposal> {
    return this.#onProposal(viewer, input, 'update', async (manager, whole) => {
      const { proposal, version, objective: current } = whole;
      const { areaId, moved } = await areaAfter(manager, whole, input.areaId ?? proposal.areaId);
      const { motivation, content, told } = await checkedInput(manager, { version, current, input, before: proposal });
      assertTakesPart(proposal.unitId, current?.content.unitIds ?? content.unitIds);
      if (!told && !moved) return this.byId(viewer, proposal.id, manager);

      const authorIds = [...new Set([...proposal.authorIds, viewer.personId])];
      const objectiveVersion = current?.objective.version ?? null;
      const at = { id: input.id, expectedVersion: input.expectedVersion };
      const next = { areaId, motivation, content, authorIds, objectiveVersion };
      await saveVersion(manager, Proposal, 'proposals', at, next as object);
      await this.#record(manager, { viewer, now, version, proposal, action: 'update', changes: { ...moved, ...told } });
      return this.byId(viewer, proposal.id, manager);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT with the proposal as it is now */
  delete(viewer: Viewer, at: At, now: Date): Promise<boolean> {
    return this.#onProposal(viewer, at, 'delete', async (manager, { proposal, version }) => {
      await manager.delete(Proposal, { id: at.id });
      const changes = { motivation: [proposal.motivation, null], content: [proposal.content, null] } as const;
      await this.#record(manager, { viewer, now, version, proposal, action: 'delete', changes });
      return true;
    });
  }

  #onProposal<T>(
    viewer: Viewer,
    { id, expectedVersion }: At,
    action: 'update' | 'delete',
    work: (manager: EntityManager, whole: WholeProposal) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (manager) => {
      const whole = await this.store.locked(manager, id);
      if (!whole) throw notFound(id);
      assertCan(viewer, action, 'proposals', proposalSubject(whole.proposal, whole.version, isGone(whole)));
      assertCurrent(whole.proposal, expectedVersion);
      return work(manager, whole);
    });
  }

  /** Of the objective that would change, or of the area in which a new one would stand. */
  async #versionOf(viewer: Viewer, { objectiveId, areaId }: CreateProposalInput): Promise<string> {
    if (objectiveId) return (await this.objectives.byId(viewer, objectiveId)).versionId;
    if (!areaId) throw invalid({ path: 'areaId', code: 'REQUIRED' });
    const area = await areaById(this.db.read, areaId);
    if (!area) throw invalid({ path: 'areaId', code: 'UNKNOWN_ID' });
    return area.versionId;
  }

  #record(manager: EntityManager, { viewer, now, version, proposal, action, changes }: Recording): Promise<void> {
    const subject = proposalSubject(proposal, version, false);
    const from = action === 'create' ? null : proposal.state;
    const to = action === 'delete' ? null : proposal.state;
    const act = { resource: 'proposals', recordId: proposal.id, subject, action, from, to, changes } as const;
    return recordAct(manager, { viewer, now, ...act });
  }
}

/** An objective that is there stays where it stands; only a new one may be proposed for another area. */
async function areaAfter(manager: EntityManager, { proposal, version, objective }: WholeProposal, areaId: string) {
  if (objective) return { areaId: objective.area.id, moved: null };
  const areas = await areasOf(manager, version.id);
  const code = (id: string) => areas.find((area) => area.id === id)?.code ?? null;
  if (code(areaId) === null) throw invalid({ path: 'areaId', code: 'UNKNOWN_ID' });
  return {
    areaId,
    moved: areaId === proposal.areaId ? null : { area: [code(proposal.areaId), code(areaId)] as const },
  };
}

interface At {
  readonly id: string;
  readonly expectedVersion: number;
}

interface Recording {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly version: PlanVersion;
  readonly proposal: Pick<Proposal, 'id' | 'bodyId' | 'unitId' | 'state' | 'authorIds'>;
  readonly action: 'create' | 'update' | 'delete';
  readonly changes: Changes | null;
}

const NEW = { state: 'draft', reason: null, decidedById: null, decidedAt: null, version: 1 } as const;

const notFound = (id: string): DomainError => new DomainError('NOT_FOUND', { resource: 'proposals', id });

/** A service proposes in its own name. */
function assertOwnUnit(viewer: Viewer, version: PlanVersion, unitId: string): void {
  if (!can(viewer, 'read', 'plans', planSubject(version)).allowed)
    throw new DomainError('NOT_FOUND', { resource: 'plans' });
  const subject = newProposalSubject(version, unitId);
  if (!covers(reach(viewer, 'create', 'proposals'), subject))
    throw new DomainError('FORBIDDEN', { resource: 'proposals', action: 'create', reason: 'NOT_YOUR_UNIT' });
  assertCan(viewer, 'create', 'proposals', subject);
}

/** Only about the unit's own objectives: those in which it takes part, or would. */
function assertTakesPart(unitId: string, unitIds: readonly string[]): void {
  if (!unitIds.includes(unitId)) throw invalid({ path: 'unitId', code: 'UNIT_NOT_IN_OBJECTIVE' });
}

interface ToCheck {
  readonly version: PlanVersion;
  readonly current: WholeObjective | null;
  readonly input: { readonly motivation?: string | null; readonly objective: TypedOperational };
  /** As it was written before; null: it is new. */
  readonly before: Proposal | null;
}

/** Checked as if it were written into the plan now. @throws DomainError INVALID */
async function checkedInput(manager: EntityManager, { version, current, input, before }: ToCheck) {
  const motivation = cleanText(input.motivation);
  const faults = textFaults('motivation', motivation, { most: 2000, required: false });
  if (faults.length > 0) throw invalid(...faults);
  const typed = input.objective;
  const { content: next, unitCode } = await checkedContent(manager, {
    version,
    before: current?.content ?? null,
    typed,
  });
  const content = writtenContent(next, current?.content ?? null);
  const was = before?.motivation ?? null;
  const changes = {
    ...(was !== motivation && { motivation: [was, motivation] as const }),
    ...proposalChanges((before?.content as WrittenObjective | undefined) ?? null, content, unitCode),
  };
  return { motivation, content, told: Object.keys(changes).length > 0 ? changes : null };
}

/** @throws DomainError CONFLICT with the proposal as it is now, content included */
export const assertCurrent = (row: Proposal, expected: number): void =>
  assertVersion(Proposal, 'proposals', { row, expected, shown: { contentJson: JSON.stringify(row.content) } });
