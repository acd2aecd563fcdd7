import type { Indicator, IndividualSet, Objective } from '@albero/schema/model';
import type { EntityManager } from 'typeorm';
import { invalid } from '../../domain/errors.ts';
import type {
  DocumentArea,
  DocumentIndividualObjective,
  DocumentObjective,
  DocumentPosition,
  PlanDocument,
} from '../format/plan-document.ts';
import { bodyCode } from '../import/organisation-rows.ts';
import { issue } from '../issues.ts';
import type { Written } from '../written.ts';
import { bodies, contentOf, type VersionContent, versionToWrite } from './export.store.ts';
import { documentIndicator } from './indicators.ts';
import { dropEmpty } from './optional.ts';
import { type DocumentOrganisation, organisationOf } from './organisation.ts';

export interface ExportOptions {
  readonly year: number;
  /** The abbreviation of the body; may be left out where there is one body. */
  readonly organisation?: string | undefined;
}

/**
 * The plan of a year as a document: the version in force, else the newest, with the values entered so far. Comments,
 * workflow states and persons stay behind. What was imported comes out equal, oddities included.
 * @throws DomainError INVALID when there is no such body or plan, or when several bodies could be meant
 */
export async function exportDocument(manager: EntityManager, options: ExportOptions): Promise<PlanDocument> {
  const bodyId = await bodyOf(manager, options.organisation);
  const version = await versionToWrite(manager, { bodyId, year: options.year });
  if (!version) throw invalid(issue('year', 'NO_PLAN', { year: options.year }));
  return documentOf(await contentOf(manager, version));
}

async function bodyOf(manager: EntityManager, abbreviation: string | undefined): Promise<string> {
  const all = await bodies(manager);
  const named = abbreviation === undefined ? all : all.filter(({ code }) => code === bodyCode(abbreviation));
  if (named.length > 1) {
    const codes = named.map(({ code }) => code.toUpperCase()).join(', ');
    throw invalid(issue('organisation', 'ORGANISATION_NEEDED', { organisations: codes }));
  }
  if (!named[0]) throw invalid(issue('organisation', 'NO_ORGANISATION'));
  return named[0].id;
}

/** A version as the document that an import would make it from. */
export function documentOf(content: VersionContent): PlanDocument {
  const written = content.version.written as Written | null;
  const organisation = organisationOf(content, written);
  const tree = treeOf(content, organisation, written);
  return {
    format: 'albero-plan/1',
    organisation: organisation.organisation,
    units: organisation.units,
    plan: planOf(content),
    ...dropEmpty({ measurementSystem: content.system }),
    areas: content.areas.map(
      (area): DocumentArea => ({
        code: area.code,
        title: area.title,
        branch: area.branch,
        ...dropEmpty({ weight: area.weight }),
        objectives: tree.operational(area.id),
        ...dropEmpty({ doubt: area.doubt }),
      }),
    ),
    positions: content.sets.flatMap((set) => positionOf(set, content, { organisation, tree })),
  };
}

function planOf({ version }: VersionContent): PlanDocument['plan'] {
  const { adoptionBody: body, adoptionAct: act, adoptionDate: date, adoptionAnnex: annex } = version;
  const isAdopted = body !== null && act !== null && date !== null;
  return {
    title: version.title,
    year: version.year,
    triennium: { from: version.trienniumFrom, to: version.trienniumTo },
    adoption: isAdopted ? { body, act, date, ...dropEmpty({ annex }) } : null,
    ...dropEmpty({ signedBy: version.signedBy, signedAt: version.signedAt }),
  };
}

interface Tree {
  operational(areaId: string): DocumentObjective[];
  individual(setId: string): DocumentIndividualObjective[];
}

function treeOf(content: VersionContent, { unitCode, codeNow }: DocumentOrganisation, written: Written | null): Tree {
  const byArea = Map.groupBy(content.objectives, ({ areaId }) => areaId);
  const bySet = Map.groupBy(content.objectives, ({ setId }) => setId);
  const units = Map.groupBy(content.objectiveUnits, ({ objectiveId }) => objectiveId);
  const indicators = Map.groupBy(content.indicators, ({ objectiveId }) => objectiveId);
  const measurements = Map.groupBy(content.measurements, ({ lineageId }) => lineageId);
  const asIndicator = (row: Indicator) => documentIndicator(row, { measurements, unitCode, codeNow, written });
  const indicatorsOf = ({ id }: Objective) => (indicators.get(id) ?? []).map(asIndicator);
  return {
    operational: (areaId) =>
      (byArea.get(areaId) ?? []).map((objective) => ({
        code: objective.code,
        title: objective.title,
        weight: objective.weight,
        description: objective.description,
        units: (units.get(objective.id) ?? []).map(({ unitId }) => unitCode(unitId)),
        ...dropEmpty({ leadUnit: objective.leadUnitId && unitCode(objective.leadUnitId) }),
        indicators: indicatorsOf(objective),
        ...dropEmpty({ doubt: objective.doubt }),
      })),
    individual: (setId) =>
      (bySet.get(setId) ?? []).map((objective) => ({
        code: objective.code,
        title: objective.title,
        description: objective.description,
        indicators: indicatorsOf(objective),
        ...dropEmpty({ doubt: objective.doubt }),
      })),
  };
}

function positionOf(
  set: IndividualSet,
  { positions }: VersionContent,
  { organisation, tree }: { readonly organisation: DocumentOrganisation; readonly tree: Tree },
): DocumentPosition[] {
  const position = positions.find(({ id }) => id === set.positionId);
  return position ? [{ ...organisation.heading(position), objectives: tree.individual(set.id) }] : [];
}
