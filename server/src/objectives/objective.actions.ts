import { allowedActions, blockedActions, mayEver, type Subject } from '@albero/schema/contract';
import type { Objective } from '@albero/schema/model';
import type { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { AREA, INDICATORS_OF_OBJECTIVE, UNITS_OF_OBJECTIVE, VERSION } from '../plans/plan.loaders.ts';
import { hasDoubt } from './objective.doubts.ts';
import { idsOf, isOperational, objectiveSubject } from './objective.subject.ts';

/** What the viewer may do on an objective now; on an individual one the rights are the set's, so nothing here. */
export const allowedOn = (objective: Objective, ctx: SignedIn): string[] | Promise<string[]> =>
  now(subjectOf(objective, ctx), (subject) => (subject ? allowedActions(ctx.viewer, 'objectives', subject) : []));

export const blockedOn = (objective: Objective, ctx: SignedIn): BlockedAction[] | Promise<BlockedAction[]> =>
  now(subjectOf(objective, ctx), (subject) => (subject ? blockedActions(ctx.viewer, 'objectives', subject) : []));

function subjectOf(objective: Objective, ctx: SignedIn): Subject | null | Promise<Subject | null> {
  const { loaders } = ctx;
  if (!isOperational(objective)) return null;
  const units = loaders.take(UNITS_OF_OBJECTIVE, objective.id);
  const doubt = isDoubtful(objective, ctx);
  return now(loaders.take(VERSION, objective.versionId), (version) =>
    version ? now(units, (found) => now(doubt, (is) => objectiveSubject(version, idsOf(found), is))) : null,
  );
}

/** Asked only for those who could settle it: for all others the answer makes no difference. */
function isDoubtful(objective: Objective, { loaders, viewer }: SignedIn): boolean | Promise<boolean> {
  if (!mayEver(viewer, 'settle', 'objectives')) return false;
  const indicators = loaders.take(INDICATORS_OF_OBJECTIVE, objective.id);
  const area = objective.areaId ? loaders.take(AREA, objective.areaId) : null;
  return now(indicators, (found) => now(area, (its) => hasDoubt({ objective, area: its, indicators: found })));
}
