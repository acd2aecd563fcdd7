import type { Asker, Facts } from './facts.ts';
import { reads, type Thing } from './oracle.ts';
import { talkedOf } from './talked.ts';
import { thingsOf } from './things.ts';

/** By the name of a type, the ids of what somebody may see of it by whatever path. */
export type Readable = ReadonlyMap<string, ReadonlySet<string>>;

/** Parts go with their whole: an individual objective with its set, an area with its version. */
export function readableBy(facts: Facts, asker: Asker): Readable {
  // What is no more asked for has no page, and is told with its record all the same.
  const all = thingsOf(facts).filter((thing) => reads(asker, { ...thing, isUndefined: false }));
  const of = (...resources: Thing['resource'][]): Set<string> =>
    new Set(all.filter(({ resource }) => resources.includes(resource)).map(({ id }) => id));
  const sets = of('individualSets');
  const versions = of('plans');
  const objectives = new Set([
    ...of('objectives'),
    ...facts.objectives.filter(({ setId }) => setId !== null && sets.has(setId)).map(({ id }) => id),
  ]);
  const values = of('measurements', 'individualMeasurements');
  const periods = of('periods');
  return new Map([
    ['PlanVersion', versions],
    ['Area', new Set(facts.areas.filter(({ versionId }) => versions.has(versionId)).map(({ id }) => id))],
    ['Objective', objectives],
    ['OperationalObjective', of('objectives')],
    ['Indicator', new Set(facts.indicators.filter((each) => objectives.has(each.objectiveId)).map(({ id }) => id))],
    ['IndividualSet', sets],
    ['Measurement', values],
    [
      'AskedMeasurement',
      new Set(all.filter(({ id, isUndefined }) => values.has(id) && !isUndefined).map(({ id }) => id)),
    ],
    ['Evidence', new Set(facts.evidence.filter((each) => values.has(each.measurementId)).map(({ id }) => id))],
    ['Comment', new Set(facts.comments.filter((each) => readsTalk(facts, asker, each)).map(({ id }) => id))],
    ['Period', periods],
    ['PeriodExtension', new Set(facts.extensions.filter((each) => periods.has(each.periodId)).map(({ id }) => id))],
    ['Unit', of('units')],
    ['Position', of('positions')],
    ['Person', of('people')],
    ['Seat', of('seats')],
    ['Proposal', of('proposals')],
    ['Conflict', of('conflicts')],
    ['Message', of('messages')],
    ['EvaluationSheet', of('evaluations')],
    ['Evaluation', of('evaluations')],
    ['CalibrationRow', of('evaluations')],
    ['MeasurementSystem', of('measurementSystems')],
    ['Report', of('reports')],
    ['WorkingPapers', of('workingPapers')],
    ['Scenario', of('scenarios')],
  ]);
}

/** Talk goes with its record, as it was when the thread began: of drafts only those who read drafts are told. */
export function readsTalk(facts: Facts, asker: Asker, comment: Facts['comments'][number]): boolean {
  const about = talkedOf(facts, comment);
  return about.some((thing) => reads(asker, thing) && reads(asker, { ...thing, state: comment.state ?? thing.state }));
}
