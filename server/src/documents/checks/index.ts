import type { Issue } from '@albero/schema/contract';
import { sheetFaults } from '../../domain/scoring/index.ts';
import type { DocumentIndicator, DocumentObjective, PlanDocument } from '../format/plan-document.ts';
import { issue } from '../issues.ts';
import { repeatedCodes } from './codes.ts';
import { checkIndicator, checkScale, type IndicatorPlace } from './indicators.ts';
import { checkSystem } from './system.ts';
import { checkUnits } from './units.ts';

/**
 * What the parts of a document say to each other: codes used once, units that exist, targets of the right shape,
 * values that fit their indicator. Missing weights, missing operators and doubts are no faults: they are flags.
 * @returns every fault found, in the order of the document
 */
export const checkDocument = (document: PlanDocument): Issue[] => check(document, checkIndicator);

/**
 * The same for a document that is only scored: targets and values that do not fit their indicator are no faults here, a
 * score has a state for each of them.
 */
export const checkScorable = (document: PlanDocument): Issue[] => [
  ...check(document, (indicator, { path }) => checkScale(indicator, path)),
  ...sheetFaults(document.measurementSystem?.sheet ?? {}),
];

type IndicatorCheck = (indicator: DocumentIndicator, place: IndicatorPlace) => Issue[];

function check(document: PlanDocument, ofIndicator: IndicatorCheck): Issue[] {
  return [
    ...checkUnits(document),
    ...checkTriennium(document),
    ...checkSystem(document),
    ...repeatedCodes(document.areas.map(({ code }, index) => ({ code, path: `areas[${index}].code` }))),
    ...repeatedCodes(document.positions.map(({ code }, index) => ({ code, path: `positions[${index}].code` }))),
    ...repeatedCodes(objectivePaths(document).map(({ code, path }) => ({ code, path: `${path}.code` }))),
    ...checkAreas(document, ofIndicator),
    ...checkPositions(document, ofIndicator),
  ];
}

const checkTriennium = ({ plan: { triennium } }: PlanDocument): Issue[] =>
  triennium.from > triennium.to ? [issue('plan.triennium', 'TRIENNIUM')] : [];

/** Codes of objectives are unique in the version, operational and individual ones together. */
const objectivePaths = ({ areas, positions }: PlanDocument) =>
  [['areas', areas] as const, ['positions', positions] as const].flatMap(([list, parents]) =>
    parents.flatMap(({ objectives }, parent) =>
      objectives.map(({ code }, index) => ({ code, path: `${list}[${parent}].objectives[${index}]` })),
    ),
  );

function checkAreas({ areas, units }: PlanDocument, check: IndicatorCheck): Issue[] {
  const known = new Set(units.map(({ code }) => code));
  return areas.flatMap(({ objectives }, area) =>
    objectives.flatMap((objective, index) => {
      const path = `areas[${area}].objectives[${index}]`;
      return [
        ...checkObjectiveUnits(objective, path, known),
        ...checkIndicators(objective.indicators, { path, units: objective.units, isIndividual: false }, check),
      ];
    }),
  );
}

function checkObjectiveUnits(objective: DocumentObjective, path: string, known: ReadonlySet<string>): Issue[] {
  const { units, leadUnit } = objective;
  const named = units.flatMap((unit, index) => {
    if (!known.has(unit)) return [issue(`${path}.units[${index}]`, 'UNKNOWN_UNIT', { unit })];
    return units.indexOf(unit) < index ? [issue(`${path}.units[${index}]`, 'DUPLICATE_UNIT', { unit })] : [];
  });
  if (leadUnit === undefined || units.includes(leadUnit)) return named;
  const code = known.has(leadUnit) ? 'LEAD_OUTSIDE' : 'UNKNOWN_UNIT';
  return [...named, issue(`${path}.leadUnit`, code, { unit: leadUnit })];
}

function checkPositions({ positions, units }: PlanDocument, check: IndicatorCheck): Issue[] {
  const known = new Set(units.map(({ code }) => code));
  return positions.flatMap(({ unit, objectives }, position) => [
    ...(known.has(unit) ? [] : [issue(`positions[${position}].unit`, 'UNKNOWN_UNIT', { unit })]),
    ...objectives.flatMap(({ indicators }, index) =>
      checkIndicators(
        indicators,
        { path: `positions[${position}].objectives[${index}]`, units: [unit], isIndividual: true },
        check,
      ),
    ),
  ]);
}

const checkIndicators = (
  indicators: readonly DocumentIndicator[],
  place: IndicatorPlace,
  check: IndicatorCheck,
): Issue[] =>
  indicators.flatMap((indicator, index) => check(indicator, { ...place, path: `${place.path}.indicators[${index}]` }));
