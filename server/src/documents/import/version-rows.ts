import type { Area, Indicator, IndividualSet, Objective, ObjectiveUnit, PlanVersion } from '@albero/schema/model';
import { v7 as uuid } from 'uuid';
import { servedArea } from '../../domain/served-area.ts';
import type {
  DocumentIndicator,
  DocumentIndividualObjective,
  DocumentObjective,
  PlanDocument,
} from '../format/plan-document.ts';
import type { Lineages } from './lineages.ts';
import type { OrganisationRows } from './organisation-rows.ts';

export interface VersionRows {
  readonly areas: readonly Area[];
  readonly sets: readonly IndividualSet[];
  readonly objectives: readonly Objective[];
  readonly objectiveUnits: readonly ObjectiveUnit[];
  readonly indicators: readonly Indicator[];
  /** Each indicator of the document with the row that it became. */
  readonly placed: readonly PlacedIndicator[];
}

export interface PlacedIndicator {
  readonly row: Indicator;
  readonly document: DocumentIndicator;
  /** The codes of the units of its objective, or of its position. */
  readonly units: readonly string[];
  readonly leadUnit: string | null;
  /** Of an individual objective. */
  readonly position: { readonly id: string; readonly unitId: string } | null;
}

/** What every node needs to become a row. */
export interface Roots {
  readonly version: Pick<PlanVersion, 'id' | 'bodyId'>;
  readonly organisation: OrganisationRows;
  readonly lineages: Lineages;
}

/** The tree of a document as rows, in its order. */
export function versionRows(document: PlanDocument, roots: Roots): VersionRows {
  const areas = document.areas.map((area, ordering) => areaRow(area, ordering, roots));
  const sets = document.positions.map((position, ordering) => setRow(position, ordering, roots));
  const operational = document.areas.flatMap(({ branch, objectives }, index) =>
    objectives.map((objective, ordering) =>
      operationalNode(objective, { roots, areas, area: areas[index], serves: branch === 'specialAgency', ordering }),
    ),
  );
  const individual = document.positions.flatMap(({ unit, objectives }, index) =>
    objectives.map((objective, ordering) =>
      individualNode(objective, { roots, areas, set: sets[index], unit, ordering }),
    ),
  );
  const nodes = [...operational, ...individual];
  const placed = nodes.flatMap(({ indicators }) => indicators);
  return {
    areas,
    sets,
    objectives: nodes.map(({ objective }) => objective),
    objectiveUnits: operational.flatMap(({ units }) => units),
    indicators: placed.map(({ row }) => row),
    placed,
  };
}

const areaRow = (area: PlanDocument['areas'][number], ordering: number, { version, lineages }: Roots): Area => ({
  id: uuid(),
  versionId: version.id,
  lineageId: lineages.area(area.code),
  code: area.code,
  title: area.title,
  branch: area.branch,
  weight: area.weight ?? null,
  doubt: area.doubt ?? null,
  ordering,
  version: 1,
});

function setRow({ code }: { readonly code: string }, ordering: number, roots: Roots): IndividualSet {
  const position = roots.organisation.positionOf.get(code);
  return {
    id: uuid(),
    versionId: roots.version.id,
    positionId: position?.id ?? '',
    unitId: position?.unitId ?? '',
    bodyId: roots.version.bodyId,
    state: 'draft',
    submittedById: null,
    submittedAt: null,
    decidedById: null,
    decidedAt: null,
    reason: null,
    authorIds: [],
    ordering,
    version: 1,
  };
}

interface OperationalPlace {
  readonly roots: Roots;
  readonly areas: readonly Area[];
  readonly area: Area | undefined;
  readonly serves: boolean;
  readonly ordering: number;
}

function operationalNode(document: DocumentObjective, { roots, areas, area, serves, ordering }: OperationalPlace) {
  const unitId = (code: string): string => roots.organisation.unitIds.get(code) ?? '';
  const objective: Objective = {
    ...objectiveRow(document, roots),
    areaId: area?.id ?? null,
    weight: document.weight,
    leadUnitId: document.leadUnit === undefined ? null : unitId(document.leadUnit),
    servesAreaId: serves ? servedArea(document, areas) : null,
    ordering,
  };
  return {
    objective,
    units: document.units.map(
      (code, index): ObjectiveUnit => ({
        objectiveId: objective.id,
        unitId: unitId(code),
        ordering: index,
      }),
    ),
    indicators: indicatorNodes(document, objective, roots, {
      units: document.units,
      leadUnit: document.leadUnit ?? null,
      position: null,
    }),
  };
}

interface IndividualPlace {
  readonly roots: Roots;
  readonly areas: readonly Area[];
  readonly set: IndividualSet | undefined;
  readonly unit: string;
  readonly ordering: number;
}

function individualNode(document: DocumentIndividualObjective, { roots, areas, set, unit, ordering }: IndividualPlace) {
  const objective: Objective = {
    ...objectiveRow(document, roots),
    setId: set?.id ?? null,
    servesAreaId: servedArea(document, areas),
    ordering,
  };
  const position = set ? { id: set.positionId, unitId: set.unitId } : null;
  return {
    objective,
    indicators: indicatorNodes(document, objective, roots, { units: [unit], leadUnit: null, position }),
  };
}

const objectiveRow = (document: DocumentIndividualObjective, { version, lineages }: Roots): Objective => ({
  id: uuid(),
  versionId: version.id,
  areaId: null,
  setId: null,
  lineageId: lineages.objective(document.code),
  code: document.code,
  title: document.title,
  description: document.description,
  weight: null,
  leadUnitId: null,
  servesAreaId: null,
  doubt: document.doubt ?? null,
  remark: null,
  ordering: 0,
  version: 1,
});

type Owners = Pick<PlacedIndicator, 'units' | 'leadUnit' | 'position'>;

function indicatorNodes(
  { code, indicators }: Pick<DocumentObjective, 'code' | 'indicators'>,
  objective: Objective,
  { lineages }: Roots,
  owners: Owners,
): PlacedIndicator[] {
  const ids = lineages.indicators(code, indicators);
  return indicators.map((document, ordering) => ({
    row: indicatorRow(document, objective, { lineageId: ids[ordering] ?? uuid(), ordering }),
    document,
    ...owners,
  }));
}

const indicatorRow = (
  { algorithm, baseline, target, ...indicator }: DocumentIndicator,
  objective: Objective,
  { lineageId, ordering }: { readonly lineageId: string; readonly ordering: number },
): Indicator => ({
  id: uuid(),
  objectiveId: objective.id,
  versionId: objective.versionId,
  lineageId,
  name: indicator.name,
  kind: indicator.kind,
  weight: indicator.weight,
  typology: indicator.typology,
  unit: indicator.unit,
  numerator: algorithm.numerator,
  denominator: algorithm.denominator,
  baselineYear: baseline?.year ?? null,
  baselineValue: baseline?.value ?? null,
  baselineDate: baseline?.date ?? null,
  operator: target.operator,
  targetValue: target.value,
  targetDate: target.date,
  targetPrinted: target.printed,
  pooling: indicator.pooling ?? null,
  scaleMin: indicator.scale?.min ?? null,
  scaleMax: indicator.scale?.max ?? null,
  evidenceRequired: false,
  doubt: indicator.doubt ?? null,
  ordering,
});
