import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { DossierService } from './dossier.service.ts';
import type { MeritService } from './merit.service.ts';
import type { EvaluationsTogetherService } from './together.service.ts';
import { Calibration, EvaluationAggregates, EvaluationReading, ExportMeritInput, Merit } from './together.types.ts';

@Resolver()
export class EvaluationsTogetherResolver {
  constructor(
    private readonly together: EvaluationsTogetherService,
    private readonly merits: MeritService,
    private readonly dossiers: DossierService,
  ) {}

  /** Who read the sheet: for the person and HR. */
  @Query(() => [EvaluationReading])
  @Requires('evaluations.read')
  evaluationReads(@Arg('id', () => ID) id: string, @Ctx() ctx: SignedIn): Promise<EvaluationReading[]> {
    return this.together.reads(ctx, id);
  }

  /** The sheets of a plan side by side, each kept as read: for the evaluator and HR. */
  @Query(() => Calibration)
  @Requires('evaluations.read')
  calibration(@Arg('planId', () => ID) planId: string, @Ctx() ctx: SignedIn): Promise<Calibration> {
    return this.together.calibration(ctx, planId);
  }

  /** What may be told to whoever reads the Relazione, of no single person. */
  @Query(() => EvaluationAggregates)
  @Requires('reports.read')
  evaluationAggregates(@Arg('planId', () => ID) planId: string, @Ctx() ctx: SignedIn): Promise<EvaluationAggregates> {
    return this.together.aggregates(ctx, planId);
  }

  /** The merit of the year, for the pay; kept as read and as an act. */
  @Mutation(() => Merit)
  @Requires('evaluations.export')
  exportMerit(
    @Arg('input', () => ExportMeritInput) { planId }: ExportMeritInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Merit> {
    return this.merits.export(ctx, planId);
  }

  /** The reader's own sheets with all their versions, acts and readings, as JSON: `albero-dossier/1`. */
  @Query(() => String)
  @Requires('signedIn')
  myDossier(@Ctx() ctx: SignedIn): Promise<string> {
    return this.dossiers.json(ctx);
  }
}
