import type { EvaluationSheet, MeasurementSystem } from '../../schema/src/model/index.ts';
import { type Facts, only } from './facts.ts';
import { keptBy } from './kept.ts';
import type { Thing } from './oracle.ts';
import { isFinal, isReported } from './things.reports.ts';

/**
 * Evaluation sheets: each about a person, in the unit that the position heads. While it is contested, whoever calibrated it
 * is no third party either.
 */
export const sheetsOf = (facts: Facts, today: string): Thing[] =>
  facts.sheets.map((sheet): Thing => {
    const { id, bodyId, unitId, positionId, personId: aboutId, state, calibratedById } = sheet;
    const isDisputed = state === 'contested' || state === 'inConciliation';
    const authorIds = [...sheet.authorIds, ...(isDisputed && calibratedById ? [calibratedById] : [])];
    return {
      ...{ resource: 'evaluations', id, bodyId, unitIds: [unitId], positionId, state, authorIds, aboutId },
      kept: keptOf(facts, sheet, today),
    };
  });

function keptOf(facts: Facts, sheet: EvaluationSheet, today: string): Readonly<Record<string, string>> {
  const system = only(facts.systems, ({ id }) => id === sheet.systemId);
  const isOver = sheet.contestUntil !== null && sheet.contestUntil < today;
  const isRunning = sheet.state !== 'decided' && !isOver;
  const isWritten = sheet.selfAssessment !== null || sheet.assessments.length + sheet.talks.length > 0;
  const areAllMarked = sheet.assessments.length > 0 && sheet.assessments.every((part) => isMarked(system, part));
  return keptBy({
    submit: !(sheet.selfAssessment && isMarked(system, sheet.selfAssessment)) && 'marks are missing',
    propose: !areAllMarked && 'marks are missing',
    notify: !isSettled(facts, sheet) && 'the results are not final',
    contest: isOver && 'the term is over',
    finalise: (isRunning || !isReported(facts, sheet.planId)) && 'the term is running, or the year is not reported on',
    delete: (isWritten || sheet.number > 1 || sheet.reason !== null) && 'somebody wrote in it',
  });
}

const isMarked = (
  { evaluation }: MeasurementSystem,
  { marks }: { readonly marks: readonly { readonly code: string }[] },
): boolean =>
  (evaluation as { behaviours: { code: string }[] }).behaviours.every(({ code }) =>
    marks.some((mark) => mark.code === code),
  );

/** All values of the last day are approved, and the position's objectives were. */
function isSettled(facts: Facts, { planId, positionId }: EvaluationSheet): boolean {
  const version = facts.versions.find((each) => each.planId === planId && ['inForce', 'closed'].includes(each.state));
  if (!version || !isFinal(facts, version)) return false;
  return facts.sets
    .filter((set) => set.versionId === version.id && set.positionId === positionId)
    .every(({ state }) => state === 'approved');
}
