import type { Facts } from './facts.ts';
import { keptBy, lastPeriodOf } from './kept.ts';
import type { Thing } from './oracle.ts';
import { isReported } from './things.reports.ts';

type Value = Facts['measurements'][number];
type Period = Facts['periods'][number];

/** A value with what its period, its definition and the values around it say: facts of shared decision 8 and issue 3. */
export function valuesOf(facts: Facts, today: string): Thing[] {
  const periods = new Map(facts.periods.map((each) => [each.id, each]));
  const proved = new Set(facts.evidence.map(({ measurementId }) => measurementId));
  const consolidated = facts.measurements.filter(({ state }) => state === 'consolidated');
  const definition = definitionsOf(facts);
  return facts.measurements.flatMap((value) => {
    const at = periods.get(value.periodId);
    if (!at) return [];
    const versions = facts.versions.filter(({ planId }) => planId === at.planId);
    const versionState = versions.some(({ state }) => state === 'inForce') ? 'inForce' : (versions[0]?.state ?? '');
    const isBuiltUpon = consolidated.some((other) => {
      const its = periods.get(other.periodId);
      const isLater = its?.planId === at.planId && its.endsOn >= at.endsOn;
      return other.id !== value.id && other.lineageId === value.lineageId && isLater;
    });
    const isProofMissing = definition(value)?.evidenceRequired === true && !proved.has(value.id);
    const lock = lockOf(facts, value, at, today);
    const { outcome } = value;
    const submit = lock || (outcome === 'notReported' && 'nothing was entered') || noProof(outcome, isProofMissing);
    const kept = keptBy({
      all: versionState !== 'inForce' && 'the plan is not in force',
      ...{ enter: lock, clear: lock, attach: lock, withdraw: lock, submit },
      reopen: (isBuiltUpon || isReported(facts, at.planId)) && 'something rests on it',
      confirmMissing: lastPeriodOf(facts, at.planId) !== at.id && 'there is another day to come',
      giveOpinion: (outcome === 'measured' || outcome === 'notReported') && 'nothing is asked',
    });
    const { id, bodyId, unitId, positionId, state, authorIds } = value;
    const resource = positionId === null ? 'measurements' : 'individualMeasurements';
    const of = { resource, id, bodyId, unitIds: [unitId], positionId, state, versionState } as const;
    const isUndefined = versionState === 'inForce' && !definition(value);
    return [{ ...of, periodState: at.state, authorIds: authorIds ?? [], kept, isUndefined }];
  });
}

const noProof = (outcome: Value['outcome'], isMissing: boolean): string | false =>
  outcome === 'measured' && isMissing && 'the proof is missing';

/** Why the unit itself does nothing with it today; days are inclusive, and what was sent back is corrected after them. */
function lockOf(facts: Facts, value: Value, period: Period, today: string): string | false {
  if (period.state === 'planned' || (period.opensOn !== null && today < period.opensOn)) return 'not open yet';
  const extended = facts.extensions.some(
    ({ periodId, unitId, until }) => periodId === period.id && unitId === value.unitId && today <= until,
  );
  if (extended) return false;
  if (period.state === 'closed') return 'closed';
  const isOver = period.deadline !== null && today > period.deadline;
  return isOver && value.state !== 'returned' && 'expired';
}

/** The indicator of the version in force, by lineage; an individual one once its set is approved. */
function definitionsOf(facts: Facts) {
  const inForce = new Set(facts.versions.filter(({ state }) => state === 'inForce').map(({ id }) => id));
  const approved = new Set(facts.sets.filter(({ state }) => state === 'approved').map(({ id }) => id));
  const asked = facts.objectives.filter(({ setId }) => setId === null || approved.has(setId)).map(({ id }) => id);
  const known = new Set(asked);
  const defined = facts.indicators.filter((each) => inForce.has(each.versionId) && known.has(each.objectiveId));
  const byLineage = new Map(defined.map((each) => [each.lineageId, each]));
  return ({ lineageId }: Value) => byLineage.get(lineageId);
}
