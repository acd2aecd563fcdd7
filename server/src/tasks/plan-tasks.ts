import { type Action, can, mayEver, type PlanState, reach, type Viewer } from '@albero/schema/contract';
import type { PlanVersion } from '@albero/schema/model';
import { proposalsIn, versionsUnderWay } from './task.store.ts';
import { about, task } from './task.ts';
import type { Task, TaskKind } from './task.types.ts';
import type { Asked } from './value-tasks.ts';

/** The next step of each version under way, for whoever may take it. */
export async function planSteps({ manager, viewer }: Asked): Promise<Task[]> {
  if (!Object.values(NEXT).some((step) => step && mayEver(viewer, step.action, 'plans'))) return [];
  const versions = await versionsUnderWay(manager, reach(viewer, 'read', 'plans'));
  return versions.flatMap((version) => {
    const step = NEXT[version.state];
    if (!step || !can(viewer, step.action, 'plans', subjectOf(version)).allowed) return [];
    return [task(step.kind, 'plans', { count: 1, recordId: version.id, dueOn: adoptionDay(version) })];
  });
}

const NEXT: Partial<Record<PlanState, { readonly action: Action; readonly kind: TaskKind }>> = {
  draft: { action: 'submit', kind: 'completePlan' },
  underReview: { action: 'propose', kind: 'proposePlan' },
  proposed: { action: 'approve', kind: 'approvePlan' },
  approved: { action: 'adopt', kind: 'adoptPlan' },
};

const subjectOf = ({ bodyId, state, authorIds }: PlanVersion) => ({
  bodyId,
  unitIds: [bodyId],
  state,
  authorIds: authorIds ?? [],
});

/** The plan is adopted by 31 January of its year (D.Lgs. 150/2009 art. 10); a rimodulazione has no day of its own. */
export const adoptionDay = ({ year, revisionCause }: Pick<PlanVersion, 'year' | 'revisionCause'>): string | null =>
  revisionCause === null ? `${year}-01-31` : null;

/** What services proposed, to be decided; what came back to them. */
export async function proposals(asked: Asked): Promise<Task[]> {
  const { manager, viewer } = asked;
  const ids = async (action: Action, state: 'submitted' | 'returned') =>
    mayEver(viewer, action, 'proposals')
      ? (await proposalsIn(manager, reach(viewer, action, 'proposals'), state)).filter((proposal) =>
          mayDecide(viewer, action, proposal),
        )
      : [];
  const [toDecide, toRevise] = await Promise.all([ids('approve', 'submitted'), ids('submit', 'returned')]);
  return [
    ...about(
      'decideProposals',
      'proposals',
      toDecide.map(({ id }) => id),
    ),
    ...about(
      'reviseProposal',
      'proposals',
      toRevise.map(({ id }) => id),
    ),
  ];
}

const mayDecide = (
  viewer: Viewer,
  action: Action,
  { bodyId, unitId, state, authorIds }: Awaited<ReturnType<typeof proposalsIn>>[number],
): boolean => can(viewer, action, 'proposals', { bodyId, unitIds: [unitId], state, authorIds }).allowed;
