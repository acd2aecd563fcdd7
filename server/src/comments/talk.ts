import { covers, type Resource, reach, type State, type Subject, type Viewer } from '@albero/schema/contract';
import { Objective } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { firstRow, select } from '../database/rows.ts';
import { measurementRowById } from '../measurements/measurement.rows.ts';
import { measurementSubject, resourceOf } from '../measurements/measurement.subject.ts';
import { READABLE } from '../workflow/readable.ts';

export const COMMENTED = ['objectives', 'individualSets', 'measurements', 'individualMeasurements'] as const;
export type Commented = Extract<Resource, (typeof COMMENTED)[number]>;

/** What is talked about: a record under its right, and under which id its comments hang. */
export interface Talk {
  readonly resource: Commented;
  /** The lineage of the objective, or the id of the value. */
  readonly subjectId: string;
  readonly subject: Subject;
  /** Of an objective, operational or individual. */
  readonly objectiveId: string | null;
  /** Where its page is. */
  readonly path: string;
}

/** @param id of the objective or of the value; null: there is none, or not under this resource */
export async function talkAbout(
  manager: EntityManager,
  { resource, id }: { readonly resource: Commented; readonly id: string },
  today: string,
): Promise<Talk | null> {
  const isValue = resource === 'measurements' || resource === 'individualMeasurements';
  const talk = isValue ? await valueTalk(manager, id, today) : await objectiveTalk(manager, id);
  return talk?.resource === resource ? talk : null;
}

async function objectiveTalk(manager: EntityManager, id: string): Promise<Talk | null> {
  const objective = await firstRow(select(manager, Objective, 'x').where('x.id = :id', { id }));
  const found = objective && (await READABLE.objectives(manager, id));
  if (!found) return null;
  return {
    resource: objective.setId ? 'individualSets' : 'objectives',
    subjectId: objective.lineageId,
    subject: found.subject,
    objectiveId: id,
    path: objective.setId ? `/#/individualSets/${objective.setId}` : `/#/objectives/${id}`,
  };
}

/** A value that no version defines any more can still be read, and talked about. */
async function valueTalk(manager: EntityManager, id: string, today: string): Promise<Talk | null> {
  const row = await measurementRowById(manager, id);
  const found = row
    ? { resource: resourceOf(row), subject: measurementSubject(row, today) }
    : await bareValue(manager, id);
  if (!found) return null;
  const resource = found.resource as Commented;
  return { resource, subjectId: id, subject: found.subject, objectiveId: null, path: `/#/measurements/${id}` };
}

const bareValue = (manager: EntityManager, id: string) => READABLE.measurements(manager, id);

/**
 * Whether somebody may read what was said while the record was in a state: who may read a set once it is approved does
 * not read the talk about its drafts.
 */
export const mayRead = (viewer: Viewer, { resource, subject }: Talk, state: State | null): boolean =>
  covers(reach(viewer, 'read', resource), state ? { ...subject, state } : subject);

/** Roles that decide on what is talked about, and therefore also when the talk is over. */
const DECIDING = new Set(['planner', 'secretaryGeneral']);

/** Whether somebody may close any thread of this talk: the planner or the Segretario Generale who may speak here. */
export function mayDecide(viewer: Viewer, { resource, subject }: Talk): boolean {
  const seats = viewer.seats.filter(({ role }) => DECIDING.has(role));
  return covers(reach({ ...viewer, seats }, 'comment', resource), subject);
}
