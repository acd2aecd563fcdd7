import { allowedActions, blockedActions, type Subject } from '@albero/schema/contract';
import { Area, Objective, Person, PlanVersion, Proposal, Unit } from '@albero/schema/model';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { byId } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { writtenJson } from '../objectives/objective.loaders.ts';
import { AREA, OBJECTIVE, UNIT, VERSION } from '../plans/plan.loaders.ts';
import { proposalSubject } from './proposal.subject.ts';

type Later<T> = T | Promise<T>;

const PERSON = byId(Person);

/** What a proposal answers beside its own columns. */
@Resolver(() => Proposal)
export class ProposalFields {
  /** The objective as proposed, in the shape of ObjectiveInput. */
  @FieldResolver(() => String)
  contentJson(@Root() { content }: Proposal): string {
    return JSON.stringify(content);
  }

  /** The objective as the plan has it now, in the same shape; null when there is none (yet, or any more). */
  @FieldResolver(() => String, { nullable: true })
  async currentJson(@Root() proposal: Proposal, @Ctx() ctx: SignedIn): Promise<string | null> {
    const objective = await objectiveOf(proposal, ctx);
    return objective && writtenJson(objective, ctx.loaders);
  }

  /** Whether the objective was changed, or went, since this was written. */
  @FieldResolver(() => Boolean)
  changedMeanwhile(@Root() proposal: Proposal, @Ctx() ctx: SignedIn): Later<boolean> {
    if (proposal.objectiveVersion === null) return false;
    return now(objectiveOf(proposal, ctx), (objective) => objective?.version !== proposal.objectiveVersion);
  }

  @FieldResolver(() => Unit)
  unit(@Root() { unitId }: Proposal, @Ctx() { loaders }: SignedIn): Later<Unit | null> {
    return loaders.take(UNIT, unitId);
  }

  @FieldResolver(() => Area)
  area(@Root() { areaId }: Proposal, @Ctx() { loaders }: SignedIn): Later<Area | null> {
    return loaders.take(AREA, areaId);
  }

  @FieldResolver(() => Objective, { nullable: true })
  objective(@Root() proposal: Proposal, @Ctx() ctx: SignedIn): Later<Objective | null> {
    return objectiveOf(proposal, ctx);
  }

  @FieldResolver(() => PlanVersion)
  planVersion(@Root() { versionId }: Proposal, @Ctx() { loaders }: SignedIn): Later<PlanVersion | null> {
    return loaders.take(VERSION, versionId);
  }

  @FieldResolver(() => String, { nullable: true })
  createdByName(@Root() { createdById }: Proposal, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(createdById, ctx);
  }

  @FieldResolver(() => String, { nullable: true })
  decidedByName(@Root() { decidedById }: Proposal, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(decidedById, ctx);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() proposal: Proposal, @Ctx() ctx: SignedIn): Later<string[]> {
    return now(subjectOf(proposal, ctx), (subject) => allowedActions(ctx.viewer, 'proposals', subject));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() proposal: Proposal, @Ctx() ctx: SignedIn): Later<BlockedAction[]> {
    return now(subjectOf(proposal, ctx), (subject) => blockedActions(ctx.viewer, 'proposals', subject));
  }
}

const objectiveOf = ({ objectiveId }: Proposal, { loaders }: SignedIn): Later<Objective | null> =>
  objectiveId ? loaders.take(OBJECTIVE, objectiveId) : null;

const nameOf = (personId: string | null, { loaders }: SignedIn): Later<string | null> =>
  personId ? now(loaders.take(PERSON, personId), (person) => person?.name ?? null) : null;

const subjectOf = (proposal: Proposal, ctx: SignedIn): Later<Subject> =>
  now(ctx.loaders.take(VERSION, proposal.versionId), (version) =>
    now(objectiveOf(proposal, ctx), (objective) =>
      proposalSubject(proposal, version, proposal.objectiveId !== null && objective === null),
    ),
  );
