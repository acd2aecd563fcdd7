import { type Facts, only } from './facts.ts';

/** Every mutation aimed at the plan, the organisation and other people's work, each with the version it has now. */
export function aimedBy(facts: Facts, username: string): [name: string, variables: object][] {
  const own = only(facts.people, (person) => person.username === username);
  const joint = only(facts.objectives, ({ code }) => code === '12.01');
  const [indicator] = facts.indicators.filter(({ objectiveId }) => objectiveId === joint.id);
  const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
  const seat = only(facts.seats, ({ personId }) => personId === own.id);
  const [unit, position] = [only(facts.units, ({ code }) => code === 'legale'), facts.positions[0]];
  const foreign = only(facts.sets, ({ state }) => state === 'submitted');
  const period = only(facts.periods, ({ state }) => state === 'open');
  if (!indicator || !position) throw new Error('the demo is not as it was');
  const step = { ...at(foreign), resource: 'individualSets', reason: 'x' };
  const segretario = only(facts.people, (person) => person.username === 'segretario');
  const theirs = only(facts.seats, ({ personId }) => personId === segretario.id);
  const inPlace = { personId: own.id, unitId: facts.body.id, validFrom: '2023-01-01', reason: 'x' };
  const version = only(facts.versions, ({ state }) => state === 'inForce');
  const area = facts.areas.find(({ id }) => id === joint.areaId);
  const objective = { code: 'mio', title: 'Mio', unitIds: [unit.id], indicators: [] };
  // Of a service that is nobody's of those who try.
  const there = only(facts.units, ({ code }) => code === 'segreteria');
  const value = facts.measurements.find(({ unitId, positionId }) => unitId === there.id && positionId === null);
  if (!area || !value) throw new Error('the demo is not as it was');
  return [
    ['organiseObjective', { ...at(joint), leadUnitId: unit.id }],
    ['organiseObjective', { ...at(joint), pooling: [{ indicatorId: indicator.id, pooling: 'single' }] }],
    ['updateIndividualSet', { id: joint.id, expectedVersion: joint.version, objectives: [] }],
    ['updateIndividualSet', { ...at(foreign), objectives: [] }],
    ['advance', { ...step, action: 'approve' }],
    ['advance', { ...step, action: 'sendBack' }],
    ['advance', { ...at(period), resource: 'periods', action: 'close' }],
    ['updateUnit', { ...at(unit), name: 'Mio' }],
    ['deleteUnit', at(unit)],
    ['createUnit', { parentId: unit.id, code: 'mio', name: 'Mio', kind: 'office' }],
    ['updatePosition', { ...at(position), title: 'Mia' }],
    ['deletePosition', at(position)],
    ['createPosition', { unitId: unit.id, code: 'mia', title: 'Mia' }],
    ['updatePerson', { ...at(own), name: 'Altro nome' }],
    ['createPerson', { username: 'altro.io', name: 'Altro io' }],
    ['createPasswordLink', own],
    ['updateSeat', { ...at(seat), role: 'planner' }],
    ['createSeat', { personId: own.id, role: 'planner', unitId: facts.body.id, validFrom: '2023-01-01' }],
    ['deleteSeat', at(seat)],
    ['createSeat', { ...inPlace, role: 'secretaryGeneral', kind: 'substitution', originSeatId: theirs.id }],
    ['updateSeat', { ...at(seat), kind: 'substitution', originSeatId: theirs.id, reason: 'x' }],
    ['createConflict', { personId: segretario.id, positionId: position.id, reason: 'x' }],
    ...ofPlan(at(version), area, at(joint), objective),
    ['createPeriod', { planId: version.planId, endsOn: '2023-09-30' }],
    ['updatePeriod', { ...at(period), deadline: '2099-12-31' }],
    ['deletePeriod', at(period)],
    ['extendPeriod', { ...at(period), unitId: unit.id, until: '2099-12-31', reason: 'x' }],
    ...['submit', 'propose', 'approve', 'adopt', 'close', 'sendBack', 'withdraw'].map((action): [string, object] => [
      'advance',
      { ...at(version), resource: 'plans', action, reason: 'x' },
    ]),
    ...['verify', 'approve', 'consolidate', 'reopen', 'confirmMissing', 'sendBack'].map((action): [string, object] => [
      'advance',
      { ...at(value), resource: 'measurements', action, reason: 'x' },
    ]),
    ['giveOpinion', { ...at(value), opinion: 'x' }],
    ['enterValue', { ...at(value), outcome: 'notMeasurable', reason: 'x' }],
    ['clearValue', at(value)],
    ['addEvidenceLink', { measurementId: value.id, title: 'x', url: 'https://example.org' }],
    ['addComment', { resource: 'measurements', id: value.id, text: 'x' }],
    ['undo', { ...at(value), resource: 'measurements' }],
    ['undo', { ...at(foreign), resource: 'individualSets' }],
  ];
}

/** The plan's own tree, and its versions. */
const ofPlan = (
  version: { readonly id: string; readonly expectedVersion: number },
  area: { readonly id: string; readonly version: number },
  joint: { readonly id: string; readonly expectedVersion: number },
  objective: object,
): [name: string, variables: object][] => [
  ['revisePlan', { ...version, cause: 'endogenous', reason: 'x', effectiveOn: '2023-07-01' }],
  ['renewPlan', version],
  ['updatePlan', { ...version, title: 'Mio' }],
  ['deletePlan', version],
  ['createArea', { versionId: version.id, code: 'mia', title: 'Mia', branch: 'chamber' }],
  ['updateArea', { id: area.id, expectedVersion: area.version, code: 'mia', title: 'Mia' }],
  ['deleteArea', { id: area.id, expectedVersion: area.version }],
  ['orderAreas', { versionId: version.id, areaIds: [area.id] }],
  ['createObjective', { areaId: area.id, objective }],
  ['updateObjective', { ...joint, objective }],
  ['deleteObjective', joint],
  ['moveObjective', { ...joint, areaId: area.id, position: 0 }],
  ['setObjectiveWeights', { areaId: area.id, weights: [{ objectiveId: joint.id, expectedVersion: 1, weight: '1' }] }],
  ['settleDoubts', { ...joint, doubts: [{ recordId: joint.id, note: 'x' }] }],
];
