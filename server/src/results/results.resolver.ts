import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { Explanation } from './explanation.types.ts';
import { ExplainedNodeInput, ResultArgs, ValuesArgs } from './results.inputs.ts';
import type { ResultsService } from './results.service.ts';
import { Results, TrendPoint } from './results.types.ts';
import { EffectiveWeights } from './weights.types.ts';

/** What a plan scores, how that came about, and what its parts carry. */
@Resolver()
export class ResultsResolver {
  constructor(private readonly service: ResultsService) {}

  @Query(() => Results)
  @Requires('plans.read')
  results(@Args(() => ResultArgs) args: ResultArgs, @Ctx() { viewer }: SignedIn): Promise<Results> {
    return this.service.results(viewer, args);
  }

  @Query(() => [TrendPoint])
  @Requires('plans.read')
  resultTrend(
    @Arg('planVersionId', () => ID) planVersionId: string,
    @Ctx() { viewer }: SignedIn,
  ): Promise<TrendPoint[]> {
    return this.service.trend(viewer, planVersionId);
  }

  @Query(() => Explanation)
  @Requires('plans.read')
  explanation(
    @Args(() => ResultArgs) args: ResultArgs,
    @Arg('node', () => ExplainedNodeInput) node: ExplainedNodeInput,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Explanation> {
    return this.service.explanation(viewer, args, node);
  }

  /** The whole explanation, format `albero-explain/1`, of what the reader may see. */
  @Query(() => String)
  @Requires('plans.read')
  explanationJson(@Args(() => ResultArgs) args: ResultArgs, @Ctx() { viewer }: SignedIn): Promise<string> {
    return this.service.explanationJson(viewer, args);
  }

  /** The document, format `albero-plan/1`, from which `albero score` comes to the figures that the reader sees. */
  @Query(() => String)
  @Requires('plans.read')
  planDocumentJson(@Args(() => ValuesArgs) args: ValuesArgs, @Ctx() { viewer }: SignedIn): Promise<string> {
    return this.service.planDocumentJson(viewer, args);
  }

  @Query(() => EffectiveWeights)
  @Requires('plans.read')
  effectiveWeights(
    @Arg('planVersionId', () => ID) planVersionId: string,
    @Ctx() { viewer }: SignedIn,
  ): Promise<EffectiveWeights> {
    return this.service.effectiveWeights(viewer, planVersionId);
  }
}
