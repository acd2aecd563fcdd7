import { Report } from '@albero/schema/model';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import type { ReportService } from './report.service.ts';
import { CreateReportInput, DeleteReportInput, ReportFilter, ReportList, UpdateReportInput } from './report.types.ts';

@Resolver(() => Report)
export class ReportResolver {
  constructor(private readonly service: ReportService) {}

  @Query(() => ReportList)
  @Requires('reports.read')
  reports(
    @Arg('filter', () => ReportFilter, { defaultValue: {} }) filter: ReportFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Listing<Report>> {
    return this.service.list(viewer, filter, args);
  }

  @Query(() => Report)
  @Requires('reports.read')
  report(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<Report> {
    return this.service.byId(viewer, id);
  }

  @Mutation(() => Report)
  @Requires('reports.create')
  createReport(@Arg('input', () => CreateReportInput) input: CreateReportInput, @Ctx() ctx: SignedIn): Promise<Report> {
    return this.service.create(ctx, input);
  }

  @Mutation(() => Report)
  @Requires('reports.update')
  updateReport(@Arg('input', () => UpdateReportInput) input: UpdateReportInput, @Ctx() ctx: SignedIn): Promise<Report> {
    return this.service.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Requires('reports.delete')
  deleteReport(@Arg('input', () => DeleteReportInput) input: DeleteReportInput, @Ctx() ctx: SignedIn): Promise<true> {
    return this.service.delete(ctx, input);
  }
}
