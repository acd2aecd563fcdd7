import type { Position, Unit, UnitBranch } from '@albero/schema/model';
import { v7 as uuid } from 'uuid';
import { foldCode } from '../../domain/text.ts';
import type { DocumentUnit, PlanDocument } from '../format/plan-document.ts';

/** What the body has before the import: nothing when it is new. */
export interface Organisation {
  readonly units: readonly Unit[];
  readonly positions: readonly Position[];
}

export interface OrganisationRows {
  readonly bodyId: string;
  /** New ones only, parents before children. */
  readonly units: readonly Unit[];
  readonly branches: readonly UnitBranch[];
  readonly positions: readonly Position[];
  readonly unitIds: ReadonlyMap<string, string>;
  /** By code: the position, and the unit that it heads in the body (which may have changed since the document). */
  readonly positionOf: ReadonlyMap<string, Pick<Position, 'id' | 'unitId'>>;
}

/** The code of a body's root unit: its abbreviation in lower case. */
export const bodyCode = (abbreviation: string): string => abbreviation.toLowerCase();

/** The units and positions of a document: those that the body has, by their codes, and those that are new to it. */
export function organisationRows(document: PlanDocument, there: Organisation): OrganisationRows {
  const known = there.units.find(({ parentId }) => parentId === null);
  const root = known ?? rootUnit(document.organisation);
  const unitIds = new Map(there.units.map(({ code, id }) => [foldCode(code), id]));
  unitIds.set(foldCode(root.code), root.id);

  const added = document.units.filter(({ code }) => !unitIds.has(foldCode(code)));
  for (const { code } of added) unitIds.set(foldCode(code), uuid());
  const idOf = (code: string): string => unitIds.get(foldCode(code)) ?? root.id;
  const units = added.map((unit, index) =>
    unitRow(unit, { idOf, rootId: root.id, ordering: there.units.length + index }),
  );
  const sorted = parentsFirst([...(known ? [] : [root]), ...units]);
  const positions = newPositions(document, there, { idOf, bodyId: root.id });
  return {
    bodyId: root.id,
    units: sorted,
    branches: branchRows(sorted, there.units),
    positions,
    unitIds: new Map(document.units.map(({ code }) => [code, idOf(code)])),
    positionOf: positionsByCode(document, [...there.positions, ...positions]),
  };
}

/** The root of a body's tree of units: the body itself. */
export function rootUnit({ name, abbreviation }: PlanDocument['organisation']): Unit {
  const id = uuid();
  const code = bodyCode(abbreviation);
  return { id, bodyId: id, parentId: null, code, name, kind: 'body', aliases: [], ordering: 0, version: 1 };
}

interface Place {
  readonly idOf: (code: string) => string;
  readonly rootId: string;
  readonly ordering: number;
}

const unitRow = ({ code, name, kind, parent, aliases }: DocumentUnit, { idOf, rootId, ordering }: Place): Unit => ({
  id: idOf(code),
  bodyId: rootId,
  parentId: parent === undefined ? rootId : idOf(parent),
  code,
  name,
  kind,
  aliases: aliases ?? [],
  ordering,
  version: 1,
});

/** The order in which rows that refer to each other can be inserted. */
function parentsFirst(units: readonly Unit[]): Unit[] {
  const waiting = new Set(units.map(({ id }) => id));
  const sorted: Unit[] = [];
  let left = [...units];
  while (left.length > 0) {
    const ready = left.filter(({ parentId }) => parentId === null || !waiting.has(parentId));
    for (const { id } of ready) waiting.delete(id);
    sorted.push(...ready);
    left = left.filter((unit) => !ready.includes(unit));
  }
  return sorted;
}

/** One row for a unit itself and one for each unit above it. */
function branchRows(added: readonly Unit[], there: readonly Unit[]): UnitBranch[] {
  const parents = new Map([...there, ...added].map(({ id, parentId }) => [id, parentId]));
  return added.flatMap(({ id: unitId }) => {
    const branches: UnitBranch[] = [];
    for (let above: string | null | undefined = unitId; above; above = parents.get(above))
      branches.push({ ancestorId: above, unitId });
    return branches;
  });
}

function newPositions(
  { positions }: PlanDocument,
  there: Organisation,
  { idOf, bodyId }: { idOf: (code: string) => string; bodyId: string },
): Position[] {
  const known = new Set(there.positions.map(({ code }) => foldCode(code)));
  return positions
    .filter(({ code }) => !known.has(foldCode(code)))
    .map(({ code, title, unit }, index) => ({
      id: uuid(),
      bodyId,
      unitId: idOf(unit),
      code,
      title,
      ordering: there.positions.length + index,
      version: 1,
    }));
}

function positionsByCode({ positions }: PlanDocument, all: readonly Position[]): Map<string, Position> {
  const byCode = new Map(all.map((position) => [foldCode(position.code), position]));
  return new Map(
    positions.flatMap(({ code }) => {
      const position = byCode.get(foldCode(code));
      return position ? [[code, position] as const] : [];
    }),
  );
}
