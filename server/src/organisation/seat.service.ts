import { type Action, reach } from '@albero/schema/contract';
import { OWN_OFFICE, Person, Position, SeatRecord, type Unit } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { assertCan } from '../access/authorize.ts';
import type { Database } from '../database/database.ts';
import { lockedRow, sharedRow } from '../database/lock.ts';
import { saveVersion } from '../database/save.ts';
import { DomainError, invalid } from '../domain/errors.ts';
import type { ListArgs, Listing } from '../graphql/lists.ts';
import { tellSubstitution } from '../messages/tell.ts';
import { type Changes, changesBetween, recordAct } from '../workflow/acts.ts';
import type { CreateSeatInput, DeleteInput, SeatFilter, UpdateSeatInput } from './organisation.inputs.ts';
import type { PersonService } from './person.service.ts';
import type { PositionService } from './position.service.ts';
import { listSeats, seatById, seatsOfPerson } from './seat.store.ts';
import { overlaps, seatIssues, type WantedSeat } from './seat-rules.ts';
import { type Asking, seatSubject } from './subjects.ts';
import type { UnitService } from './unit.service.ts';
import { deleteVersion, given, gone, holdRow } from './writing.ts';

interface Neighbours {
  readonly units: UnitService;
  readonly positions: PositionService;
  readonly people: PersonService;
}

/** The incarichi: all rights come from those held today, from the next request on. */
export class SeatService {
  constructor(
    private readonly db: Database,
    private readonly near: Neighbours,
  ) {}

  async byId({ viewer }: Asking, id: string): Promise<SeatRecord> {
    const seat = await seatById(this.db.read, id, reach(viewer, 'read', 'seats'));
    if (!seat) throw new DomainError('NOT_FOUND', { resource: 'seats', id });
    return seat;
  }

  list({ viewer }: Asking, filter: SeatFilter | undefined, args: ListArgs): Promise<Listing<SeatRecord>> {
    return listSeats(this.db.read, reach(viewer, 'read', 'seats'), { ...args, filter });
  }

  async create(asking: Asking, input: CreateSeatInput): Promise<SeatRecord> {
    const { validFrom, ...typed } = given(input) as CreateSeatInput & Typed;
    const seat = { ...NO_MORE_THAN_A_ROLE, ...typed, validFrom, id: uuid(), version: 1 };
    const unit = await this.#assertGivable(asking, seat, 'create');

    await this.db.transaction(async (manager) => {
      await this.#assertNoOther(manager, seat);
      await assertStillThere(manager, seat);
      await manager.insert(SeatRecord, seat);
      await this.#record(manager, asking, { seat, unit }, 'create', changesBetween({}, seat));
      await tellSubstitution(manager, seat, asking.now);
    });
    return this.byId(asking, seat.id);
  }

  async update(asking: Asking, input: UpdateSeatInput): Promise<SeatRecord> {
    const seat = await this.byId(asking, input.id);
    const unit = await this.near.units.byId(asking, seat.unitId);
    assertCan(asking.viewer, 'update', 'seats', seatSubject({ ...seat, bodyId: unit.bodyId }, asking.viewer));
    const { id, expectedVersion } = input;
    const changes = changesOf(input);
    const next = { ...seat, ...changes };
    await this.#assertGivable(asking, next, 'update');

    await this.db.transaction(async (manager) => {
      // First of all, so that a delegation that comes in meanwhile is seen below.
      await lockedRow(manager, SeatRecord, id);
      await this.#assertNoOther(manager, next);
      await assertStillThere(manager, next);
      await saveVersion(manager, SeatRecord, 'seats', { id, expectedVersion }, changes);
      if (isAnotherOffice(seat, next)) await assertNobodyInItsPlace(manager, id, 'update');
      await this.#record(manager, asking, { seat, unit }, 'update', changesBetween<SeatRecord>(seat, changes));
    });
    return this.byId(asking, id);
  }

  async delete(asking: Asking, { id, expectedVersion }: DeleteInput): Promise<boolean> {
    const seat = await this.byId(asking, id);
    const unit = await this.near.units.byId(asking, seat.unitId);
    assertCan(asking.viewer, 'delete', 'seats', seatSubject({ ...seat, bodyId: unit.bodyId }, asking.viewer));

    await this.db.transaction(async (manager) => {
      await deleteVersion(manager, SeatRecord, 'seats', { id, expectedVersion });
      await assertNobodyInItsPlace(manager, id, 'delete');
      await this.#record(manager, asking, { seat, unit }, 'delete', gone(seat));
    });
    return true;
  }

  /** Person, unit and position within reach, the gate on the seat as it will be, and the rules on where roles are held. */
  async #assertGivable(asking: Asking, seat: WantedSeat, action: Action): Promise<Unit> {
    const { units, people, positions } = this.near;
    const unit = await units.byId(asking, seat.unitId);
    const person = await people.byId(asking, seat.personId);
    const position = seat.positionId ? await positions.byId(asking, seat.positionId) : null;
    assertCan(asking.viewer, action, 'seats', seatSubject({ ...seat, bodyId: unit.bodyId }, asking.viewer));
    const origin = seat.originSeatId
      ? await seatById(this.db.read, seat.originSeatId, reach(asking.viewer, 'read', 'seats'))
      : null;
    const issues = seatIssues(seat, { person, unit, position, origin });
    if (issues.length > 0) throw invalid(...issues);
    return unit;
  }

  /** Two administrators at once: the second waits on the person and then finds the seat of the first. */
  async #assertNoOther(manager: EntityManager, seat: WantedSeat & { id: string }): Promise<void> {
    await holdRow(manager, Person, seat.personId);
    const held = await seatsOfPerson(manager, seat.personId);
    if (held.some((other) => other.id !== seat.id && overlaps(seat, other)))
      throw invalid({ path: 'validFrom', code: 'OVERLAPS' });
  }

  #record(
    manager: EntityManager,
    { viewer, now }: Asking,
    { seat, unit }: { readonly seat: Omit<SeatRecord, 'version'>; readonly unit: Unit },
    action: 'create' | 'update' | 'delete',
    changes: Changes | null,
  ): Promise<void> {
    const subject = seatSubject({ ...seat, bodyId: unit.bodyId }, viewer);
    return recordAct(manager, { viewer, now, resource: 'seats', recordId: seat.id, subject, action, changes });
  }
}

/**
 * The position may have moved to another unit since the seat was judged, and the seat in whose place this one is held may
 * be gone; from here on both stay where they are.
 */
async function assertStillThere(manager: EntityManager, seat: WantedSeat): Promise<void> {
  const { unitId, positionId, originSeatId } = seat;
  const position = positionId ? await sharedRow(manager, Position, positionId) : null;
  if (position && position.unitId !== unitId) throw invalid({ path: 'positionId', code: 'OTHER_UNIT' });
  if (originSeatId && !(await sharedRow(manager, SeatRecord, originSeatId)))
    throw invalid({ path: 'originSeatId', code: 'UNKNOWN_ID' });
}

async function assertNobodyInItsPlace(manager: EntityManager, originSeatId: string, action: Action): Promise<void> {
  if (await manager.existsBy(SeatRecord, { originSeatId }))
    throw new DomainError('WRONG_STATE', { action, reason: 'IN_USE' });
}

const isAnotherOffice = (seat: WantedSeat, next: WantedSeat): boolean =>
  (['role', 'unitId', 'positionId', 'kind'] as const).some((name) => seat[name] !== next[name]);

type Typed = { [K in keyof CreateSeatInput]: NonNullable<CreateSeatInput[K]> };
const NO_MORE_THAN_A_ROLE = { positionId: null, validTo: null, ...OWN_OFFICE } as const;

/** What null takes away; left out, it stays. */
const TAKEN_AWAY = ['validTo', 'positionId', 'originSeatId', 'reason'] as const;

function changesOf(input: UpdateSeatInput): Partial<Omit<SeatRecord, 'id' | 'personId' | 'version'>> {
  const { id, expectedVersion, ...kept } = given(input);
  const taken = TAKEN_AWAY.filter((name) => input[name] === null).map((name) => [name, null] as const);
  return { ...kept, ...Object.fromEntries(taken) };
}
