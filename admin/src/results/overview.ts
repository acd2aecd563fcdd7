import { LIGHTS, type Light, lightOf, type Thresholds } from './semaphore.ts';

/** A score with its name: a line of a chart and of its table. */
export interface ScoreLine {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly score: string | null;
  readonly coverage: string | null;
  readonly state: string;
  /** Where its own page is. */
  readonly to?: string;
  readonly isOwn?: boolean;
}

export interface Summary {
  readonly all: number;
  readonly scored: number;
  readonly highest: ScoreLine | null;
  readonly lowest: ScoreLine | null;
  readonly lights: Readonly<Record<Light, number>>;
}

/** What a chart of scores shows, for whoever does not see it. Strings with two decimals compare as figures do. */
export function summaryOf(lines: readonly ScoreLine[], thresholds: Thresholds): Summary {
  const scored = lines.filter(({ score }) => score !== null).sort((a, b) => Number(a.score) - Number(b.score));
  const lights = Object.fromEntries(LIGHTS.map((light) => [light, 0])) as Record<Light, number>;
  for (const { score } of lines) lights[lightOf(score, thresholds)] += 1;
  return {
    all: lines.length,
    scored: scored.length,
    highest: scored.at(-1) ?? null,
    lowest: scored[0] ?? null,
    lights,
  };
}

/** What is one's own comes first; everything else stays as the plan has it. */
export const ownFirst = (lines: readonly ScoreLine[]): ScoreLine[] => [
  ...lines.filter(({ isOwn }) => isOwn),
  ...lines.filter(({ isOwn }) => !isOwn),
];
