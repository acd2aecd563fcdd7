import { allowedActions, blockedActions, mayEver, type Subject } from '@albero/schema/contract';
import { type Person, PlanVersion } from '@albero/schema/model';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PlanFault } from '../domain/plan-readiness.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { BLOCKS_OF_VERSION } from './plan.blocks.ts';
import { PERSON, VERSION } from './plan.loaders.ts';
import { FAULTS_OF_VERSION } from './plan.readiness.ts';
import { planSubject } from './plan.subjects.ts';
import { PlanIssue } from './version.types.ts';

type Later<T> = T | Promise<T>;

/** How far a version is on its way, and who may take it further. */
@Resolver(() => PlanVersion)
export class VersionFields {
  @FieldResolver(() => [String])
  allowedActions(@Root() version: PlanVersion, @Ctx() ctx: SignedIn): Later<string[]> {
    return now(subjectOf(version, ctx), (subject) => allowedActions(ctx.viewer, 'plans', subject));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() version: PlanVersion, @Ctx() ctx: SignedIn): Later<BlockedAction[]> {
    return now(subjectOf(version, ctx), (subject) => blockedActions(ctx.viewer, 'plans', subject));
  }

  /** The version from which it was copied. */
  @FieldResolver(() => PlanVersion, { nullable: true })
  basedOn(@Root() { basedOnId }: PlanVersion, @Ctx() { loaders }: SignedIn): Later<PlanVersion | null> {
    return basedOnId ? loaders.take(VERSION, basedOnId) : null;
  }

  @FieldResolver(() => String, { nullable: true })
  approvedByName(@Root() { approvedById }: PlanVersion, @Ctx() { loaders }: SignedIn): Later<string | null> {
    if (!approvedById) return null;
    return now(loaders.take(PERSON, approvedById), (person: Person | null) => person?.name ?? null);
  }

  /** What the operational part lacks before it can be proposed, approved or adopted; empty: it is ready. */
  @FieldResolver(() => [PlanIssue])
  readiness(@Root() { id }: PlanVersion, @Ctx() { loaders }: SignedIn): Later<PlanIssue[]> {
    return now(loaders.take(FAULTS_OF_VERSION, id), (faults) => faults.map(asIssue));
  }
}

const asIssue = ({ params, ...fault }: PlanFault): PlanIssue => ({
  ...fault,
  paramsJson: params ? JSON.stringify(params) : null,
});

/** What stands around the version is asked only for those whom it could keep from something. */
function subjectOf(version: PlanVersion, { loaders, viewer }: SignedIn): Later<Subject> {
  if (!BLOCKED.some((action) => mayEver(viewer, action, 'plans'))) return planSubject(version);
  return now(loaders.take(BLOCKS_OF_VERSION, version.id), (blocks) => planSubject(version, blocks));
}

const BLOCKED = ['revise', 'renew', 'adopt', 'close', 'pin'] as const;
