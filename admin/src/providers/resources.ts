import type { Resource } from '@albero/schema/contract';
import * as documents from '../generated/graphql.ts';
import { ask } from './api.ts';
import { ApiError } from './errors.ts';

export interface Row {
  readonly id: string;
}

interface Listed {
  readonly items: readonly Row[];
  readonly total: number;
}

interface ListQuestion {
  readonly filter: object;
  readonly page: { limit: number; offset: number };
  readonly sort: { field: string; direction: string } | null;
}

/** How one resource is read and written: which static document answers which verb. */
export interface Verbs {
  readonly list: (question: ListQuestion) => Promise<Listed>;
  readonly one: (id: string) => Promise<Row>;
  readonly create?: (input: never) => Promise<Row>;
  readonly update?: (input: never) => Promise<Row>;
  readonly remove?: (input: { id: string; expectedVersion: number }) => Promise<unknown>;
}

/** What the general resources can do; a verb that is not here does not exist for that resource. */
export const VERBS: Readonly<Partial<Record<Resource, Verbs>>> = {
  plans: {
    list: async (question) => (await ask(documents.ListPlansDocument, question)).plans,
    one: async (id) => (await ask(documents.OnePlanDocument, { id })).plan,
  },
  objectives: {
    list: async (question) => (await ask(documents.ListObjectivesDocument, question)).objectives,
    one: async (id) => (await ask(documents.OneObjectiveDocument, { id })).objective,
  },
  individualSets: {
    list: async (question) => (await ask(documents.ListIndividualSetsDocument, question)).individualSets,
    one: async (id) => (await ask(documents.OneIndividualSetDocument, { id })).individualSet,
  },
  measurements: {
    list: async (question) => (await ask(documents.ListMeasurementsDocument, question)).measurements,
    one: async (id) => (await ask(documents.OneMeasurementDocument, { id })).measurement,
  },
  periods: {
    list: async (question) => (await ask(documents.PeriodsDocument, question)).periods,
    one: async (id) => (await ask(documents.PeriodDocument, { id })).period,
    create: async (input) => (await ask(documents.CreatePeriodDocument, { input })).createPeriod,
    update: async (input) => (await ask(documents.UpdatePeriodDocument, { input })).updatePeriod,
    remove: (input) => ask(documents.DeletePeriodDocument, { input }),
  },
  units: {
    list: async (question) => (await ask(documents.UnitsDocument, question)).units,
    one: async (id) => (await ask(documents.UnitDocument, { id })).unit,
    create: async (input) => (await ask(documents.CreateUnitDocument, { input })).createUnit,
    update: async (input) => (await ask(documents.UpdateUnitDocument, { input })).updateUnit,
    remove: (input) => ask(documents.DeleteUnitDocument, { input }),
  },
  positions: {
    list: async (question) => (await ask(documents.PositionsDocument, question)).positions,
    one: async (id) => (await ask(documents.PositionDocument, { id })).position,
    create: async (input) => (await ask(documents.CreatePositionDocument, { input })).createPosition,
    update: async (input) => (await ask(documents.UpdatePositionDocument, { input })).updatePosition,
    remove: (input) => ask(documents.DeletePositionDocument, { input }),
  },
  people: {
    list: async (question) => (await ask(documents.PeopleDocument, question)).people,
    one: async (id) => (await ask(documents.PersonDocument, { id })).person,
    create: async (input) => (await ask(documents.CreatePersonDocument, { input })).createPerson,
    update: async (input) => (await ask(documents.UpdatePersonDocument, { input })).updatePerson,
  },
  messages: {
    list: async (question) => (await ask(documents.MessagesDocument, question)).messages,
    // No page is about one message.
    one: (id) => Promise.reject(new ApiError('NOT_FOUND', { resource: 'messages', id })),
  },
  conflicts: {
    list: async (question) => (await ask(documents.ConflictsDocument, question)).conflicts,
    one: async (id) => (await ask(documents.ConflictDocument, { id })).conflict,
    create: async (input) => (await ask(documents.CreateConflictDocument, { input })).createConflict,
    remove: (input) => ask(documents.DeleteConflictDocument, { input }),
  },
  seats: {
    list: async (question) => (await ask(documents.SeatsDocument, question)).seats,
    one: async (id) => (await ask(documents.SeatDocument, { id })).seat,
    create: async (input) => (await ask(documents.CreateSeatDocument, { input })).createSeat,
    update: async (input) => (await ask(documents.UpdateSeatDocument, { input })).updateSeat,
    remove: (input) => ask(documents.DeleteSeatDocument, { input }),
  },
};
