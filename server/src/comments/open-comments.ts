import { covers, type Reach, reach, type Subject } from '@albero/schema/contract';
import { IndividualSet, Measurement, Objective, PlanVersion } from '@albero/schema/model';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { resourceOf } from '../measurements/measurement.subject.ts';
import { OBJECTIVES_OF_SET } from '../plans/plan.loaders.ts';
import { OPEN_IN_VERSION, OPEN_THREADS, type OpenThreads, SET } from './comment.loaders.ts';

type Later<T> = T | Promise<T>;

/*
 * How many threads are open about a record, of those that the reader may read: to be seen before somebody decides.
 * Who reads the record is asked again for each state in which a thread began.
 */

@Resolver(() => Measurement)
export class OpenCommentsOfValue {
  @FieldResolver(() => Int)
  openComments(@Root() row: Measurement, @Ctx() { loaders, viewer }: SignedIn): Later<number> {
    const resource = resourceOf(row);
    const where = reach(viewer, 'read', resource);
    return now(loaders.take(OPEN_THREADS, row.id), (found) => sumOf(found, resource, where, placeOf(row)));
  }
}

@Resolver(() => Objective)
export class OpenCommentsOfObjective {
  @FieldResolver(() => Int)
  openComments(@Root() { lineageId, setId }: Objective, @Ctx() ctx: SignedIn): Later<number> {
    return now(ctx.loaders.take(OPEN_THREADS, lineageId), (found) => readableOf(found, setId, ctx));
  }
}

@Resolver(() => IndividualSet)
export class OpenCommentsOfSet {
  @FieldResolver(() => Int)
  async openComments(@Root() set: IndividualSet, @Ctx() { loaders, viewer }: SignedIn): Promise<number> {
    const objectives = await loaders.take(OBJECTIVES_OF_SET, set.id);
    const found = await Promise.all(objectives.map(({ lineageId }) => loaders.take(OPEN_THREADS, lineageId)));
    return sumOf(found.flat(), 'individualSets', reach(viewer, 'read', 'individualSets'), placeOf(set));
  }
}

@Resolver(() => PlanVersion)
export class OpenCommentsOfVersion {
  /** About its objectives, operational and individual. */
  @FieldResolver(() => Int)
  async openComments(@Root() { id }: PlanVersion, @Ctx() ctx: SignedIn): Promise<number> {
    const found = await ctx.loaders.take(OPEN_IN_VERSION, id);
    const sums = await Promise.all(found.map((each) => readableOf([each], each.setId, ctx)));
    return sums.reduce((sum, each) => sum + each, 0);
  }
}

/** Operational objectives are read by the whole body; who got here has been asked for it. */
function readableOf(found: readonly OpenThreads[], setId: string | null, ctx: SignedIn): Later<number> {
  if (!setId) return found.reduce((sum, { resource, threads }) => sum + (resource === 'objectives' ? threads : 0), 0);
  const where = reach(ctx.viewer, 'read', 'individualSets');
  return now(ctx.loaders.take(SET, setId), (set) => (set ? sumOf(found, 'individualSets', where, placeOf(set)) : 0));
}

const sumOf = (found: readonly OpenThreads[], about: string, where: Reach, place: Subject): number =>
  found
    .filter(({ resource, state }) => resource === about && covers(where, state ? { ...place, state } : place))
    .reduce((sum, { threads }) => sum + threads, 0);

const placeOf = ({
  bodyId,
  unitId,
  positionId,
  state,
}: Pick<Measurement | IndividualSet, 'bodyId' | 'unitId' | 'positionId' | 'state'>): Subject => ({
  bodyId,
  unitIds: [unitId],
  positionId,
  state,
});
