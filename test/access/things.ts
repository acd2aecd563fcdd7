import { romeDay } from '../../server/src/domain/calendar.ts';
import { type Facts, only } from './facts.ts';
import { keptBy, NOWHERE } from './kept.ts';
import type { Thing } from './oracle.ts';
import { organisation } from './things.organisation.ts';
import { isFinal, isReported, ON_THE_WAY, reportsOf } from './things.reports.ts';
import { sheetsOf } from './things.sheets.ts';
import { valuesOf } from './things.values.ts';

/** Every record as the oracle looks at it. */
export function thingsOf(facts: Facts, today: string = romeDay(new Date())): Thing[] {
  return [
    ...versionsOf(facts),
    ...facts.periods.map(({ id, bodyId, state, planId }): Thing => {
      const isOver = facts.versions.some((each) => each.planId === planId && each.state === 'closed');
      const over = (isOver || isReported(facts, planId)) && 'the plan is closed or reported on';
      const kept = keptBy({ open: over, extend: over, update: over, delete: over });
      return { ...NOWHERE, resource: 'periods', id, bodyId, unitIds: [bodyId], state, kept };
    }),
    ...objectivesOf(facts),
    ...proposalsOf(facts),
    ...setsOf(facts),
    ...valuesOf(facts, today),
    ...reportsOf(facts),
    ...sheetsOf(facts, today),
    ...facts.scenarios.map(({ id, bodyId, ownerId, state }): Thing => {
      return { ...NOWHERE, resource: 'scenarios', id, bodyId, unitIds: [], state, aboutId: ownerId };
    }),
    ...facts.systems.map(({ id, bodyId, state, authorIds, opinionFavourable }): Thing => {
      const kept = keptBy({ adopt: opinionFavourable !== true && 'the OIV is not in favour' });
      return { ...NOWHERE, resource: 'measurementSystems', id, bodyId, unitIds: [bodyId], state, authorIds, kept };
    }),
    ...organisation(facts),
    ...facts.messages.map(
      ({ id, bodyId, state }): Thing => ({ ...NOWHERE, resource: 'messages', id, bodyId, unitIds: [], state }),
    ),
  ];
}

const versionOf = (facts: Facts, id: string) => only(facts.versions, (each) => each.id === id);

function versionsOf(facts: Facts): Thing[] {
  return facts.versions.map(({ id, bodyId, planId, year, state, authorIds }) => {
    const others = facts.versions.filter((each) => each.planId === planId && each.id !== id);
    const isRevised = others.some((each) => ON_THE_WAY.includes(each.state));
    const hasNext = facts.plans.some((plan) => plan.bodyId === bodyId && plan.year === year + 1);
    const kept = keptBy({
      revise: (isRevised || isReported(facts, planId)) && 'another version is on its way, or the year is reported on',
      renew: hasNext && 'the next year has its plan',
      adopt: others.some((each) => each.state === 'closed') && 'the plan is closed',
      pin: isSettled(facts, planId) && 'people were told by its rules, or the year is over',
      close: (isRevised || !isFinal(facts, { id, planId })) && 'not all is final',
    });
    return {
      ...NOWHERE,
      resource: 'plans',
      id,
      bodyId,
      unitIds: [bodyId],
      state,
      authorIds: authorIds ?? [],
      kept,
    } satisfies Thing;
  });
}

/** By which rules a plan is scored changes no more. */
function isSettled(facts: Facts, planId: string): boolean {
  const periods = new Set(facts.periods.filter((each) => each.planId === planId).map(({ id }) => id));
  return (
    isReported(facts, planId) ||
    facts.versions.some((each) => each.planId === planId && each.state === 'closed') ||
    facts.sheets.some((sheet) => sheet.planId === planId) ||
    facts.measurements.some(({ periodId, state }) => periods.has(periodId) && state === 'consolidated')
  );
}

function objectivesOf(facts: Facts): Thing[] {
  return facts.objectives
    .filter(({ areaId }) => areaId !== null)
    .map(({ id, versionId, areaId, doubt }): Thing => {
      const unitIds = facts.taking.filter(({ objectiveId }) => objectiveId === id).map(({ unitId }) => unitId);
      const { bodyId, state } = versionOf(facts, versionId);
      const area = only(facts.areas, (each) => each.id === areaId);
      const parts = [area, { doubt }, ...facts.indicators.filter(({ objectiveId }) => objectiveId === id)];
      const kept = keptBy({
        organise: unitIds.length < 2 && 'not joint',
        settle: parts.every((part) => part.doubt === null) && 'no doubt',
      });
      return { ...NOWHERE, resource: 'objectives', id, bodyId, unitIds, state, versionState: state, kept };
    });
}

function proposalsOf(facts: Facts): Thing[] {
  return facts.proposals.map(({ id, bodyId, unitId, state, authorIds, versionId, objectiveId }): Thing => {
    const versionState = versionOf(facts, versionId).state;
    const isGone = objectiveId !== null && facts.objectives.every((each) => each.id !== objectiveId);
    const gone = isGone && 'its objective is gone';
    const kept = keptBy({
      all: versionState !== 'draft' && 'the plan is no draft',
      ...{ approve: gone, submit: gone, update: gone },
    });
    const of = { id, bodyId, unitIds: [unitId], positionId: null, state, authorIds, versionState };
    return { resource: 'proposals', ...of, kept };
  });
}

/** A set lives until its version is over; what was approved is opened again within a rimodulazione that is a draft. */
function setsOf(facts: Facts): Thing[] {
  return facts.sets.map(({ id, bodyId, unitId, positionId, state, authorIds, versionId }): Thing => {
    const version = versionOf(facts, versionId);
    const isRevision = version.state === 'draft' && version.basedOnId !== null;
    const kept = keptBy({
      all: !['draft', 'inForce'].includes(version.state) && 'its version is not worked on',
      reopen: !isRevision && 'not in a revision',
    });
    const of = { id, bodyId, unitIds: [unitId], positionId, state, authorIds, versionState: version.state };
    return { resource: 'individualSets', ...of, kept };
  });
}
