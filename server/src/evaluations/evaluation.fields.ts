import { allowedActions, blockedActions, type Subject } from '@albero/schema/contract';
import { EvaluationSheet, Position, Unit } from '@albero/schema/model';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { byId } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { PERSON, UNIT } from '../plans/plan.loaders.ts';
import { factsOf, PLAN } from './evaluation.facts.ts';
import { evaluationSubject } from './evaluation.subject.ts';

type Later<T> = T | Promise<T>;

const POSITION = byId(Position);

/** What a sheet answers beside its own columns, in lists too: nothing of what stands in it. */
@Resolver(() => EvaluationSheet)
export class EvaluationFields {
  @FieldResolver(() => Int)
  year(@Root() { planId }: EvaluationSheet, @Ctx() { loaders }: SignedIn): Later<number> {
    return now(loaders.take(PLAN, planId), (plan) => plan?.year ?? 0);
  }

  @FieldResolver(() => Position)
  position(@Root() { positionId }: EvaluationSheet, @Ctx() { loaders }: SignedIn): Later<Position | null> {
    return loaders.take(POSITION, positionId);
  }

  @FieldResolver(() => Unit)
  unit(@Root() { unitId }: EvaluationSheet, @Ctx() { loaders }: SignedIn): Later<Unit | null> {
    return loaders.take(UNIT, unitId);
  }

  @FieldResolver(() => String)
  personName(@Root() { personId }: EvaluationSheet, @Ctx() { loaders }: SignedIn): Later<string> {
    return now(loaders.take(PERSON, personId), (person) => person?.name ?? '');
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() sheet: EvaluationSheet, @Ctx() ctx: SignedIn): Promise<string[]> {
    return allowedActions(ctx.viewer, 'evaluations', await subjectOf(sheet, ctx));
  }

  @FieldResolver(() => [BlockedAction])
  async blockedActions(@Root() sheet: EvaluationSheet, @Ctx() ctx: SignedIn): Promise<BlockedAction[]> {
    return blockedActions(ctx.viewer, 'evaluations', await subjectOf(sheet, ctx));
  }
}

const subjectOf = async (sheet: EvaluationSheet, { loaders, today, viewer }: SignedIn): Promise<Subject> =>
  evaluationSubject(sheet, await factsOf(loaders, sheet, today), viewer);
