import { allowedActions, blockedActions } from '@albero/schema/contract';
import { type Person, PlanVersion, Scenario } from '@albero/schema/model';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { now } from '../graphql/now.ts';
import { PERSON, VERSION } from '../plans/index.ts';
import { scenarioSubject } from './scenario.subject.ts';

type Later<T> = T | Promise<T>;

/** What a what-if answers beside its own columns; what it tries, and comes to, is asked for by itself. */
@Resolver(() => Scenario)
export class ScenarioFields {
  @FieldResolver(() => Int)
  changeCount(@Root() { changes }: Scenario): number {
    return changes.length;
  }

  @FieldResolver(() => String)
  ownerName(@Root() { ownerId }: Scenario, @Ctx() { loaders }: SignedIn): Later<string> {
    return now(loaders.take(PERSON, ownerId), (person: Person | null) => person?.name ?? '');
  }

  /** Whether the reader made it. */
  @FieldResolver(() => Boolean)
  isMine(@Root() { ownerId }: Scenario, @Ctx() { viewer }: SignedIn): boolean {
    return ownerId === viewer.personId;
  }

  @FieldResolver(() => PlanVersion)
  planVersion(@Root() { versionId }: Scenario, @Ctx() { loaders }: SignedIn): Later<PlanVersion | null> {
    return loaders.take(VERSION, versionId);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() scenario: Scenario, @Ctx() { viewer }: SignedIn): string[] {
    return allowedActions(viewer, 'scenarios', scenarioSubject(scenario));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() scenario: Scenario, @Ctx() { viewer }: SignedIn): BlockedAction[] {
    return blockedActions(viewer, 'scenarios', scenarioSubject(scenario));
  }
}
