import { EvaluationSheet } from '@albero/schema/model';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import type { EvaluationAmendingService } from './evaluation.amending.ts';
import {
  AmendEvaluationInput,
  AssessEvaluationInput,
  CreateEvaluationInput,
  EvaluationAtInput,
  EvaluationFilter,
  OpenEvaluationsInput,
  RecordHearingInput,
  RecordTalkInput,
  SaveSelfAssessmentInput,
  UpdateEvaluationInput,
} from './evaluation.inputs.ts';
import type { EvaluationOfficeService } from './evaluation.office.ts';
import type { EvaluationPartsService } from './evaluation.parts.ts';
import type { EvaluationService } from './evaluation.service.ts';
import { Evaluation, EvaluationList } from './evaluation.types.ts';

export interface EvaluationServices {
  readonly sheets: EvaluationService;
  readonly office: EvaluationOfficeService;
  readonly parts: EvaluationPartsService;
  readonly amending: EvaluationAmendingService;
}

@Resolver()
export class EvaluationResolver {
  constructor(private readonly services: EvaluationServices) {}

  @Query(() => EvaluationList)
  @Requires('evaluations.read')
  evaluations(
    @Arg('filter', () => EvaluationFilter, { defaultValue: {} }) filter: EvaluationFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<EvaluationSheet>> {
    return this.services.sheets.list(viewer, filter, args);
  }

  /** The whole sheet. The reading is kept, unless the reader is the person. */
  @Query(() => Evaluation)
  @Requires('evaluations.read')
  evaluation(@Arg('id', () => ID) id: string, @Ctx() ctx: SignedIn): Promise<Evaluation> {
    return this.services.sheets.byId(ctx, id);
  }

  @Mutation(() => [EvaluationSheet])
  @Requires('evaluations.create')
  openEvaluations(
    @Arg('input', () => OpenEvaluationsInput) input: OpenEvaluationsInput,
    @Ctx() ctx: SignedIn,
  ): Promise<EvaluationSheet[]> {
    return this.services.office.open(ctx, input);
  }

  @Mutation(() => EvaluationSheet)
  @Requires('evaluations.create')
  createEvaluation(
    @Arg('input', () => CreateEvaluationInput) input: CreateEvaluationInput,
    @Ctx() ctx: SignedIn,
  ): Promise<EvaluationSheet> {
    return this.services.office.create(ctx, input);
  }

  @Mutation(() => Evaluation)
  @Requires('evaluations.update')
  async updateEvaluation(
    @Arg('input', () => UpdateEvaluationInput) input: UpdateEvaluationInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evaluation> {
    await this.services.office.update(ctx, input);
    return this.services.sheets.byId(ctx, input.id);
  }

  @Mutation(() => Boolean)
  @Requires('evaluations.delete')
  deleteEvaluation(
    @Arg('input', () => EvaluationAtInput) input: EvaluationAtInput,
    @Ctx() ctx: SignedIn,
  ): Promise<boolean> {
    return this.services.office.delete(ctx, input);
  }

  @Mutation(() => Evaluation)
  @Requires('evaluations.selfAssess')
  async saveSelfAssessment(
    @Arg('input', () => SaveSelfAssessmentInput) input: SaveSelfAssessmentInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evaluation> {
    await this.services.parts.selfAssess(ctx, input);
    return this.services.sheets.byId(ctx, input.id);
  }

  @Mutation(() => Evaluation)
  @Requires('evaluations.assess')
  async assessEvaluation(
    @Arg('input', () => AssessEvaluationInput) input: AssessEvaluationInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evaluation> {
    await this.services.parts.assess(ctx, input);
    return this.services.sheets.byId(ctx, input.id);
  }

  @Mutation(() => Evaluation)
  @Requires('evaluations.assess')
  async recordTalk(
    @Arg('input', () => RecordTalkInput) input: RecordTalkInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evaluation> {
    await this.services.parts.recordTalk(ctx, input);
    return this.services.sheets.byId(ctx, input.id);
  }

  @Mutation(() => Evaluation)
  @Requires('evaluations.hear')
  async recordHearing(
    @Arg('input', () => RecordHearingInput) input: RecordHearingInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evaluation> {
    await this.services.parts.recordHearing(ctx, input);
    return this.services.sheets.byId(ctx, input.id);
  }

  /** The new version, which stands in the place of the one that was amended. */
  @Mutation(() => Evaluation)
  @Requires('evaluations.amend')
  async amendEvaluation(
    @Arg('input', () => AmendEvaluationInput) input: AmendEvaluationInput,
    @Ctx() ctx: SignedIn,
  ): Promise<Evaluation> {
    const id = await this.services.amending.amend(ctx, input);
    return this.services.sheets.byId(ctx, id);
  }
}
