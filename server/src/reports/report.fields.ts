import { allowedActions, blockedActions, mayEver, type Subject } from '@albero/schema/contract';
import { PlanVersion, Report } from '@albero/schema/model';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import type { LoaderOf } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { PERSON } from '../plans/index.ts';
import { BLOCKS_OF_REPORT } from './report.blocks.ts';
import type { ReportService } from './report.service.ts';
import { reportedVersions } from './report.store.ts';
import { reportSubject } from './report.subject.ts';
import { ReportScores } from './report.types.ts';

type Later<T> = T | Promise<T>;

const REPORTED: LoaderOf<PlanVersion | null> = async (manager, planIds) => {
  const found = await reportedVersions(manager, planIds);
  return planIds.map((id) => found.get(id) ?? null);
};

/** What a Relazione answers beside its own columns. */
@Resolver(() => Report)
export class ReportFields {
  constructor(private readonly service: ReportService) {}

  /** The version of the plan that it tells of: in force, or the one with which the plan was closed. */
  @FieldResolver(() => PlanVersion, { nullable: true })
  planVersion(@Root() { planId }: Report, @Ctx() { loaders }: SignedIn): Later<PlanVersion | null> {
    return loaders.take(REPORTED, planId);
  }

  /** As they were adopted; of a draft as they are now. */
  @FieldResolver(() => ReportScores, { nullable: true })
  scores(@Root() report: Report): Promise<ReportScores | null> {
    return this.service.scores(report);
  }

  @FieldResolver(() => String, { nullable: true })
  adoptedByName(@Root() { adoptedById }: Report, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(adoptedById, ctx);
  }

  @FieldResolver(() => String, { nullable: true })
  validatedByName(@Root() { validatedById }: Report, @Ctx() ctx: SignedIn): Later<string | null> {
    return nameOf(validatedById, ctx);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() report: Report, @Ctx() ctx: SignedIn): Later<string[]> {
    return now(subjectOf(report, ctx), (subject) => allowedActions(ctx.viewer, 'reports', subject));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() report: Report, @Ctx() ctx: SignedIn): Later<BlockedAction[]> {
    return now(subjectOf(report, ctx), (subject) => blockedActions(ctx.viewer, 'reports', subject));
  }
}

const nameOf = (personId: string | null, { loaders }: SignedIn): Later<string | null> =>
  personId ? now(loaders.take(PERSON, personId), (person) => person?.name ?? null) : null;

/** Most people only read it: what keeps it from going on makes no difference to them. */
function subjectOf(report: Report, { loaders, viewer }: SignedIn): Later<Subject> {
  const decides = mayEver(viewer, 'adopt', 'reports') || mayEver(viewer, 'validate', 'reports');
  if (!decides || report.state === 'validated') return reportSubject(report);
  return now(loaders.take(BLOCKS_OF_REPORT, report.id), (blocks) => reportSubject(report, blocks));
}
