import { allowedActions, blockedActions, type Subject } from '@albero/schema/contract';
import type { Objective } from '@albero/schema/model';
import type { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { UNITS_OF_OBJECTIVE, VERSION } from '../plans/plan.loaders.ts';
import { idsOf, isOperational, objectiveSubject } from './objective.subject.ts';

/** What the viewer may do on an objective now; on an individual one the rights are the set's, so nothing here. */
export const allowedOn = (objective: Objective, ctx: SignedIn): string[] | Promise<string[]> =>
  now(subjectOf(objective, ctx), (subject) => (subject ? allowedActions(ctx.viewer, 'objectives', subject) : []));

export const blockedOn = (objective: Objective, ctx: SignedIn): BlockedAction[] | Promise<BlockedAction[]> =>
  now(subjectOf(objective, ctx), (subject) => (subject ? blockedActions(ctx.viewer, 'objectives', subject) : []));

function subjectOf(objective: Objective, { loaders }: SignedIn): Subject | null | Promise<Subject | null> {
  if (!isOperational(objective)) return null;
  const units = loaders.take(UNITS_OF_OBJECTIVE, objective.id);
  return now(loaders.take(VERSION, objective.versionId), (version) =>
    version ? now(units, (found) => objectiveSubject(version, idsOf(found))) : null,
  );
}
