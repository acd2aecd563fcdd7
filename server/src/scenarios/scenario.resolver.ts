import { Scenario } from '@albero/schema/model';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import {
  CreateScenarioInput,
  DeleteScenarioInput,
  ScenarioFilter,
  ScenarioList,
  UpdateScenarioInput,
} from './scenario.inputs.ts';
import type { ScenarioService } from './scenario.service.ts';

@Resolver(() => Scenario)
export class ScenarioResolver {
  constructor(private readonly service: ScenarioService) {}

  @Query(() => ScenarioList)
  @Requires('scenarios.read')
  scenarios(
    @Arg('filter', () => ScenarioFilter, { defaultValue: {} }) filter: ScenarioFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<Scenario>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => Scenario)
  @Requires('scenarios.read')
  scenario(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<Scenario> {
    return this.service.byId(viewer, id);
  }

  @Mutation(() => Scenario)
  @Requires('scenarios.create')
  createScenario(
    @Arg('input', () => CreateScenarioInput) input: CreateScenarioInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Scenario> {
    return this.service.create(ctx.viewer, input, ctx.now);
  }

  @Mutation(() => Scenario)
  @Requires('scenarios.update')
  updateScenario(
    @Arg('input', () => UpdateScenarioInput) input: UpdateScenarioInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Scenario> {
    return this.service.update(ctx.viewer, input, ctx.now);
  }

  @Mutation(() => Boolean)
  @Requires('scenarios.delete')
  deleteScenario(
    @Arg('input', () => DeleteScenarioInput) input: DeleteScenarioInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<boolean> {
    return this.service.delete(viewer, input, now);
  }
}
