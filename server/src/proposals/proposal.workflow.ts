import type { WrittenObjective } from '@albero/schema/contract';
import { PlanVersion, Proposal } from '@albero/schema/model';
import { areaById } from '../areas/area.store.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import { addObjective, changeObjective, checkedContent } from '../objectives/objective.editor.ts';
import { versionById, wholeObjective } from '../objectives/objective.tree.ts';
import type { Changes } from '../workflow/acts.ts';
import type { Move, Workflow } from '../workflow/handler.ts';
import { assertCurrent } from './proposal.service.ts';
import { isGone, type ProposalStore, type WholeProposal } from './proposal.store.ts';
import { proposalSubject } from './proposal.subject.ts';

/**
 * The way of a proposal: sent by its unit, withdrawn until decided, sent back or approved by the planner. Approving writes
 * it into the plan under the planner's own rights, by the very code that writes an objective, as the plan is at that moment.
 */
export const proposalWorkflow = (store: ProposalStore): Workflow => ({
  resource: 'proposals',
  async load(manager, id) {
    const whole = await store.locked(manager, id);
    return (
      whole && {
        id,
        version: whole.proposal.version,
        state: whole.proposal.state,
        subject: proposalSubject(whole.proposal, whole.version, isGone(whole)),
        assertCurrent: (expected) => assertCurrent(whole.proposal, expected),
        move: (move) => step(whole, move),
      }
    );
  },
});

async function step(whole: WholeProposal, move: Move): Promise<Changes | null> {
  if (move.remarks.length > 0) throw invalid({ path: 'remarks', code: 'NOT_WITH_ACTION' });
  return STEPS[move.action as Step](whole, move);
}

type Step = 'submit' | 'withdraw' | 'approve' | 'sendBack';

const STEPS: Readonly<Record<Step, (whole: WholeProposal, move: Move) => Promise<Changes | null>>> = {
  async submit(whole, move) {
    const typed = contentOf(whole);
    const before = whole.objective?.content ?? null;
    // The plan may have changed since it was written: a code was taken, an indicator went.
    await checkedContent(move.manager, { version: whole.version, before, typed });
    const authorIds = [...new Set([...whole.proposal.authorIds, move.viewer.personId])];
    await save(whole, move, { ...UNDECIDED, authorIds });
    return { content: [null, typed] };
  },

  async withdraw(whole, move) {
    await save(whole, move, UNDECIDED);
    return null;
  },

  async approve(whole, move) {
    const { manager } = move;
    await save(whole, move, { ...decided(move), reason: null });
    const objectiveId = await write(whole, move);
    await nameAuthors(whole, move);
    // From here on "changed meanwhile" means: since it was approved.
    const objectiveVersion = (await wholeObjective(manager, objectiveId, whole.version))?.objective.version ?? null;
    await manager.update(Proposal, { id: whole.proposal.id }, { objectiveId, objectiveVersion });
    return null;
  },

  async sendBack(whole, move) {
    await save(whole, move, { ...decided(move), reason: move.reason });
    return null;
  },
};

const UNDECIDED = { decidedById: null, decidedAt: null, reason: null } as const;
const decided = ({ viewer, now }: Move) => ({ decidedById: viewer.personId, decidedAt: now });

const contentOf = ({ proposal }: WholeProposal): WrittenObjective => proposal.content as WrittenObjective;

/** @returns the id of the objective that now says it */
async function write(whole: WholeProposal, { manager, viewer, now }: Move): Promise<string> {
  const { proposal, version, objective } = whole;
  const editing = { manager, viewer, now };
  const typed = contentOf(whole);
  if (objective) {
    await changeObjective(editing, objective, { typed, expectedVersion: objective.objective.version });
    return objective.objective.id;
  }
  const area = await areaById(manager, proposal.areaId);
  if (!area) throw new DomainError('NOT_FOUND', { resource: 'proposals', id: proposal.id });
  return addObjective(editing, { version, area }, typed);
}

/** Their words are in the plan now: none of them may approve it. */
async function nameAuthors({ proposal, version }: WholeProposal, { manager }: Move): Promise<void> {
  const now = await versionById(manager, version.id);
  const authorIds = [...new Set([...(now?.authorIds ?? []), ...proposal.authorIds])];
  await manager.update(PlanVersion, { id: version.id }, { authorIds });
}

function save({ proposal }: WholeProposal, { manager, to }: Move, columns: Partial<Proposal>): Promise<void> {
  const at = { id: proposal.id, expectedVersion: proposal.version };
  const { content: _content, ...rest } = columns;
  return saveVersion(manager, Proposal, 'proposals', at, { ...rest, state: to as Proposal['state'] });
}
