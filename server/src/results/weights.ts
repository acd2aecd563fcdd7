import { documentOf, type VersionContent } from '../documents/index.ts';
import {
  atLeastTwo,
  disparityOf,
  effectiveWeights,
  type EffectiveWeights as Shares,
  ZERO,
} from '../domain/scoring/index.ts';
import { placesOf } from './places.ts';
import type { CarriedByObjective, CarriedShare, Disparity, EffectiveWeights } from './weights.types.ts';

/** What the parts of a version carry of the body's score, each with what it is called. It is structure, not results. */
export function weightsOf(content: VersionContent): EffectiveWeights {
  const document = documentOf(content);
  const shares = effectiveWeights(document);
  const names = new Map(document.units.map(({ code, name }) => [code, name]));
  const objectives = objectivesWith(content, shares);
  return {
    areas: content.areas.map(({ code, title, branch }, nth) => ({
      ...{ code, label: title, branch },
      share: atLeastTwo(shares.areas[nth]?.share ?? ZERO),
    })),
    objectives,
    units: shares.units.map(({ code, share }) => ({ code, label: names.get(code) ?? code, share: atLeastTwo(share) })),
    positions: document.positions.map(({ code, title }, nth) => ({
      ...{ code, label: title },
      share: atLeastTwo(shares.positions[nth]?.share ?? ZERO),
    })),
    disparity: disparityWith(objectives, shares),
  };
}

function objectivesWith(content: VersionContent, shares: Shares): CarriedByObjective[] {
  const places = placesOf(content);
  const rows = content.areas.flatMap((area) =>
    places.objectivesOf(area.id).map((objective) => ({ objective, areaCode: area.code })),
  );
  return rows.map(({ objective: { id, code, title }, areaCode }, nth) => {
    const carried = shares.objectives[nth];
    return {
      ...{ objectiveId: id, code, label: title, areaCode },
      share: atLeastTwo(carried?.share ?? ZERO),
      indicators: places.indicatorsOf(id).map(({ id: indicatorId, name }, at) => ({
        ...{ indicatorId, name },
        share: atLeastTwo(carried?.indicators[at] ?? ZERO),
      })),
    };
  });
}

function disparityWith(objectives: readonly CarriedByObjective[], shares: Shares): Disparity | null {
  const found = disparityOf(shares);
  const named = (code: string): CarriedShare | undefined => objectives.find((each) => each.code === code);
  const [most, least] = [found && named(found.most.code), found && named(found.least.code)];
  return found && most && least ? { ratio: atLeastTwo(found.ratio), most, least } : null;
}
