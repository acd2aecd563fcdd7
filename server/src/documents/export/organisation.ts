import type { Position, Unit } from '@albero/schema/model';
import type { DocumentPosition, DocumentUnit, PlanDocument } from '../format/plan-document.ts';
import type { Written } from '../written.ts';
import type { VersionContent } from './export.store.ts';
import { dropEmpty } from './optional.ts';

/** The units and positions of a document: as it wrote them, else as the body has them. */
export interface DocumentOrganisation {
  readonly organisation: PlanDocument['organisation'];
  readonly units: DocumentUnit[];
  readonly heading: (position: Position) => Pick<DocumentPosition, 'code' | 'title' | 'unit'>;
  readonly unitCode: (id: string) => string;
  /** The present code of a unit that the document calls so. */
  readonly codeNow: (written: string) => string;
}

/**
 * An imported version keeps its own list of units: what it was adopted with, however the body changed since. A unit that
 * came later and takes part in its objectives is added; a code that was changed is written as it is now.
 */
export function organisationOf(content: VersionContent, written: Written | null): DocumentOrganisation {
  const codes = new Map(content.units.map(({ id, code }) => [id, code]));
  const unitCode = (id: string): string => codes.get(id) ?? id;
  const codeNow = (code: string): string => {
    const unit = written?.units.find(({ as }) => as.code === code);
    return unit ? (codes.get(unit.id) ?? code) : code;
  };
  const headings = new Map(written?.positions.map(({ id, as }) => [id, { ...as, unit: codeNow(as.unit) }]));
  return {
    organisation: written?.organisation ?? organisationFrom(content),
    units: [...(written?.units ?? []).map(({ as }) => renamed(as, codeNow)), ...addedUnits(content, written, unitCode)],
    heading: ({ id, code, title, unitId }) => {
      const heading = headings.get(id);
      return heading ? { ...heading, code } : { code, title, unit: unitCode(unitId) };
    },
    unitCode,
    codeNow,
  };
}

const renamed = (unit: DocumentUnit, codeNow: (code: string) => string): DocumentUnit => ({
  ...unit,
  code: codeNow(unit.code),
  ...(unit.parent !== undefined && { parent: codeNow(unit.parent) }),
});

function organisationFrom({ units, version }: VersionContent): PlanDocument['organisation'] {
  const root = units.find(({ id }) => id === version.bodyId);
  return { name: root?.name ?? '', abbreviation: root?.code.toUpperCase() ?? '' };
}

function addedUnits(
  content: VersionContent,
  written: Written | null,
  unitCode: (id: string) => string,
): DocumentUnit[] {
  const { version, units } = content;
  const known = new Set([version.bodyId, ...(written?.units ?? []).map(({ id }) => id)]);
  const wanted = written ? withParents(usedUnits(content), units) : new Set(units.map(({ id }) => id));
  return units
    .filter(({ id }) => wanted.has(id) && !known.has(id))
    .map(({ code, name, kind, parentId, aliases }) => ({
      code,
      name,
      kind,
      ...dropEmpty({
        parent: parentId === null || parentId === version.bodyId ? null : unitCode(parentId),
        aliases: aliases.length > 0 ? aliases : null,
      }),
    }));
}

const usedUnits = ({ objectiveUnits, sets, positions }: VersionContent): Set<string> => {
  const headed = new Set(sets.map(({ positionId }) => positionId));
  return new Set([
    ...objectiveUnits.map(({ unitId }) => unitId),
    ...positions.filter(({ id }) => headed.has(id)).map(({ unitId }) => unitId),
  ]);
};

function withParents(used: ReadonlySet<string>, units: readonly Unit[]): Set<string> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const all = new Set<string>();
  for (const unitId of used) {
    for (let id: string | null = unitId; id !== null; id = parents.get(id) ?? null) all.add(id);
  }
  return all;
}
