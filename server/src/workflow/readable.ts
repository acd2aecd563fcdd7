import type { Resource, Subject, Viewer } from '@albero/schema/contract';
import {
  Conflict,
  EvaluationSheet,
  IndividualSet,
  Measurement,
  MeasurementSystem,
  Message,
  Objective,
  ObjectiveUnit,
  Period,
  Person,
  PlanVersion,
  Position,
  Proposal,
  Report,
  Scenario,
  SeatRecord,
  Unit,
  WorkingPapers,
} from '@albero/schema/model';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { firstRow, rows, select } from '../database/rows.ts';
import { readSubject } from '../evaluations/index.ts';
import { individualSetSubject } from '../individual-sets/individual-set.subject.ts';
import { systemSubject } from '../measurement-systems/system.subject.ts';
import { resourceOf } from '../measurements/measurement.subject.ts';
import { messageSubject } from '../messages/message.service.ts';
import { objectiveSubject } from '../objectives/objective.subject.ts';
import { conflictSubject, personSubject, positionSubject, seatSubject, unitSubject } from '../organisation/subjects.ts';
import { periodSubject } from '../periods/period.subject.ts';
import { planSubject } from '../plans/plan.subjects.ts';
import { proposalSubject } from '../proposals/proposal.subject.ts';
import { reportSubject } from '../reports/report.subject.ts';
import { scenarioSubject } from '../scenarios/scenario.subject.ts';

/** A record whose history is asked for: under which right it is read, and under which word its acts stand. */
export interface Readable {
  readonly resource: Resource;
  readonly actsUnder: Resource;
  readonly subject: Subject;
}

type Find = (manager: EntityManager, id: string, viewer: Viewer) => Promise<Readable | null>;

const as = (resource: Resource, subject: Subject): Readable => ({ resource, actsUnder: resource, subject });

const row = <E extends ObjectLiteral & { id: string }>(manager: EntityManager, entity: EntityTarget<E>, id: string) =>
  firstRow(select(manager, entity, 'x').where('x.id = :id', { id }));

/** Of these records, and no others, the history can be asked for. */
export const READABLE = {
  individualSets: readableSet,

  async objectives(manager, id) {
    const objective = await row(manager, Objective, id);
    if (!objective) return null;
    if (!objective.setId) return readableObjective(manager, objective);
    const set = await readableSet(manager, objective.setId);
    return set && { ...set, actsUnder: 'objectives' };
  },

  async measurements(manager, id) {
    const found = await row(manager, Measurement, id);
    if (!found) return null;
    const { bodyId, unitId, positionId, state } = found;
    return as(resourceOf(found), { bodyId, unitIds: [unitId], positionId, state });
  },

  async plans(manager, id) {
    const version = await row(manager, PlanVersion, id);
    return version && as('plans', planSubject(version));
  },

  async measurementSystems(manager, id) {
    const system = await row(manager, MeasurementSystem, id);
    return system && as('measurementSystems', systemSubject(system));
  },

  async proposals(manager, id) {
    const proposal = await row(manager, Proposal, id);
    return proposal && as('proposals', proposalSubject(proposal, null, false));
  },

  async periods(manager, id) {
    const period = await row(manager, Period, id);
    return period && as('periods', periodSubject(period));
  },

  async scenarios(manager, id) {
    const scenario = await row(manager, Scenario, id);
    return scenario && as('scenarios', scenarioSubject(scenario));
  },

  async evaluations(manager, id) {
    const sheet = await row(manager, EvaluationSheet, id);
    return sheet && as('evaluations', readSubject(sheet));
  },

  async messages(manager, id) {
    const message = await row(manager, Message, id);
    return message && as('messages', messageSubject(message));
  },

  async reports(manager, id) {
    const report = await row(manager, Report, id);
    return report && as('reports', reportSubject(report));
  },

  async workingPapers(manager, id) {
    const papers = await row(manager, WorkingPapers, id);
    const report = papers && (await row(manager, Report, papers.reportId));
    return report && as('workingPapers', reportSubject(report));
  },

  async units(manager, id) {
    const unit = await row(manager, Unit, id);
    return unit && as('units', unitSubject(unit));
  },

  async positions(manager, id) {
    const position = await row(manager, Position, id);
    return position && as('positions', positionSubject(position));
  },

  async people(manager, id) {
    const person = await row(manager, Person, id);
    return person && as('people', personSubject(person));
  },

  async seats(manager, id, viewer) {
    const seat = await row(manager, SeatRecord, id);
    const unit = seat && (await row(manager, Unit, seat.unitId));
    return unit && as('seats', seatSubject({ ...seat, bodyId: unit.bodyId }, viewer));
  },

  async conflicts(manager, id, viewer) {
    const conflict = await row(manager, Conflict, id);
    const position = conflict && (await row(manager, Position, conflict.positionId));
    return position && as('conflicts', conflictSubject(conflict, position, viewer));
  },
} as const satisfies Partial<Record<Resource, Find>>;

async function readableSet(manager: EntityManager, id: string): Promise<Readable | null> {
  const set = await row(manager, IndividualSet, id);
  return set && as('individualSets', individualSetSubject(set, await row(manager, PlanVersion, set.versionId)));
}

async function readableObjective(manager: EntityManager, { id, versionId }: Objective): Promise<Readable | null> {
  const version = await row(manager, PlanVersion, versionId);
  const units = await rows(select(manager, ObjectiveUnit, 'x').where('x.objectiveId = :id', { id }));
  const unitIds = units.map(({ unitId }) => unitId);
  // Doubts decide on settling them, not on reading.
  return version && as('objectives', objectiveSubject(version, unitIds, false));
}

/** Any of these records by its resource's name, a position's value too; null when there is none, or no such resource. */
export async function readableAs(
  manager: EntityManager,
  { resource, id, viewer }: { readonly resource: string; readonly id: string; readonly viewer: Viewer },
): Promise<Readable | null> {
  const name = resource === 'individualMeasurements' ? 'measurements' : resource;
  const find = Object.hasOwn(READABLE, name) ? READABLE[name as keyof typeof READABLE] : undefined;
  return (await find?.(manager, id, viewer)) ?? null;
}
