import { allowedActions, type BlockReason, blockedActions } from '@albero/schema/contract';
import { Decimal, Indicator, Measurement, Objective, Period, Person, Position, Unit } from '@albero/schema/model';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../access/requires.ts';
import { BlockedAction } from '../graphql/blocked-action.ts';
import type { SignedIn } from '../graphql/context.ts';
import { ListArgs, type Listing } from '../graphql/lists.ts';
import { byId, type Loaders } from '../graphql/loaders.ts';
import { now } from '../graphql/now.ts';
import { describedBy } from './described.ts';
import { ClearValueInput, EnterValueInput, GiveOpinionInput, MeasurementFilter } from './measurement.inputs.ts';
import type { MeasurementRow } from './measurement.rows.ts';
import type { MeasurementService } from './measurement.service.ts';
import { entryLock, measurementSubject, resourceOf } from './measurement.subject.ts';
import { Completeness, MeasurementList, PreviousValue, ValueIssueType } from './measurement.types.ts';
import { formersFor } from './previous.ts';
import { WHOLE } from './slots.ts';
import { derivedOf, previousOf } from './value.ts';

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
    const { indicators, objectives, periods, units, ...list } = await this.service.list(viewer, filter, args);
    loaders.fill(INDICATOR, indicators);
    loaders.fill(OBJECTIVE, objectives);
    loaders.fill(PERIOD, periods);
    loaders.fill(UNIT, units);
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
    @Ctx() asking: SignedIn,
  ): Promise<MeasurementRow> {
    return this.service.enter(asking, input);
  }

  @Mutation(() => Measurement)
  @Requires('measurements.clear')
  clearValue(
    @Arg('input', () => ClearValueInput) input: ClearValueInput,
    @Ctx() asking: SignedIn,
  ): Promise<MeasurementRow> {
    return this.service.clear(asking, input);
  }

  @Mutation(() => Measurement)
  @Requires('measurements.giveOpinion')
  giveOpinion(
    @Arg('input', () => GiveOpinionInput) input: GiveOpinionInput,
    @Ctx() asking: SignedIn,
  ): Promise<MeasurementRow> {
    return this.service.giveOpinion(asking, input);
  }

  /** Derived from the inputs, not rounded; null when there is none. */
  @FieldResolver(() => Decimal, { nullable: true })
  value(@Root() row: Measurement, @Ctx() { loaders, today }: SignedIn): Soon<string | null> {
    return now(describedBy(loaders, row), (found) => derivedOf(found, today).value);
  }

  /** What is doubtful in it, though accepted. */
  @FieldResolver(() => [ValueIssueType])
  issues(@Root() row: Measurement, @Ctx() { viewer, loaders, today }: SignedIn): Soon<readonly ValueIssueType[]> {
    if (row.outcome !== 'measured') return [];
    return now(describedBy(loaders, row), (found) =>
      now(loaders.take(formersFor(viewer), row.id), (formers) => derivedOf(found, today, formers).issues),
    );
  }

  /** Last year's value, then those of the earlier periods of the plan that the reader may read, oldest first. */
  @FieldResolver(() => [PreviousValue])
  previous(@Root() row: Measurement, @Ctx() { viewer, loaders }: SignedIn): Soon<PreviousValue[]> {
    return now(describedBy(loaders, row), (found) =>
      now(loaders.take(formersFor(viewer), row.id), (formers) => previousOf(found, formers)),
    );
  }

  /** Why the reader does not enter it now; null: it is open. */
  @FieldResolver(() => String, { nullable: true })
  entryLock(@Root() row: Measurement, @Ctx() { viewer, loaders, today }: SignedIn): Soon<BlockReason | null> {
    return now(describedBy(loaders, row), (found) => entryLock(viewer, found, today));
  }

  /** One unit's part of a joint indicator. */
  @FieldResolver(() => Boolean)
  slice(@Root() { sliceKey }: Measurement): boolean {
    return sliceKey !== WHOLE;
  }

  @FieldResolver(() => Indicator)
  indicator(@Root() row: Measurement, @Ctx() { loaders }: SignedIn): Soon<Indicator | null> {
    return now(describedBy(loaders, row), ({ indicatorId }) => loaders.take(INDICATOR, indicatorId));
  }

  @FieldResolver(() => Objective)
  objective(@Root() row: Measurement, @Ctx() { loaders }: SignedIn): Soon<Objective | null> {
    return now(describedBy(loaders, row), ({ objectiveId }) => loaders.take(OBJECTIVE, objectiveId));
  }

  @FieldResolver(() => Unit)
  unit(@Root() { unitId }: Measurement, @Ctx() { loaders }: SignedIn): Soon<Unit | null> {
    return loaders.take(UNIT, unitId);
  }

  @FieldResolver(() => Position, { nullable: true })
  position(@Root() { positionId }: Measurement, @Ctx() { loaders }: SignedIn): Soon<Position | null> {
    return positionId ? loaders.take(POSITION, positionId) : null;
  }

  @FieldResolver(() => Period)
  period(@Root() { periodId }: Measurement, @Ctx() { loaders }: SignedIn): Soon<Period | null> {
    return loaders.take(PERIOD, periodId);
  }

  @FieldResolver(() => String, { nullable: true })
  enteredByName(@Root() { enteredById }: Measurement, @Ctx() { loaders }: SignedIn): Soon<string | null> {
    return nameOf(loaders, enteredById);
  }

  @FieldResolver(() => String, { nullable: true })
  submittedByName(@Root() { submittedById }: Measurement, @Ctx() { loaders }: SignedIn): Soon<string | null> {
    return nameOf(loaders, submittedById);
  }

  @FieldResolver(() => String, { nullable: true })
  verifiedByName(@Root() { verifiedById }: Measurement, @Ctx() { loaders }: SignedIn): Soon<string | null> {
    return nameOf(loaders, verifiedById);
  }

  @FieldResolver(() => String, { nullable: true })
  approvedByName(@Root() { approvedById }: Measurement, @Ctx() { loaders }: SignedIn): Soon<string | null> {
    return nameOf(loaders, approvedById);
  }

  @FieldResolver(() => String, { nullable: true })
  opinionByName(@Root() { opinionById }: Measurement, @Ctx() { loaders }: SignedIn): Soon<string | null> {
    return nameOf(loaders, opinionById);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() row: Measurement, @Ctx() { viewer, loaders, today }: SignedIn): Soon<string[]> {
    return now(describedBy(loaders, row), (found) =>
      allowedActions(viewer, resourceOf(found), measurementSubject(found, today)),
    );
  }

  @FieldResolver(() => [BlockedAction])
  blockedActions(@Root() row: Measurement, @Ctx() { viewer, loaders, today }: SignedIn): Soon<BlockedAction[]> {
    return now(describedBy(loaders, row), (found) =>
      blockedActions(viewer, resourceOf(found), measurementSubject(found, today)),
    );
  }
}

type Soon<T> = T | Promise<T>;

const INDICATOR = byId(Indicator);
const OBJECTIVE = byId(Objective);
const UNIT = byId(Unit);
const POSITION = byId(Position);
const PERIOD = byId(Period);
const PERSON = byId(Person);

const nameOf = (loaders: Loaders, personId: string | null): Soon<string | null> =>
  personId ? now(loaders.take(PERSON, personId), (person) => person?.name ?? null) : null;
