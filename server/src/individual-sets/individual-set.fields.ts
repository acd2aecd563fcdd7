import { allowedActions, blockedActions, type Subject } from '@albero/schema/contract';
import { Decimal, IndividualSet, Objective, type Person, PlanVersion, Position, Unit } from '@albero/schema/model';
import { countUnweighted, totalOf } from '@albero/schema/rules';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { weightsIn } from '../domain/set-content.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { OBJECTIVES_OF_SET, UNIT, VERSION } from '../plans/plan.loaders.ts';
import { contentOfSet, markKey, PERSON, POSITION, SEEN_MARK } from './individual-set.loaders.ts';
import { individualSetSubject } from './individual-set.subject.ts';
import { Seen } from './individual-set.types.ts';

type Later<T> = T | Promise<T>;

/** What a set answers beside its own columns. Who may read the set may read all that is written in it. */
@Resolver(() => IndividualSet)
export class IndividualSetFields {
  @FieldResolver(() => Position)
  position(@Root() { positionId }: IndividualSet, @Ctx() { loaders }: SignedIn): Later<Position | null> {
    return loaders.take(POSITION, positionId);
  }

  @FieldResolver(() => Unit)
  unit(@Root() { unitId }: IndividualSet, @Ctx() { loaders }: SignedIn): Later<Unit | null> {
    return loaders.take(UNIT, unitId);
  }

  @FieldResolver(() => PlanVersion)
  planVersion(@Root() { versionId }: IndividualSet, @Ctx() { loaders }: SignedIn): Later<PlanVersion | null> {
    return loaders.take(VERSION, versionId);
  }

  @FieldResolver(() => [Objective])
  objectives(@Root() { id }: IndividualSet, @Ctx() { loaders }: SignedIn): Later<Objective[]> {
    return loaders.take(OBJECTIVES_OF_SET, id);
  }

  /** The exact sum of the weights that are given. */
  @FieldResolver(() => Decimal)
  async totalWeight(@Root() { id }: IndividualSet, @Ctx() { loaders }: SignedIn): Promise<string> {
    return totalOf(weightsIn(await contentOfSet(loaders, id)));
  }

  /** How many indicators have no weight. */
  @FieldResolver(() => Int)
  async unweighted(@Root() { id }: IndividualSet, @Ctx() { loaders }: SignedIn): Promise<number> {
    return countUnweighted(weightsIn(await contentOfSet(loaders, id)));
  }

  @FieldResolver(() => String, { nullable: true })
  submittedByName(@Root() { submittedById }: IndividualSet, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(submittedById, ctx);
  }

  @FieldResolver(() => String, { nullable: true })
  decidedByName(@Root() { decidedById }: IndividualSet, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(decidedById, ctx);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() set: IndividualSet, @Ctx() ctx: SignedIn): Later<string[]> {
    return now(subjectOf(set, ctx), (subject) => allowedActions(ctx.viewer, 'individualSets', subject));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() set: IndividualSet, @Ctx() ctx: SignedIn): Later<BlockedAction[]> {
    return now(subjectOf(set, ctx), (subject) => blockedActions(ctx.viewer, 'individualSets', subject));
  }

  /** What this reader, and nobody else, saw of it last; null when never. */
  @FieldResolver(() => Seen, { nullable: true })
  async seen(@Root() { id }: IndividualSet, @Ctx() { loaders, viewer }: SignedIn): Promise<Seen | null> {
    const mark = await loaders.take(SEEN_MARK, markKey(viewer.personId, id));
    return mark && { version: mark.recordVersion, contentJson: JSON.stringify(mark.content) };
  }

  /** What is written in it now, in the shape of `seen`. */
  @FieldResolver(() => String)
  async contentJson(@Root() { id }: IndividualSet, @Ctx() { loaders }: SignedIn): Promise<string> {
    return JSON.stringify(await contentOfSet(loaders, id));
  }
}

const nameOf = (personId: string | null, { loaders }: SignedIn): Later<string | null> =>
  personId ? now(loaders.take(PERSON, personId), (person: Person | null) => person?.name ?? null) : null;

const subjectOf = (set: IndividualSet, { loaders }: SignedIn): Later<Subject> =>
  now(loaders.take(VERSION, set.versionId), (version) => individualSetSubject(set, version));
