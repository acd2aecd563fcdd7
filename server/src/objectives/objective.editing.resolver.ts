import { Area, Objective } from '@albero/schema/model';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { ObjectiveEditingService } from './objective.editing.service.ts';
import {
  CreateObjectiveInput,
  DeleteDraftInput,
  MoveObjectiveInput,
  SetObjectiveWeightsInput,
  UpdateObjectiveInput,
} from './objective.inputs.ts';
import { writtenJson } from './objective.loaders.ts';
import { isOperational } from './objective.subject.ts';
import type { ObjectiveWeightService } from './objective.weights.ts';

/** The planner's work on the operational objectives of a draft. */
@Resolver(() => Objective)
export class ObjectiveEditingResolver {
  constructor(
    private readonly editing: ObjectiveEditingService,
    private readonly weights: ObjectiveWeightService,
  ) {}

  @Mutation(() => Objective)
  @Requires('objectives.create')
  createObjective(
    @Arg('input', () => CreateObjectiveInput) input: CreateObjectiveInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<Objective> {
    return this.editing.create(viewer, input.areaId, input.objective, now);
  }

  /** The whole objective with its indicators. */
  @Mutation(() => Objective)
  @Requires('objectives.update')
  updateObjective(
    @Arg('input', () => UpdateObjectiveInput) input: UpdateObjectiveInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<Objective> {
    return this.editing.update(viewer, input, input.objective, now);
  }

  @Mutation(() => Boolean)
  @Requires('objectives.delete')
  deleteObjective(
    @Arg('input', () => DeleteDraftInput) input: DeleteDraftInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<boolean> {
    return this.editing.delete(viewer, input, now);
  }

  @Mutation(() => Objective)
  @Requires('objectives.update')
  moveObjective(
    @Arg('input', () => MoveObjectiveInput) input: MoveObjectiveInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<Objective> {
    return this.editing.move(viewer, input, now);
  }

  /** The weights of an area's objectives, together. */
  @Mutation(() => Area)
  @Requires('objectives.update')
  setObjectiveWeights(
    @Arg('input', () => SetObjectiveWeightsInput) input: SetObjectiveWeightsInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<Area> {
    return this.weights.set(viewer, input.areaId, input.weights, now);
  }

  /** What is written in it, in the shape of ObjectiveInput; null for an individual one, which is written with its set. */
  @FieldResolver(() => String, { nullable: true })
  contentJson(@Root() objective: Objective, @Ctx() { loaders }: SignedIn): Promise<string> | null {
    return isOperational(objective) ? writtenJson(objective, loaders) : null;
  }
}
