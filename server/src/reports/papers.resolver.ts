import { allowedActions, blockedActions } from '@albero/schema/contract';
import { Report, WorkingPapers } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import { byId } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { EvidenceIndex } from './evidence-index.types.ts';
import type { PapersService } from './papers.service.ts';
import { checkPoints, sampledValues } from './papers.told.ts';
import { CheckPoint, ExamineReportInput, PapersFilter, PapersList, PickSampleInput, Sample } from './papers.types.ts';
import { reportSubject } from './report.subject.ts';

type Later<T> = T | Promise<T>;

const REPORT = byId(Report);

@Resolver(() => WorkingPapers)
export class PapersResolver {
  constructor(private readonly service: PapersService) {}

  @Query(() => PapersList)
  @Requires('workingPapers.read')
  workingPapers(
    @Arg('filter', () => PapersFilter, { defaultValue: {} }) filter: PapersFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<WorkingPapers>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => WorkingPapers)
  @Requires('workingPapers.read')
  workingPaper(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<WorkingPapers> {
    return this.service.byId(viewer, id);
  }

  /** `albero-oiv-dossier/1`, as JSON. */
  @Query(() => String)
  @Requires('workingPapers.read')
  oivDossier(@Arg('reportId', () => ID) reportId: string, @Ctx() { viewer }: SignedIn): Promise<string> {
    return this.service.dossier(viewer, reportId);
  }

  /** What the values of the year's last day rest on; each reader sees the values that are theirs to read. */
  @Query(() => EvidenceIndex)
  @Requires('measurements.read')
  evidenceIndex(@Arg('planId', () => ID) planId: string, @Ctx() { viewer }: SignedIn): Promise<EvidenceIndex> {
    return this.service.evidenceIndex(viewer, planId);
  }

  @Mutation(() => WorkingPapers)
  @Requires('workingPapers.examine')
  examineReport(
    @Arg('input', () => ExamineReportInput) input: ExamineReportInput,
    @Ctx() ctx: SignedIn,
  ): Promise<WorkingPapers> {
    return this.service.examine(ctx, input);
  }

  @Mutation(() => WorkingPapers)
  @Requires('workingPapers.examine')
  pickSample(
    @Arg('input', () => PickSampleInput) input: PickSampleInput,
    @Ctx() ctx: SignedIn,
  ): Promise<WorkingPapers> {
    return this.service.pickSample(ctx, input);
  }

  @FieldResolver(() => [CheckPoint])
  checklist(@Root() papers: WorkingPapers): CheckPoint[] {
    return checkPoints(papers);
  }

  @FieldResolver(() => Sample, { nullable: true })
  sample(@Root() papers: WorkingPapers): Sample | null {
    return papers.sample && { seed: papers.sample.seed, values: sampledValues(papers) };
  }

  @FieldResolver(() => Report)
  report(@Root() { reportId }: WorkingPapers, @Ctx() { loaders }: SignedIn): Later<Report | null> {
    return loaders.take(REPORT, reportId);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() papers: WorkingPapers, @Ctx() { viewer, loaders }: SignedIn): Later<string[]> {
    return now(loaders.take(REPORT, papers.reportId), (report) =>
      report ? allowedActions(viewer, 'workingPapers', reportSubject(report)) : [],
    );
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() papers: WorkingPapers, @Ctx() { viewer, loaders }: SignedIn): Later<BlockedAction[]> {
    return now(loaders.take(REPORT, papers.reportId), (report) =>
      report ? blockedActions(viewer, 'workingPapers', reportSubject(report)) : [],
    );
  }
}
