import { Exact, formatDecimal, plain } from '@albero/schema/rules';

/** What a part carries of the body's score. */
export interface Carried {
  readonly code: string;
  readonly label: string;
  /** Per cent. */
  readonly share: string;
}

export interface CarriedObjective extends Carried {
  readonly areaCode: string;
}

/** The heaviest first; what carries the same stays in the plan's order. */
export const heaviestFirst = <T extends Carried>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => Number(b.share) - Number(a.share));

/** How heavy a part is among its like, in five steps from the lightest to the heaviest; 0: it carries nothing. */
export function heatOf(share: string, heaviest: string): 0 | 1 | 2 | 3 | 4 | 5 {
  const [own, most] = [Number(share), Number(heaviest)];
  if (own === 0 || most === 0) return 0;
  return Math.min(5, Math.ceil((own / most) * 5)) as 1 | 2 | 3 | 4 | 5;
}

export interface AreaBand<A extends Carried, O extends CarriedObjective> {
  readonly area: A;
  readonly objectives: readonly O[];
}

/** The map: one band for each area that carries anything, in it one tile for each objective that does. */
export const bandsOf = <A extends Carried, O extends CarriedObjective>(
  areas: readonly A[],
  objectives: readonly O[],
): AreaBand<A, O>[] =>
  areas
    .filter(({ share }) => Number(share) > 0)
    .map((area) => ({
      area,
      objectives: objectives.filter(({ areaCode, share }) => areaCode === area.code && Number(share) > 0),
    }));

/** A share as it is read: as the plan writes it, or with the three decimals that tell the lightest apart. */
export function readShare(share: string): string {
  const written = share.split('.')[1]?.length ?? 0;
  return formatDecimal(share, { decimals: Math.min(3, Math.max(2, written)) });
}

/** How many times: `12,5`, no zeros at the end. */
export const readRatio = (ratio: string): string => formatDecimal(plain(new Exact(new Exact(ratio).toFixed(2))));
