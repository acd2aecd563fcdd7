import { allowedActions, blockedActions, covers, reach, type Viewer } from '@albero/schema/contract';
import { MeasurementSystem, Person, Unit } from '@albero/schema/model';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { systemChanges, systemWarnings } from '../domain/measurement-system/index.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { byId } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { rulesOf } from './rules.ts';
import { SYSTEM, YEARS_OF_SYSTEM } from './system.store.ts';
import { systemSubject } from './system.subject.ts';
import { SystemChange, SystemWarning } from './system.types.ts';

type Later<T> = T | Promise<T>;

const PERSON = byId(Person);
const UNIT = byId(Unit);

/** What a measurement system answers beside its own columns. */
@Resolver(() => MeasurementSystem)
export class SystemFields {
  /** `ScoringRules`, every rule. */
  @FieldResolver(() => String)
  scoringJson(@Root() { scoring }: MeasurementSystem): string {
    return JSON.stringify(scoring);
  }

  /** `EvaluationRules`, every rule. */
  @FieldResolver(() => String)
  evaluationJson(@Root() { evaluation }: MeasurementSystem): string {
    return JSON.stringify(evaluation);
  }

  /** What it lays down and should think over. */
  @FieldResolver(() => [SystemWarning])
  warnings(@Root() system: MeasurementSystem): SystemWarning[] {
    return systemWarnings(rulesOf(system)).map(({ path, code }) => ({ path, code }));
  }

  /** The one that it was copied from, or replaced; null: none, or not for this reader. */
  @FieldResolver(() => MeasurementSystem, { nullable: true })
  previous(@Root() system: MeasurementSystem, @Ctx() ctx: SignedIn): Later<MeasurementSystem | null> {
    return previousOf(system, ctx);
  }

  /** What changed from the previous one, rule by rule; empty when there is none to compare with. */
  @FieldResolver(() => [SystemChange])
  changes(@Root() system: MeasurementSystem, @Ctx() ctx: SignedIn): Later<SystemChange[]> {
    return now(previousOf(system, ctx), (previous) =>
      previous ? systemChanges(rulesOf(previous), rulesOf(system)) : [],
    );
  }

  /** The years whose plans are tied to it. */
  @FieldResolver(() => [Int])
  years(@Root() { id }: MeasurementSystem, @Ctx() { loaders }: SignedIn): Later<number[]> {
    return loaders.take(YEARS_OF_SYSTEM, id);
  }

  @FieldResolver(() => Unit)
  body(@Root() { bodyId }: MeasurementSystem, @Ctx() { loaders }: SignedIn): Later<Unit | null> {
    return loaders.take(UNIT, bodyId);
  }

  @FieldResolver(() => String, { nullable: true })
  opinionByName(@Root() { opinionById }: MeasurementSystem, @Ctx() { loaders }: SignedIn): Later<string | null> {
    return opinionById ? now(loaders.take(PERSON, opinionById), (person) => person?.name ?? null) : null;
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() system: MeasurementSystem, @Ctx() { viewer }: SignedIn): string[] {
    return allowedActions(viewer, 'measurementSystems', systemSubject(system, viewer));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() system: MeasurementSystem, @Ctx() { viewer }: SignedIn): BlockedAction[] {
    return blockedActions(viewer, 'measurementSystems', systemSubject(system, viewer));
  }
}

const previousOf = (
  { basedOnId }: MeasurementSystem,
  { loaders, viewer }: SignedIn,
): Later<MeasurementSystem | null> =>
  basedOnId ? now(loaders.take(SYSTEM, basedOnId), (system) => readable(system, viewer)) : null;

/** A system that stands behind another record is shown to those who may read it itself. */
export const readable = (system: MeasurementSystem | null, viewer: Viewer): MeasurementSystem | null =>
  system && covers(reach(viewer, 'read', 'measurementSystems'), systemSubject(system)) ? system : null;
