import { allowedActions, blockedActions } from '@albero/schema/contract';
import { Decimal, Indicator, Measurement, Objective, Period, Person, Position, Unit } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import { byId } from '../graphql/loaders.ts';
import { ClearValueInput, EnterValueInput, MeasurementFilter } from './measurement.inputs.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import type { MeasurementService } from './measurement.service.ts';
import { measurementSubject, resourceOf } from './measurement.subject.ts';
import { Completeness, MeasurementList, ValueIssueType } from './measurement.types.ts';
import { WHOLE } from './slots.ts';
import { derivedOf } from './value.ts';

@Resolver(() => Measurement)
export class MeasurementResolver {
  constructor(private readonly service: MeasurementService) {}

  @Query(() => MeasurementList)
  @Requires('measurements.read')
  async measurements(
    @Arg('filter', () => MeasurementFilter, { defaultValue: {} }) filter: MeasurementFilter,
    @Args(() => ListArgs) args: ListArgs,
    @Ctx() { viewer, loaders }: SignedIn,
  ): Promise<Listing<MeasurementRow>> {
    const { around, ...list } = await this.service.list(viewer, filter, args);
    loaders.fill(INDICATOR, around.indicators);
    loaders.fill(OBJECTIVE, around.objectives);
    loaders.fill(PERIOD, around.periods);
    return list;
  }

  @Query(() => Measurement)
  @Requires('measurements.read')
  measurement(@Arg('id', () => ID) id: string, @Ctx() { viewer }: SignedIn): Promise<MeasurementRow> {
    return this.service.read(viewer, id);
  }

  @Query(() => [Completeness])
  @Requires('measurements.read')
  completeness(
    @Arg('versionId', () => ID) versionId: string,
    @Arg('periodId', () => ID) periodId: string,
    @Ctx() { viewer }: SignedIn,
  ): Promise<Completeness[]> {
    return this.service.completeness(viewer, versionId, periodId);
  }

  @Mutation(() => Measurement)
  @Requires('measurements.enter')
  enterValue(
    @Arg('input', () => EnterValueInput) input: EnterValueInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<MeasurementRow> {
    return this.service.enter(viewer, input, now);
  }

  @Mutation(() => Measurement)
  @Requires('measurements.clear')
  clearValue(
    @Arg('input', () => ClearValueInput) input: ClearValueInput,
    @Ctx() { viewer, now }: SignedIn,
  ): Promise<MeasurementRow> {
    return this.service.clear(viewer, input, now);
  }

  /** Derived from the inputs, not rounded; null when there is none. */
  @FieldResolver(() => Decimal, { nullable: true })
  value(@Root() row: MeasurementRow): string | null {
    return derivedOf(row).value;
  }

  /** What is doubtful in it, though accepted. */
  @FieldResolver(() => [ValueIssueType])
  issues(@Root() row: MeasurementRow): readonly ValueIssueType[] {
    return derivedOf(row).issues;
  }

  /** One unit's part of a joint indicator. */
  @FieldResolver(() => Boolean)
  slice(@Root() { sliceKey }: MeasurementRow): boolean {
    return sliceKey !== WHOLE;
  }

  @FieldResolver(() => Indicator)
  indicator(@Root() { indicatorId }: MeasurementRow, @Ctx() { loaders }: SignedIn) {
    return loaders.take(INDICATOR, indicatorId);
  }

  @FieldResolver(() => Objective)
  objective(@Root() { objectiveId }: MeasurementRow, @Ctx() { loaders }: SignedIn) {
    return loaders.take(OBJECTIVE, objectiveId);
  }

  @FieldResolver(() => Unit)
  unit(@Root() { unitId }: MeasurementRow, @Ctx() { loaders }: SignedIn) {
    return loaders.take(UNIT, unitId);
  }

  @FieldResolver(() => Position, { nullable: true })
  position(@Root() { positionId }: MeasurementRow, @Ctx() { loaders }: SignedIn) {
    return positionId ? loaders.take(POSITION, positionId) : null;
  }

  @FieldResolver(() => Period)
  period(@Root() { periodId }: MeasurementRow, @Ctx() { loaders }: SignedIn) {
    return loaders.take(PERIOD, periodId);
  }

  @FieldResolver(() => String, { nullable: true })
  async enteredByName(@Root() { enteredById }: MeasurementRow, @Ctx() { loaders }: SignedIn): Promise<string | null> {
    return enteredById ? ((await loaders.take(PERSON, enteredById))?.name ?? null) : null;
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() row: MeasurementRow, @Ctx() { viewer }: SignedIn): string[] {
    return allowedActions(viewer, resourceOf(row), measurementSubject(row, row));
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() row: MeasurementRow, @Ctx() { viewer }: SignedIn): BlockedAction[] {
    return blockedActions(viewer, resourceOf(row), measurementSubject(row, row));
  }
}

const INDICATOR = byId(Indicator);
const OBJECTIVE = byId(Objective);
const UNIT = byId(Unit);
const POSITION = byId(Position);
const PERIOD = byId(Period);
const PERSON = byId(Person);
