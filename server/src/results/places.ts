import type { Indicator, IndividualSet, Objective, Position } from '@albero/schema/model';
import type { VersionContent } from '../documents/index.ts';

/** Where the rows of a version stand, in the order in which its document has them. */
export interface Places {
  /** By the id of their area or set. */
  readonly objectivesOf: (parentId: string) => readonly Objective[];
  readonly indicatorsOf: (objectiveId: string) => readonly Indicator[];
  readonly unitCodesOf: (objectiveId: string) => string[];
  readonly headed: readonly { readonly set: IndividualSet; readonly position: Position }[];
}

export function placesOf({ objectives, indicators, objectiveUnits, units, sets, positions }: VersionContent): Places {
  const ofParent = Map.groupBy(objectives, ({ areaId, setId }) => areaId ?? setId ?? '');
  const ofObjective = Map.groupBy(indicators, ({ objectiveId }) => objectiveId);
  const takingPart = Map.groupBy(objectiveUnits, ({ objectiveId }) => objectiveId);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const position = new Map(positions.map((each) => [each.id, each]));
  return {
    objectivesOf: (id) => ofParent.get(id) ?? [],
    indicatorsOf: (id) => ofObjective.get(id) ?? [],
    unitCodesOf: (id) => (takingPart.get(id) ?? []).map(({ unitId }) => codes.get(unitId) ?? unitId),
    headed: sets.flatMap((set) => {
      const found = position.get(set.positionId);
      return found ? [{ set, position: found }] : [];
    }),
  };
}
