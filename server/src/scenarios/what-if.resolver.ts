import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { Explanation } from '../results/explanation.types.ts';
import { ExplainedNodeInput } from '../results/results.inputs.ts';
import { ScenarioEffectArgs, TryChangesArgs } from './scenario.inputs.ts';
import type { ScenarioService } from './scenario.service.ts';
import type { WhatIfService } from './what-if.service.ts';
import { WhatIfEffect } from './what-if.types.ts';

/** What changes would come to. They are queries: nothing is kept, of anything. */
@Resolver()
export class WhatIfResolver {
  constructor(
    private readonly service: WhatIfService,
    private readonly scenarios: ScenarioService,
  ) {}

  @Query(() => WhatIfEffect)
  @Requires('scenarios.read')
  async scenarioEffect(
    @Args(() => ScenarioEffectArgs) { id, ...occasion }: ScenarioEffectArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<WhatIfEffect> {
    return this.service.effect(viewer, await this.scenarios.byId(viewer, id), occasion);
  }

  /** The same for changes that nobody saved. */
  @Query(() => WhatIfEffect)
  @Requires('scenarios.create')
  tryChanges(@Args(() => TryChangesArgs) asked: TryChangesArgs, @Ctx() { viewer }: SignedIn): Promise<WhatIfEffect> {
    return this.service.try(viewer, asked);
  }

  /** How the score of one part would come about. */
  @Query(() => Explanation)
  @Requires('scenarios.create')
  explainTried(
    @Args(() => TryChangesArgs) asked: TryChangesArgs,
    @Arg('node', () => ExplainedNodeInput) node: ExplainedNodeInput,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Explanation> {
    return this.service.explain(viewer, asked, node);
  }
}
